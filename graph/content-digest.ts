/** Digests by which a store knows whether anything changed. Equal content has an equal digest in every store. */
import { createHash } from 'node:crypto';
import type { PolicyDocument } from '../ingest/model.ts';
import type { ClausePair } from './overlap/clause-pair.ts';
import type { PairReview } from './overlap-store.ts';
import type { Passage, PutOutcome } from './store.ts';

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

/** What putting a version means where these versions of the document are stored. */
export const putOutcome = (
  stored: readonly Pick<DigestedVersion, 'version' | 'digest'>[],
  { version, digest }: Pick<DigestedVersion, 'version' | 'digest'>,
): PutOutcome => {
  const old = stored.find((one) => one.version === version);
  if (old === undefined) return stored.length === 0 ? 'added' : 'new-version';
  return old.digest === digest ? 'unchanged' : 'replaced';
};

/** What a stored version adds to the revision. */
export const contentLine = ({ id, version, digest }: DigestedVersion): string => JSON.stringify([id, version, digest]);

/** What a stored vector adds to the revision. */
export const vectorLine = ({ model, hash }: { model: string; hash: string }): string => JSON.stringify([model, hash]);

/** What a stored pair adds to the revision of the overlaps. */
export const pairLine = (pair: ClausePair): string => {
  const { id, a, b, texts, kind, score, cover, spans, differences, conflict, change } = pair;
  return canonical({ id, a, b, texts, kind, score, cover, spans, differences, conflict, change });
};

/** What a stored verdict adds to the revision of the overlaps. */
export const reviewLine = ({ id, a, b, texts, verdict, note, by, at }: PairReview): string =>
  canonical({ id, a, b, texts, verdict, note, by, at });

const MODULUS = 2n ** 256n;
const HEX_DIGITS = 64;

/**
 * The revision of a whole store, or of its overlaps: the sum of the SHA-256 of its lines modulo 2^256, so that it depends on what is stored
 * alone, not on the order in which it came, and a change costs what it changes. Source: the additive multiset hash of
 * Bellare and Micciancio, A New Paradigm for Collision-Free Hashing, 1997 (AdHash).
 */
export class Tally {
  #sum: bigint;

  /** Goes on from a revision; from that of an empty store if left out. */
  constructor(revision = '0') {
    this.#sum = BigInt(`0x${revision}`);
  }

  add(line: string): void {
    this.#sum = (this.#sum + BigInt(`0x${sha256(line)}`)) % MODULUS;
  }

  remove(line: string): void {
    this.#sum = (this.#sum - BigInt(`0x${sha256(line)}`) + MODULUS) % MODULUS;
  }

  /** 64 hexadecimal digits. */
  revision(): string {
    return this.#sum.toString(16).padStart(HEX_DIGITS, '0');
  }
}
