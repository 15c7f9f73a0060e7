/** Lists clauses. */
import type { Clause, Span } from '../../../../ingest/model.ts';
import type { Citation } from '../../result.ts';
import { around, clauseName, cutShort, shortTitle } from '../citing.ts';
import type { Evidence } from '../evidence.ts';
import { valueIn } from '../focus.ts';
import { bodyEnd, unitsOf } from '../units.ts';
import type { Drafted } from './drafted.ts';
import type { Shape } from './shape.ts';
import { within } from './within.ts';

/** A clause that scores this share of the best one stands in a list that the question asks for without naming a set. */
const LISTED = 0.5;
const MOST_LISTED = 12;
/** Fewer are quoted, which says more of each. */
const FEWEST_LISTED = 3;

export const listShape: Shape = ({ isSet, read, asked, evidence }) => {
  if (isSet || read.intent !== 'list' || asked !== 'none') return null;
  const members = within(evidence, LISTED, MOST_LISTED);
  return members.length < FEWEST_LISTED ? null : list(members, (clause) => bestSpan(members, clause));
};

/** The passage of the clause that speaks most to the question. */
const bestSpan = (evidence: readonly Evidence[], clause: Clause): Span | null => {
  const best = evidence.find((e) => e.clause.id === clause.id)?.units[0];
  return best ? valueIn(clause, best) : null;
};

/** Characters of one item of a list. */
const LIST_ITEM = 34;

/** Characters of an item: the fewer there are, the more each may say. */
const itemLength = (items: number): number => (items <= 3 ? LIST_ITEM + 22 : items <= 6 ? LIST_ITEM + 10 : LIST_ITEM);

/** The stretch of a clause that stands for it in a list: around the value that was asked for, or its first words. */
const itemSpan = (clause: Clause, focus: Span | null, limit: number): Span => {
  const end = bodyEnd(clause);
  if (focus) return around(focus.end <= end ? clause.text.slice(0, end) : clause.text, focus, limit);
  // What a clause is about stands at its head: its heading, or its first words.
  if (clause.heading && clause.text.startsWith(clause.heading)) return { start: 0, end: clause.heading.length };
  const first = unitsOf(clause)[0];
  if (!first) return { start: 0, end: Math.min(clause.text.length, limit) };
  return { start: first.start, end: first.start + cutShort(first.text.trimEnd(), limit).length };
};

/** Document by document, the most relevant one first; within each as its clauses stand. */
const inReadingOrder = (evidence: readonly Evidence[]): Evidence[] => {
  const documents = [...new Set(evidence.map(({ clause }) => clause.document.id))];
  const rank = (one: Evidence) => documents.indexOf(one.clause.document.id);
  return [...evidence].sort((a, b) => rank(a) - rank(b) || a.clause.source.start - b.clause.source.start);
};

/**
 * Lists clauses, counted and grouped by document. `focusOf` gives the place of the value that the question asks for, or
 * null where the clause as a whole is meant.
 */
export const list = (evidence: readonly Evidence[], focusOf: (clause: Clause) => Span | null): Drafted => {
  const groups = new Map<string, { title: string; items: string[] }>();
  const citations: Citation[] = [];
  const limit = itemLength(evidence.length);
  for (const { clause } of inReadingOrder(evidence)) {
    const group = groups.get(clause.document.id) ?? { title: shortTitle(clause.document.title), items: [] };
    const span = itemSpan(clause, focusOf(clause), limit);
    const text = cutShort(clause.text.slice(span.start, span.end).trim(), limit + 6);
    const heading = clause.heading && span.start > 0 ? `${clause.heading}：` : '';
    const number = /^第\d+条$/u.test(clauseName(clause)) ? clause.number : '';
    group.items.push(`${number}${heading}${text}`);
    groups.set(clause.document.id, group);
    citations.push({ clauseId: clause.id, ...span });
  }
  const parts = [...groups.values()].map(({ title, items }) => `${title}${items.join('；')}`);
  return { text: `共${evidence.length}条。${parts.join('。')}。`, citations };
};
