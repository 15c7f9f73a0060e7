/** Agencies that a clause makes responsible, with their roles. */
import type { ClauseContext, Recogniser } from '../context.ts';
import type { Agency, AgencyRole } from '../model.ts';
import { readAgencyList } from './agency-list.ts';
import { type Duty, readStatements } from './responsibility-statement.ts';

const NAME = 'agency';
/** A name that the vocabulary knows, and one that only stands in a list of bodies. */
const KNOWN = 0.98;
const LISTED = 0.85;

type Found = Omit<Agency, 'role' | 'first'> & { duty: Duty; several: boolean };

/** Roles by number: see the contract. `first` marks the first of joint agencies where nobody is said to lead. */
const withRoles = (found: readonly Found[], firstLeads: boolean): Agency[] => {
  const responsible = found.filter(({ duty }) => duty === 'responsible');
  const led = firstLeads || found.some(({ duty }) => duty === 'lead');
  const alone = responsible.length === 1 && !responsible[0]?.several && !led;
  const roleOf = (item: Found): AgencyRole => {
    if (item.duty === 'cooperate') return 'cooperate';
    if (item.duty === 'lead' || (firstLeads && item === responsible[0])) return 'lead';
    return alone ? 'sole' : 'joint';
  };
  return found.map((item) => {
    const { duty: _duty, several: _several, ...mention } = item;
    const role = roleOf(item);
    return { ...mention, role, ...(role === 'joint' && !led && item === responsible[0] ? { first: true } : {}) };
  });
};

const readSpan = (context: ClauseContext, start: number, end: number): Agency[] => {
  const bracketed =
    /^[（【[〔]/u.test(context.folded[start] ?? '') && /[）】\]〕]$/u.test(context.folded[end - 1] ?? '');
  const from = bracketed ? start + 1 : start;
  const until = bracketed ? end - 1 : end;
  const { groups, firstLeads } = readStatements(context.folded.slice(from, until), from);
  const { prefix, territory } = context.document;
  const found: Found[] = [];
  for (const group of groups) {
    const { agencies, others } = readAgencyList(context.folded.slice(group.start, group.end), group.start, {
      prefix,
      territory,
    });
    for (const { start, end, name, known, collective } of agencies) {
      if (found.some((other) => other.name === name)) continue;
      found.push({
        surface: context.text.slice(start, end),
        start,
        end,
        name,
        duty: group.duty,
        several: collective || others,
        recogniser: NAME,
        confidence: known ? KNOWN : LISTED,
      });
    }
  }
  return withRoles(found, firstLeads);
};

/** The agencies of every responsibility bracket and line of a clause; a later bracket adds only what is new. */
export const agencyRecogniser: Recogniser = {
  name: NAME,
  fields: ['agencies'],
  recognise: (context) => {
    const agencies: Agency[] = [];
    for (const { start, end } of context.responsibility)
      for (const agency of readSpan(context, start, end))
        if (!agencies.some(({ name, role }) => name === agency.name && role === agency.role)) agencies.push(agency);
    return { agencies };
  },
};
