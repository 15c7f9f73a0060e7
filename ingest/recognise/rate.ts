import type { Recogniser } from '../context.ts';

export const rateRecogniser: Recogniser = { name: 'rate', fields: ['rates'], recognise: () => ({}) };
