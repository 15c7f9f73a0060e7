import type { Recogniser } from '../context.ts';

export const beneficiaryRecogniser: Recogniser = {
  name: 'beneficiary',
  fields: ['beneficiaries'],
  recognise: () => ({}),
};
