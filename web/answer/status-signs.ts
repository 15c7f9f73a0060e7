/** A sign for each state of an answer, beside its words and its colour. */
import type { Answer } from '../../server/contract.ts';

export const STATUS_SIGNS: Record<Answer['status'], string> = { answered: '●', partial: '◐', 'no-answer': '○' };
