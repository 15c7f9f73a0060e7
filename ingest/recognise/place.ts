import type { Recogniser } from '../context.ts';

export const placeRecogniser: Recogniser = { name: 'place', fields: ['places'], recognise: () => ({}) };
