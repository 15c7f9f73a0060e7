/** Vectors of a collection, and the ranking by them alone: an exact scan. */
import type { Embedder } from '../../graph/embedding/embedder.ts';
import { innerProduct } from '../../graph/scoring/likeness.ts';
import type { Store } from '../../graph/store.ts';
import { DEPTH } from '../rank-means.ts';
import type { Collection } from './collection.ts';
import type { Run } from './run.ts';
import type { Vectors } from './vectors.ts';

/** The clauses' own vectors from the store, and the questions' made one by one. `rowOf`: a clause's row in the collection. */
export const vectorsOf = async (
  { texts, questions }: Collection,
  store: Store,
  embedder: Embedder,
  rowOf: (clauseId: string) => number | undefined,
): Promise<Vectors> => {
  const rows: Float32Array[] = texts.map(() => new Float32Array(embedder.dimensions));
  for await (const { clauseId, kind, values } of store.eachPassage(embedder.model)) {
    const row = rowOf(clauseId);
    if (kind === 'clause' && row !== undefined) rows[row] = values;
  }
  const asked: Vectors['questions'] = [];
  for (const { question } of questions) {
    const begun = performance.now();
    const values = await embedder.embedQuery(question);
    asked.push({ values, ms: performance.now() - begun });
  }
  return { dimensions: embedder.dimensions, texts: rows, questions: asked };
};

/** What making the questions' vectors took, added to a run that was given them. */
export const withEmbedding = (run: Run, { questions }: Vectors): Run => ({
  ...run,
  answers: run.answers.map(({ rows, ms }, i) => ({ rows, ms: ms + (questions[i]?.ms ?? 0) })),
});

export const embeddingRun = ({ dimensions, texts, questions }: Vectors): Run => {
  const all = new Float32Array(texts.length * dimensions);
  texts.forEach((values, row) => {
    all.set(values, row * dimensions);
  });
  const answers = questions.map(({ values }) => {
    const begun = performance.now();
    const scores = Float64Array.from(texts, (_, row) => innerProduct(values, all, row * dimensions));
    const rows = [...scores.keys()].sort((a, b) => scores[b]! - scores[a]!).slice(0, DEPTH);
    return { rows, ms: performance.now() - begun };
  });
  return { system: 'embedding', indexSeconds: null, answers };
};
