import type { Recogniser } from '../context.ts';

export const referenceRecogniser: Recogniser = { name: 'reference', fields: ['references'], recognise: () => ({}) };
