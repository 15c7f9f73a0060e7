import type { Recogniser } from '../context.ts';

export const agencyMentionRecogniser: Recogniser = {
  name: 'agency-mention',
  fields: ['agencyMentions'],
  recognise: () => ({}),
};
