import type { Recogniser } from '../context.ts';

export const amountRecogniser: Recogniser = { name: 'amount', fields: ['amounts'], recognise: () => ({}) };
