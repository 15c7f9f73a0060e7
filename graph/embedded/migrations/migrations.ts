/** All migrations in order; the n-th brings a store from version n - 1 to n. Written once, never edited afterwards. */
import { first } from './001-first.ts';
import { originals } from './002-originals.ts';
import { overlaps } from './003-overlaps.ts';

export const migrations: readonly string[] = [first, originals, overlaps];
