/** What every shape of an answer is made from. */
import type { ReviewedPair } from '../../../overlap-store.ts';
import type { ReadPlan } from '../../plan/read-plan.ts';
import type { AskedKind } from '../asked.ts';
import type { Evidence } from '../evidence.ts';
import type { Drafted } from './drafted.ts';

export interface Composing {
  read: ReadPlan;
  asked: AskedKind;
  /** Best first; where `isSet`, the members of the set that the question asks for, all of them. */
  evidence: readonly Evidence[];
  isSet: boolean;
  terms: ReadonlyMap<string, number>;
  /** Stored pairs of one measure between these clauses, conflicts first. */
  pairs: readonly ReviewedPair[];
  /** The clauses are about something else, another place or another year: nothing is computed from them. */
  isElsewhere?: boolean;
  /** Characters that the text may have. */
  space: number;
}

/** One shape of an answer; null where it is not the one that the question asks for. */
export type Shape = (composing: Composing) => Drafted | null;
