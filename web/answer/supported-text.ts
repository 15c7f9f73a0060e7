/** What an answer says beside what it misses, which the page shows apart. */
import type { Answer } from '../../server/contract.ts';

/** The text of a partial answer without the words at its head that say what is not there. */
export const supportedText = ({ status, text, missing }: Pick<Answer, 'status' | 'text' | 'missing'>): string => {
  const head = `${missing.join('；')}。`;
  return status === 'partial' && missing.length > 0 && text.startsWith(head) && text.length > head.length
    ? text.slice(head.length)
    : text;
};
