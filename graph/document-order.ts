/**
 * The order of documents and of a document's versions. Both depend on what the documents say alone, never on when they
 * came in, so that every store lists the same.
 */
import type { DocumentHead } from '../ingest/model.ts';

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

type Ordered = Pick<DocumentHead, 'id' | 'issued' | 'carrier'>;

/**
 * Older before newer, undated last; of one day, a notice stands before the documents that it carries and next to them;
 * the rest by id.
 */
export const compareDocuments = (a: Ordered, b: Ordered): number =>
  Number(a.issued === null) - Number(b.issued === null) ||
  compareText(a.issued ?? '', b.issued ?? '') ||
  compareText(a.carrier ?? a.id, b.carrier ?? b.id) ||
  Number(a.carrier !== null) - Number(b.carrier !== null) ||
  compareText(a.id, b.id);

const natural = new Intl.Collator('en', { numeric: true });

type Edition = Pick<DocumentHead, 'issued' | 'version'>;

/** Oldest version first: by day of issue (undated first), then by label with numbers as numbers (v9 before v10). */
export const compareVersions = (a: Edition, b: Edition): number =>
  compareText(a.issued ?? '', b.issued ?? '') ||
  natural.compare(a.version, b.version) ||
  compareText(a.version, b.version);

export interface VersionedId {
  id: string;
  /** Null for the latest. */
  version: string | null;
}

/** Reads `id` or `id@version`; an id has no @ (a version may). */
export const parseVersionedId = (reference: string): VersionedId => {
  const at = reference.indexOf('@');
  return at < 0 ? { id: reference, version: null } : { id: reference.slice(0, at), version: reference.slice(at + 1) };
};
