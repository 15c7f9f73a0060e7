/** Digests by which a store knows whether anything changed. Equal content has an equal digest in every store. */
import { createHash } from 'node:crypto';
import type { PolicyDocument } from '../ingest/model.ts';
import type { Passage } from './store.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** JSON with sorted keys and without undefined: the same value gives the same text however it was built. */
const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`);
  return `{${fields.join(',')}}`;
};

/**
 * SHA-256 (hex) of one version of a document with its clauses, mentions and passages. Left out is what the document does
 * not say itself: which other versions there are, which citations resolve, and the name of the file that it came from.
 */
export const documentDigest = (document: PolicyDocument, passages: readonly Passage[]): string => {
  const { versions: _versions, source, clauses, ...head } = document;
  return sha256(
    canonical({
      ...head,
      source: { ...source, file: undefined },
      clauses: clauses.map((clause) => ({
        ...clause,
        references: clause.references.map((reference) => ({ ...reference, documentId: undefined })),
      })),
      passages,
    }),
  );
};

export interface DigestedVersion {
  id: string;
  version: string;
  digest: string;
}

/** Revision of a whole store: its versions' digests, and how many vectors of which model stand beside them. */
export const revisionOf = (
  versions: readonly DigestedVersion[],
  vectors: readonly { model: string; count: number }[],
): string => {
  const lines = [
    ...versions.map(({ id, version, digest }) => JSON.stringify([id, version, digest])),
    ...vectors.filter(({ count }) => count > 0).map(({ model, count }) => JSON.stringify([model, count])),
  ];
  return sha256(lines.sort().join('\n'));
};
