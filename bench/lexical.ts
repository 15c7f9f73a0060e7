/** The lexical leg: speed on 147,288 law articles, and what it finds on legal-dc (1,224 questions, 33,039 clauses). */
import { LexicalIndex } from '../graph/embedded/lexical.ts';
import { PostingsBuilder } from '../graph/embedded/lexical-postings.ts';
import { termsOf } from '../graph/text/tokens.ts';
import type { Bench } from './bench.ts';
import { percentile, records, rounded } from './data.ts';
import { publicSet } from './public-sets/sets.ts';
import { rankMeans } from './rank-means.ts';

const LIMIT = 10;

interface Text {
  id: string;
  title?: string;
  text: string;
}

const indexed = (texts: readonly Text[]): LexicalIndex => {
  const builder = new PostingsBuilder();
  for (const { id, title, text } of texts) builder.add(id, termsOf(title ? `${title}\n${text}` : text));
  return new LexicalIndex(builder.finish());
};

export const lexicalBench: Bench = async (say) => {
  const articles = records<Text>('laws/articles.jsonl.gz');
  const set = await publicSet('legal-dc');
  if (!articles || !set) return null;

  say(`indexing ${articles.length} articles`);
  const begun = performance.now();
  const laws = indexed(articles);
  const built = performance.now() - begun;
  const asked = set.questions.map(({ question, relevant }) => ({ relevant, terms: termsOf(question) }));
  for (const { terms } of asked) laws.search(terms, LIMIT);
  const times = asked.map(({ terms }) => {
    const start = performance.now();
    laws.search(terms, LIMIT);
    return performance.now() - start;
  });

  say(`indexing ${set.texts.length} clauses of legal-dc`);
  const clauses = indexed(set.texts);
  const found = asked.map(({ relevant, terms }) => ({
    relevant,
    ids: clauses.search(terms, LIMIT).map(({ clauseId }) => clauseId),
  }));
  return {
    articles: articles.length,
    questions: asked.length,
    indexSeconds: rounded(built / 1000, 1),
    p50ms: rounded(percentile(times, 0.5)),
    p95ms: rounded(percentile(times, 0.95)),
    legalDcRecall10: rankMeans(found).recall10,
    megabytes: Math.round(process.memoryUsage().rss / 2 ** 20),
  };
};
