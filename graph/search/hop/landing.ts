/** Where a first hop lands: the bodies that its clause makes responsible, the places or names that it says, its document. */
import type { Agency, Clause, Span } from '../../../ingest/model.ts';
import { shortTitle } from '../answer/citing.ts';
import { bodyEnd } from '../answer/units.ts';
import type { Hop } from './hop.ts';
import { linkedBody } from './linked-body.ts';
import { namesIn } from './named-thing.ts';
import { placesIn } from './placed.ts';

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

/** Characters of a responsibility bracket that are cited at most. */
const PASSAGE = 90;
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

const passageOf = (clause: Clause, { start: from, end }: Span): Span => {
  const start = Math.min(bodyEnd(clause), from);
  return { start, end: Math.max(end, Math.min(clause.text.length, start + PASSAGE)) };
};

const oneBody = (clause: Clause, hop: Hop): Landing | null => {
  const body = bodyIn(clause, hop);
  if (!body) return null;
  const { agency, inferred } = body;
  return {
    clause,
    names: [agency.name],
    inferred,
    beside: inferred ? clause.agencies.filter(({ name }) => name !== agency.name) : [],
    passage: passageOf(clause, agency),
  };
};

/** As many bodies as the question speaks of; a clause that makes fewer or more of them responsible is another one. */
const severalBodies = (clause: Clause, { head, count }: Hop): Landing | null => {
  const fitting = clause.agencies.filter(({ name, role }) => role !== 'cooperate' && endsIn(head, name));
  const names = [...new Set(fitting.map(({ name }) => name))];
  if (names.length < 2 || (count !== null && names.length !== count)) return null;
  const start = Math.min(...fitting.map((agency) => agency.start));
  const end = Math.max(...fitting.map((agency) => agency.end));
  return { clause, names, inferred: false, beside: [], passage: passageOf(clause, { start, end }) };
};

const stated = (clause: Clause, found: { names: string[]; passage: Span } | null): Landing | null =>
  found && { clause, ...found, inferred: false, beside: [] };

const landOn = (clause: Clause, hop: Hop): Landing | null => {
  if (hop.kind === 'place') return stated(clause, placesIn(clause, hop));
  if (hop.kind === 'name') return stated(clause, namesIn(clause, hop));
  if (hop.kind === 'document')
    return stated(clause, { names: [shortTitle(clause.document.title)], passage: openingOf(clause) });
  return hop.count === 1 ? oneBody(clause, hop) : severalBodies(clause, hop);
};

const openingOf = ({ text }: Clause): Span => {
  const stop = text.search(/[。；\n]/u);
  return { start: 0, end: Math.min(stop < 0 ? text.length : stop, PASSAGE) };
};

/** What the clauses of a first hop, best first, say of whom, where or what it is about; null where none says it. */
export const landingIn = (clauses: readonly Clause[], hop: Hop): Landing | null => {
  if (hop.kind === 'agency' && hop.count === 1) {
    const linked = linkedBody(hop.first);
    for (const clause of linked ? clauses : []) {
      const landing = stated(clause, linked?.(clause, (name) => endsIn(hop.head, name)) ?? null);
      if (landing) return landing;
    }
  }
  for (const clause of clauses) {
    const landing = landOn(clause, hop);
    if (landing) return landing;
  }
  return null;
};
