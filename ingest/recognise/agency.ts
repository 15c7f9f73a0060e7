import type { Recogniser } from '../context.ts';

export const agencyRecogniser: Recogniser = { name: 'agency', fields: ['agencies'], recognise: () => ({}) };
