/**
 * Everyday words of a question and the official terms that clauses have for them (没生意 → 经营困难). The table is made
 * from general usage, not from anybody's questions.
 */
import { listed, readVocabulary } from '../../ingest/vocabulary.ts';

const folder = new URL('./vocabulary/', import.meta.url);
/** Ways of asking, not matters: intents and filters read these. */
const FORMS = new Set(['办事', '期限', '补贴奖励']);

interface Entry {
  said: string;
  meant: string[];
}

let entries: Map<string, Entry[]> | null = null;

/** By first character, longest first. */
const table = (): Map<string, Entry[]> => {
  if (entries) return entries;
  entries = new Map();
  for (const { said, meant, domain } of readVocabulary<'said' | 'meant' | 'domain'>('everyday', folder)) {
    if (FORMS.has(domain)) continue;
    const first = said.charAt(0);
    entries.set(first, [...(entries.get(first) ?? []), { said, meant: listed(meant) }]);
  }
  for (const list of entries.values()) list.sort((a, b) => b.said.length - a.said.length);
  return entries;
};

export interface Everyday {
  said: string;
  start: number;
  end: number;
  meant: string[];
}

/** Everyday words in a folded question, longest first, none inside another. */
export const everydayWords = (folded: string): Everyday[] => {
  const found: Everyday[] = [];
  for (let at = 0; at < folded.length; ) {
    const entry = table()
      .get(folded.charAt(at))
      ?.find(({ said }) => folded.startsWith(said, at));
    if (entry) found.push({ ...entry, start: at, end: at + entry.said.length });
    at += entry ? entry.said.length : 1;
  }
  return found;
};
