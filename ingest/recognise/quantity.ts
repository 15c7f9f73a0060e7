import type { Recogniser } from '../context.ts';

export const quantityRecogniser: Recogniser = { name: 'quantity', fields: ['quantities'], recognise: () => ({}) };
