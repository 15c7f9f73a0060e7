/** What the phrases of clauses matter, each found once: answers are tried in several lengths. */
import type { Phrase } from './phrases.ts';

/** The same weights as those that `weigherOf` finds. */
export const weighedOnce = <Of extends object>(
  weigherOf: (of: Of) => (phrase: Phrase) => number,
): ((of: Of) => (phrase: Phrase) => number) => {
  const known = new Map<Of, (phrase: Phrase) => number>();
  return (of) => {
    const once = known.get(of) ?? keeping(weigherOf(of));
    known.set(of, once);
    return once;
  };
};

const keeping = (weigh: (phrase: Phrase) => number): ((phrase: Phrase) => number) => {
  const weights = new Map<Phrase, number>();
  return (phrase) => {
    const weight = weights.get(phrase) ?? weigh(phrase);
    weights.set(phrase, weight);
    return weight;
  };
};
