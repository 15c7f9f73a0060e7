/** The nouns that a recipient's name ends with, and what each says of him. Data from `vocabulary/beneficiary-heads.tsv`. */
import { listed, readVocabulary } from '../vocabulary.ts';

/** deed = not a recipient itself, but its doer is: 展会 → 展会举办单位. */
export type HeadRole = 'recipient' | 'generic' | 'actor' | 'government' | 'deed';

const heads = new Map<string, HeadRole>();
const doers = new Map<string, string>();
for (const row of readVocabulary<'role' | 'heads' | 'doer'>('beneficiary-heads'))
  for (const head of listed(row.heads)) {
    heads.set(head, row.role as HeadRole);
    if (row.doer !== '') doers.set(head, row.doer);
  }
const byLength = [...heads.keys()].sort((a, b) => b.length - a.length);

/** The longest head that a phrase ends with, or null. */
export const headOf = (phrase: string): string | null => byLength.find((head) => phrase.endsWith(head)) ?? null;

/** What a phrase's head says of it; undefined where it has none. */
export const roleOf = (phrase: string): HeadRole | undefined => heads.get(headOf(phrase) ?? '');

/** Who does the deed that a head names: 展会 → 展会举办单位; undefined for a head that is no deed. */
export const doerOf = (head: string): string | undefined => doers.get(head);

/** A pattern that holds right behind a head, or behind what may stand in place of one: 的, 等…, a closing bracket. */
export const BEHIND_HEAD = `(?<=${byLength.join('|')}|的|等[^，。；、]{0,8}|）)`;

/** Whether a text is no more than a kind of government: 各盟市, 示范县. */
export const isGovernment = (text: string): boolean => heads.get(text) === 'government';
