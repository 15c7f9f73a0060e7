/** Clauses to compare, read by the real ingestion from a few words. */

import type { ClausePair } from '../../../graph/overlap/clause-pair.ts';
import { type ComparedClause, strongPair } from '../../../graph/overlap/compare-clauses.ts';
import { profileClause } from '../../../graph/overlap/text/clause-profile.ts';
import type { PolicyDocument } from '../../../ingest/model.ts';
import { type IngestHints, ingestText } from '../../../ingest/pipeline.ts';
import { readText } from '../../../ingest/read/text.ts';

export const HEADS = {
  sichuan: { id: 'sichuan', title: '四川省支持冰雪产业发展若干措施', issuer: '四川省人民政府', issued: '2023-03-01' },
  chengdu: { id: 'chengdu', title: '成都市促进产业升级若干政策', issuer: '成都市人民政府', issued: '2023-06-01' },
} as const satisfies Record<string, IngestHints>;

/** A document of these numbered measures: `1.` … each on a line of its own. */
export const readDocument = (measures: readonly string[], head: IngestHints): PolicyDocument => {
  const lines = measures.map((measure, i) => `${i + 1}.${measure}`);
  const text = `${head.title}\n\n${lines.join('\n')}\n`;
  return ingestText(readText(new TextEncoder().encode(text), `${head.id}.txt`), head).document;
};

const compared = (document: PolicyDocument): ComparedClause[] =>
  document.clauses.map((clause) => ({ profile: profileClause(clause), head: document }));

/** One measure as the only clause of a document. Throws where ingestion makes another number of clauses of it. */
export const readMeasure = (measure: string, head: IngestHints = HEADS.sichuan): ComparedClause => {
  const [clause, ...more] = compared(readDocument([measure], head));
  if (clause === undefined || more.length > 0) throw new Error(`${more.length + 1} clauses: ${measure}`);
  return clause;
};

/** Two measures of two documents, compared; null where they are no strong pair. */
export const compareMeasures = (
  a: string,
  b: string,
  heads: { a?: IngestHints; b?: IngestHints } = {},
): ClausePair | null =>
  strongPair(readMeasure(a, { ...HEADS.sichuan, ...heads.a }), readMeasure(b, { ...HEADS.chengdu, ...heads.b }));

/** Two measures of one document, compared. */
export const compareWithin = (a: string, b: string, head: IngestHints = HEADS.sichuan): ClausePair | null => {
  const [one, other, ...more] = compared(readDocument([a, b], head));
  if (one === undefined || other === undefined || more.length > 0) throw new Error('not two clauses');
  return strongPair(one, other);
};

/** Differences as `[type, a, b]`. */
export const told = (pair: ClausePair | null): [string, string, string][] =>
  (pair?.differences ?? []).map(({ type, a, b }) => [type, a, b]);
