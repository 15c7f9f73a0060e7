/**
 * Prints the questions of a public set as the model reads them (official terms behind everyday words, prefix where it is
 * due), one JSON object a line: what train.py learns from.
 *
 *     npx tsx tools/question-adapter/embedded-questions.ts ../shared/data/retrieval/stard > questions.jsonl
 */
import { asQuery } from '../../graph/embedding/model.ts';
import { readPublicSet } from '../../graph/evaluation/public-set.ts';
import { asEmbedded, meantTerms } from '../../graph/search/question-terms.ts';
import { foldText } from '../../ingest/fold.ts';

const folder = process.argv[2];
if (folder === undefined) throw new Error('embedded-questions.ts <folder of a public set>');

for (const { id, question } of (await readPublicSet(folder)).questions) {
  const folded = foldText(question);
  process.stdout.write(`${JSON.stringify({ id, text: asQuery(asEmbedded(folded, meantTerms(folded, []))) })}\n`);
}
