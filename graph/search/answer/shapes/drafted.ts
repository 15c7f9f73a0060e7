/** The words of an answer, with the passages that say them. */
import type { Answer } from '../../result.ts';

/** Characters that an answer on one clause may have (the contract: 150 and 50 more per clause), less what may be said of its term. */
export const SHORT_ANSWER = 186;

/** An answer with less room than this is one of several. */
const PART = 0.7;

/** True if the answer is one of several, so that it tells one thing. */
export const isPart = (space: number): boolean => space < SHORT_ANSWER * PART;

export type Drafted = Pick<Answer, 'text' | 'citations'> & Partial<Pick<Answer, 'calculations' | 'table'>>;
