import type { Recogniser } from '../context.ts';

export const industryRecogniser: Recogniser = { name: 'industry', fields: ['industries'], recognise: () => ({}) };
