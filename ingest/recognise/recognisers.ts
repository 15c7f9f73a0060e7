/** The recognisers in the order they run; each sees what those before it found. */
import type { Recogniser } from '../context.ts';
import { agencyRecogniser } from './agency.ts';
import { agencyMentionRecogniser } from './agency-mention.ts';
import { amountRecogniser } from './amount.ts';
import { beneficiaryRecogniser } from './beneficiary.ts';
import { industryRecogniser } from './industry.ts';
import { instrumentRecogniser } from './instrument.ts';
import { periodRecogniser } from './period.ts';
import { placeRecogniser } from './place.ts';
import { quantityRecogniser } from './quantity.ts';
import { rateRecogniser } from './rate.ts';
import { referenceRecogniser } from './reference.ts';

export const recognisers: readonly Recogniser[] = [
  referenceRecogniser,
  agencyRecogniser,
  agencyMentionRecogniser,
  placeRecogniser,
  periodRecogniser,
  amountRecogniser,
  rateRecogniser,
  quantityRecogniser,
  beneficiaryRecogniser,
  industryRecogniser,
  instrumentRecogniser,
];
