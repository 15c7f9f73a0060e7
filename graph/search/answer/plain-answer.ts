/** What an answer has beside its words where there is nothing of the kind. */
import type { Answer } from '../result.ts';

export const PLAIN_ANSWER: Omit<Answer, 'status' | 'text' | 'citations'> = {
  missing: [],
  calculations: [],
  table: null,
  conflicts: [],
  parts: [],
  worded: 'extract',
};
