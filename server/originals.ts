/** Documents as published: what `source` offsets go into. */
import { createHash } from 'node:crypto';
import type { Store } from '../graph/store.ts';
import { readText } from '../ingest/read/text.ts';

/** SHA-256 of bytes, hexadecimal, as DocumentSource has it. */
export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The text as published, by the digest of its bytes, or null where they were not kept. */
export const originalText = async (store: Store, digest: string): Promise<string | null> => {
  const bytes = await store.original(digest);
  return bytes ? readText(bytes, digest).text : null;
};
