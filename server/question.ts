/** A question as it is worked on: one for one in length, so that offsets into it are offsets into what was typed. */
import { QUESTION_LIMIT } from './contract.ts';
import { Problem } from './problem.ts';

/**
 * Replaces control characters and lone surrogates by blanks, one for one, and refuses a question that is too long.
 * @throws Problem 400 for more than QUESTION_LIMIT characters
 */
export const cleanQuestion = (text: string): string => {
  if (text.length > QUESTION_LIMIT)
    throw new Problem(
      400,
      'question-too-long',
      `问题有 ${text.length} 个字，最多 ${QUESTION_LIMIT} 个，请缩短后再试。`,
    );
  return text.replace(/[\p{Cc}\p{Cs}]/gu, ' ');
};
