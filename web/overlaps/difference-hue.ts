/** The colour of a difference, as `data-kind`: that of the mentions of its type; three types have their own. */
import type { MentionField } from '../../server/contract.ts';
import type { DifferenceType } from '../words/overlap-labels.ts';

export const DIFFERENCE_HUES: Record<DifferenceType, MentionField | DifferenceType> = {
  amount: 'amounts',
  rate: 'rates',
  period: 'periods',
  agency: 'agencies',
  place: 'places',
  industry: 'industries',
  beneficiary: 'beneficiaries',
  instrument: 'instruments',
  scope: 'scope',
  condition: 'condition',
  wording: 'wording',
};
