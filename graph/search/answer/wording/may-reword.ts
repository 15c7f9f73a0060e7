/** Which answers other words may be found for. */
import type { Answer } from '../../result.ts';
import { roomOf } from '../room.ts';

/** More clauses are a list, which has to stay whole. */
const MOST_CLAUSES = 3;

const clausesOf = ({ citations }: Pick<Answer, 'citations'>): number =>
  new Set(citations.map(({ clauseId }) => clauseId)).size;

/** Quoted answers to one question. What is computed, compared, listed, contradicted or missing is said in our own words. */
export const mayReword = (answer: Answer): boolean =>
  answer.status === 'answered' &&
  clausesOf(answer) > 0 &&
  clausesOf(answer) <= MOST_CLAUSES &&
  answer.calculations.length === 0 &&
  answer.table === null &&
  answer.conflicts.length === 0 &&
  answer.parts.length === 0;

/** Most characters of the answer in whatever words. */
export const answerRoom = (answer: Pick<Answer, 'citations'>): number => roomOf(clausesOf(answer));
