/** The lexical leg: speed on 147,288 law articles, and what it finds on legal-dc (1,224 questions, 33,039 clauses). */
import { LexicalIndex } from '../graph/embedded/lexical.ts';
import { PostingsBuilder } from '../graph/embedded/lexical-postings.ts';
import { termsOf } from '../graph/text/tokens.ts';
import type { Bench } from './bench.ts';
import { judgements, percentile, records, rounded, type Text } from './data.ts';

const LIMIT = 10;

const indexed = (texts: readonly Text[]): LexicalIndex => {
  const builder = new PostingsBuilder();
  for (const { id, title, text } of texts) builder.add(id, termsOf(title ? `${title}\n${text}` : text));
  return new LexicalIndex(builder.finish());
};

export const lexicalBench: Bench = async (say) => {
  const articles = records<Text>('laws/articles.jsonl.gz');
  const corpus = records<Text>('retrieval/legal-dc/corpus.jsonl.gz');
  const questions = records<Text>('retrieval/legal-dc/queries-dev.jsonl.gz');
  const relevant = judgements('retrieval/legal-dc/qrels-dev.tsv.gz');
  if (!articles || !corpus || !questions || !relevant) return null;

  say(`indexing ${articles.length} articles`);
  const begun = performance.now();
  const laws = indexed(articles);
  const built = performance.now() - begun;
  const asked = questions.map(({ id, text }) => ({ id, terms: termsOf(text) }));
  for (const { terms } of asked) laws.search(terms, LIMIT);
  const times = asked.map(({ terms }) => {
    const start = performance.now();
    laws.search(terms, LIMIT);
    return performance.now() - start;
  });

  say(`indexing ${corpus.length} clauses of legal-dc`);
  const clauses = indexed(corpus);
  const judged = asked.filter(({ id }) => relevant.has(id));
  const recall = judged.map(({ id, terms }) => {
    const wanted = relevant.get(id) as Set<string>;
    const found = clauses.search(terms, LIMIT).filter(({ clauseId }) => wanted.has(clauseId)).length;
    return found / Math.min(LIMIT, wanted.size);
  });
  return {
    articles: articles.length,
    questions: asked.length,
    indexSeconds: rounded(built / 1000, 1),
    p50ms: rounded(percentile(times, 0.5)),
    p95ms: rounded(percentile(times, 0.95)),
    legalDcRecallAt10: rounded(recall.reduce((a, b) => a + b, 0) / recall.length),
    megabytes: Math.round(process.memoryUsage().rss / 2 ** 20),
  };
};
