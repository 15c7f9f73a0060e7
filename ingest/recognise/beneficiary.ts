/** Who gets the money, relief, service or title that a clause gives. */
import type { ClauseContext, Recogniser } from '../context.ts';
import type { Beneficiary } from '../model.ts';
import { findRegions, type Region } from './beneficiary-frame.ts';
import { type RecipientName, readRecipients } from './beneficiary-name.ts';
import { isAim, isSafeguard } from './label-aim.ts';
import { maskNames } from './label-mask.ts';

/** Says nothing beside a fuller name that ends with it. */
const BARE = /^(?:企业|单位|机构|主体|个人|人员)$/u;

/** Whoever is only told to act gets nothing; a bank does not where its customers borrow. */
const isRecipient = ({ kind }: Region, { role, name }: RecipientName): boolean => {
  if (kind === 'paid') return role !== 'generic';
  if (role === 'actor' || role === 'government') return kind === 'money' && !/银行|金融机构$/u.test(name);
  if (role === 'generic' && kind === 'act') return name.length > 2;
  return true;
};

const recipientsIn = ({ suffix }: Region, phrase: string): RecipientName[] =>
  suffix === ''
    ? readRecipients(phrase)
    : [{ name: phrase + suffix, role: 'recipient' as const, start: 0, end: phrase.length }];

const recognise = (context: ClauseContext): { beneficiaries: Beneficiary[] } => {
  if (isAim(context)) return { beneficiaries: [] };
  const safeguard = isSafeguard(context);
  const masked = maskNames(context, 'beneficiary');
  const found = new Map<string, Beneficiary>();
  for (const region of findRegions(masked)) {
    if (safeguard && region.kind === 'act') continue;
    for (const recipient of recipientsIn(region, masked.slice(region.start, region.end))) {
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
  for (const name of found.keys())
    if (BARE.test(name) && [...found.keys()].some((other) => other !== name && other.endsWith(name)))
      found.delete(name);
  return { beneficiaries: [...found.values()].sort((a, b) => a.start - b.start || a.end - b.end) };
};

export const beneficiaryRecogniser: Recogniser = { name: 'beneficiary', fields: ['beneficiaries'], recognise };
