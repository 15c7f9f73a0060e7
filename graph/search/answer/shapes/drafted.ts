/** The words of an answer, with the passages that say them. */
import type { Answer } from '../../result.ts';

/** Characters that an answer on one clause may have (the contract: 150 and 50 more per clause). */
export const SHORT_ANSWER = 190;

export type Drafted = Pick<Answer, 'text' | 'citations'> & Partial<Pick<Answer, 'calculations' | 'table'>>;
