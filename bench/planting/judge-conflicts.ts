/** What the program says of planted copies: which faults it found, and which harmless copies it called conflicts. */
import type { ClausePair } from '../../graph/overlap/clause-pair.ts';
import type { Plant } from './plants.ts';

export interface JudgedPlant {
  plant: Plant;
  /** `unpaired`: it was not even seen that the copy is one. */
  answer: 'contradiction' | 'inconsistency' | 'none' | 'unpaired';
  right: boolean;
  /** Reason of the conflict, or what was said to differ. */
  said: string;
}

/** A changed value is a contradiction; of a changed condition an inconsistency is right as well. */
const isRight = ({ fault, sort }: Plant, answer: JudgedPlant['answer']): boolean => {
  if (!fault) return answer === 'none' || answer === 'unpaired';
  return answer === 'contradiction' || (sort === 'condition' && answer === 'inconsistency');
};

/**
 * Judges a copy by its pairs: those with its original where a fault was planted, those with any clause for a harmless one.
 * A conflict that its original has with the same clause (`inherited`) is no false alarm.
 */
export const judgePlant = (plant: Plant, pairs: readonly ClausePair[], inherited: ReadonlySet<string>): JudgedPlant => {
  const original = plant.source.clause.id;
  const other = ({ a, b }: ClausePair): string => (a.startsWith('planted-') ? b : a);
  const strong = pairs.filter(({ kind }) => kind !== 'related');
  const withOriginal = strong.filter((pair) => other(pair) === original);
  const asked = plant.fault ? withOriginal : strong.filter((pair) => !inherited.has(other(pair)));
  const worst =
    asked.find(({ conflict }) => conflict?.severity === 'contradiction') ?? asked.find(({ conflict }) => conflict);
  const answer = worst?.conflict?.severity ?? (withOriginal.length === 0 ? 'unpaired' : 'none');
  const said =
    worst?.conflict?.reason ??
    withOriginal
      .flatMap(({ kind, differences }) => [kind, ...differences.map(({ type, a, b }) => `${type}:${a}⇄${b}`)])
      .join(' ');
  return { plant, answer, right: isRight(plant, answer), said };
};
