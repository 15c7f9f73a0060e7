/** Who gets the money, relief, service or title that a clause gives. */
import type { ClauseContext, Recogniser } from '../context.ts';
import type { Beneficiary } from '../model.ts';
import { findRegions, type Region } from './beneficiary-frame.ts';
import { type RecipientName, readRecipients } from './beneficiary-name.ts';
import { isAim, isSafeguard } from './label-aim.ts';
import { maskNames } from './label-mask.ts';

/** Whoever is only told to act gets nothing; a bank does not where its customers borrow. */
const isRecipient = ({ kind }: Region, { role, name }: RecipientName): boolean => {
  if (role === 'actor' || role === 'government') return kind === 'money' && !/银行|金融机构$/u.test(name);
  if (role === 'generic' && kind === 'act') return name.length > 2;
  return true;
};

const recognise = (context: ClauseContext): { beneficiaries: Beneficiary[] } => {
  if (isAim(context) || isSafeguard(context)) return { beneficiaries: [] };
  const masked = maskNames(context, 'instrument');
  const found = new Map<string, Beneficiary>();
  for (const region of findRegions(masked)) {
    for (const recipient of readRecipients(masked.slice(region.start, region.end))) {
      if (!isRecipient(region, recipient)) continue;
      const start = region.start + recipient.start;
      const end = region.start + recipient.end;
      const known = found.get(recipient.name);
      if (known !== undefined && known.confidence >= region.confidence) continue;
      const surface = context.text.slice(start, end);
      found.set(recipient.name, {
        name: recipient.name,
        surface,
        start,
        end,
        recogniser: 'beneficiary',
        confidence: region.confidence,
      });
    }
  }
  return { beneficiaries: [...found.values()].sort((a, b) => a.start - b.start || a.end - b.end) };
};

export const beneficiaryRecogniser: Recogniser = { name: 'beneficiary', fields: ['beneficiaries'], recognise };
