/** Clauses of a list that only say what one before them says. */
import type { Span } from '../../../../ingest/model.ts';
import { COMPLETED, digest } from '../digest.ts';
import type { Evidence } from '../evidence.ts';
import type { Phrase } from '../phrases.ts';

/** In so much room the clauses are told by which it is seen that one only says what another says. */
const TWIN_ROOM = 60;
/** Texts are looked up by stretches of so many characters: only those that have one of another's are compared with it. */
const KEY = 8;

/** Texts by the stretches of `KEY` characters that they hold. */
class Told {
  private readonly texts: string[] = [];
  private readonly having = new Map<string, number[]>();

  add(text: string): void {
    const at = this.texts.push(text) - 1;
    for (let i = 0; i + KEY <= text.length; i += 1) {
      const key = text.slice(i, i + KEY);
      const known = this.having.get(key);
      if (!known) this.having.set(key, [at]);
      else if (known.at(-1) !== at) known.push(at);
    }
  }

  /** Some one text holds all these words. */
  holds(said: readonly string[]): boolean {
    const longest = said.reduce((a, b) => (b.length > a.length ? b : a), '');
    const near =
      longest.length < KEY
        ? this.texts
        : (this.having.get(longest.slice(0, KEY)) ?? []).map((at) => this.texts[at] ?? '');
    return near.some((text) => said.every((words) => text.includes(words)));
  }
}

/** Those that only say what one before them says, in its very words, with where they say it. */
export const repeating = (
  evidence: readonly Evidence[],
  weigherOf: (evidence: Evidence) => (phrase: Phrase) => number,
): Map<Evidence, readonly Span[]> => {
  const before = new Told();
  const out = new Map<Evidence, readonly Span[]>();
  for (const one of evidence) {
    const { spans } = digest(one.clause, weigherOf(one), TWIN_ROOM, { growth: COMPLETED });
    const said = spans.map(({ start, end }) => one.clause.text.slice(start, end));
    if (said.length > 0 && before.holds(said)) out.set(one, spans);
    else before.add(one.clause.text);
  }
  return out;
};
