import type { Recogniser } from '../context.ts';

export const instrumentRecogniser: Recogniser = { name: 'instrument', fields: ['instruments'], recognise: () => ({}) };
