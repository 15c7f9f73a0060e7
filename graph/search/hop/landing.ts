/** Where a first hop lands: the body that its clause makes responsible, or the places that its clause names. */
import type { Agency, Clause, Span } from '../../../ingest/model.ts';
import { bodyEnd } from '../answer/units.ts';
import type { Hop } from './read-hop.ts';

export interface Landing {
  clause: Clause;
  names: string[];
  /** The body is neither designated to lead nor alone, so that the first listed of its kind stands for it. */
  inferred: boolean;
  /** The other responsible bodies of the clause, where the body is inferred. */
  beside: readonly Agency[];
  /** The passage that names them. */
  passage: Span;
}

/** Kinds of body whose name ends in what the question calls it; 部门 and 单位 are any. */
const KIND = /^[厅局委办]$/u;
const endsIn = (head: string, name: string) =>
  !KIND.test(head) || name.endsWith(head) || (head === '委' && /委(?:员会)?$/u.test(name));

const bodyIn = (clause: Clause, { head, leads }: Hop): { agency: Agency; inferred: boolean } | null => {
  const fitting = clause.agencies.filter(({ name, role }) => role !== 'cooperate' && endsIn(head, name));
  const leading = fitting.find(({ role }) => role === 'lead' || role === 'sole');
  if (leading) return { agency: leading, inferred: false };
  // Where another body is designated to lead, none of these does.
  if (leads && clause.agencies.some(({ role }) => role === 'lead')) return null;
  const first = fitting.find((agency) => agency.first) ?? fitting[0];
  return first ? { agency: first, inferred: true } : null;
};

const LEVELS: Record<string, readonly string[]> = {
  省: ['province'],
  县: ['county'],
  旗: ['county'],
  市: ['city', 'county'],
  盟市: ['city'],
  城市: ['city', 'county'],
  地市: ['city'],
};

const placesIn = (clause: Clause, { head, count }: Hop): Landing | null => {
  const levels = LEVELS[head];
  const places = clause.places.filter(({ level }) => !levels || levels.includes(level));
  const names = [...new Set(places.map(({ name }) => name))];
  if (names.length < 2 || (count !== null && names.length !== count)) return null;
  const start = Math.min(...places.map((place) => place.start));
  const end = Math.max(...places.map((place) => place.end));
  return { clause, names, inferred: false, beside: [], passage: { start, end } };
};

/** What the clauses of a first hop, best first, say of whom or where it is about; null where none says it. */
export const landingIn = (clauses: readonly Clause[], hop: Hop): Landing | null => {
  for (const clause of clauses) {
    if (hop.kind === 'place') {
      const found = placesIn(clause, hop);
      if (found) return found;
      continue;
    }
    const body = bodyIn(clause, hop);
    if (!body) continue;
    const start = Math.min(bodyEnd(clause), body.agency.start);
    return {
      clause,
      names: [body.agency.name],
      inferred: body.inferred,
      beside: body.inferred ? clause.agencies.filter(({ name }) => name !== body.agency.name) : [],
      passage: { start, end: Math.max(body.agency.end, Math.min(clause.text.length, start + PASSAGE)) },
    };
  }
  return null;
};

/** Characters of a responsibility bracket that are cited at most. */
const PASSAGE = 90;
