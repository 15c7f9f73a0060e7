import type { Recogniser } from '../context.ts';

export const periodRecogniser: Recogniser = { name: 'period', fields: ['periods'], recognise: () => ({}) };
