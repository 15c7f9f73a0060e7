/** Who gets the money, relief, service or title that a clause gives. */
import type { ClauseContext, Recogniser } from '../context.ts';
import type { Beneficiary, Span } from '../model.ts';
import { findRegions, type Region } from './beneficiary-frame.ts';
import { isGovernment } from './beneficiary-head.ts';
import { type RecipientName, readRecipients } from './beneficiary-name.ts';
import { isAim, isOrganisation, isPreamble } from './label-aim.ts';
import { maskNames } from './label-mask.ts';

/** Says nothing beside a fuller name that ends with it. */
const BARE = /^(?:企业|单位|机构|主体|个人|人员|示范(?:[县市区镇村]|城市|基地|企业|项目)(?:（[^（）]*）)?)$/u;

/** How sure a bare 企业 is that is only encouraged; it goes where anyone else is named. */
const BARE_CONFIDENCE = 0.5;

/** Whoever is only told to act gets nothing; a bank does not where its customers borrow. */
const isRecipient = ({ kind }: Region, { role, name }: RecipientName): boolean => {
  if (kind === 'paid') return role !== 'generic';
  if (role === 'actor' || role === 'government') return kind === 'money' && !/银行|金融机构$/u.test(name);
  if (role === 'deed') return kind === 'money';
  return true;
};

/** Doers named after their deed, one for each thing in the phrase: 出租车、公交车 + 运营企业. */
const doersOf = (phrase: string, suffix: string): RecipientName[] =>
  [...phrase.matchAll(/[^、]+/gu)].map((match) => {
    const start = match.index + match[0].lastIndexOf('的') + 1;
    const end = match.index + match[0].length;
    return { name: phrase.slice(start, end) + suffix, role: 'recipient' as const, start, end };
  });

const recipientsIn = ({ suffix }: Region, phrase: string): RecipientName[] => {
  if (suffix === '') return readRecipients(phrase);
  if (suffix.startsWith('='))
    return [{ name: suffix.slice(1), role: 'recipient' as const, start: 0, end: phrase.length }];
  return doersOf(phrase, suffix);
};

/** Zones and districts whose place is a mention of its own. */
const ZONE = /(?:综合试验区|试验区|贸易区|合作区|开发区|保税区|商务区|新区)$/u;

/** A zone's name without the places before it: 满洲里和二连浩特边民互市贸易区 → 边民互市贸易区. */
const withoutPlaces = (context: ClauseContext, { name, start, end }: RecipientName & Span): string => {
  if (!ZONE.test(name)) return name;
  let at = start;
  for (const place of context.found.places)
    if (place.start >= at && place.start - at <= 1 && place.end < end) at = place.end;
  return at === start ? name : context.folded.slice(at, end);
};

const recognise = (context: ClauseContext): { beneficiaries: Beneficiary[] } => {
  const preamble = isPreamble(context);
  if (isAim(context) && !preamble) return { beneficiaries: [] };
  const givesOnly = preamble || isOrganisation(context);
  const masked = maskNames(context, 'beneficiary', isGovernment);
  const found = new Map<string, Beneficiary>();
  for (const region of findRegions(masked)) {
    if (givesOnly && region.kind === 'act') continue;
    for (const recipient of recipientsIn(region, masked.slice(region.start, region.end))) {
      if (!isRecipient(region, recipient)) continue;
      const start = region.start + recipient.start;
      const end = region.start + recipient.end;
      const name = withoutPlaces(context, { ...recipient, start, end });
      const known = found.get(name);
      if (known !== undefined && known.confidence >= region.confidence) continue;
      const surface = context.text.slice(start, end);
      found.set(name, {
        name,
        surface,
        start,
        end,
        recogniser: 'beneficiary',
        confidence: region.kind === 'act' && BARE.test(name) ? BARE_CONFIDENCE : region.confidence,
      });
    }
  }
  for (const [name, { confidence }] of found) {
    const others = [...found.keys()].filter((other) => other !== name);
    if (BARE.test(name) && others.some((other) => confidence === BARE_CONFIDENCE || other.endsWith(name)))
      found.delete(name);
  }
  return { beneficiaries: [...found.values()].sort((a, b) => a.start - b.start || a.end - b.end) };
};

export const beneficiaryRecogniser: Recogniser = { name: 'beneficiary', fields: ['beneficiaries'], recognise };
