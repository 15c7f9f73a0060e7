/** Puts an answer together out of passages, within the length that the contract allows. */
import type { Clause, Span } from '../../../ingest/model.ts';
import type { Answer, Citation } from '../result.ts';
import { alike, around, citeName, clauseName, cutShort, shortTitle } from './citing.ts';
import type { Evidence } from './evidence.ts';
import { bodyEnd, unitsOf } from './units.ts';

/** Characters that an answer on one clause may have (the contract: 150 and 50 more per clause). */
export const SHORT_ANSWER = 190;
/** Characters of one item of a list. */
const LIST_ITEM = 34;
/** Passages that share this much are told once. */
const SAME = 0.7;

export type Drafted = Pick<Answer, 'text' | 'citations'>;

/** Quotes the best passages of the best clauses in about `space` characters, each thing once with all its sources. */
export const quote = (evidence: readonly Evidence[], space: number = SHORT_ANSWER): Drafted => {
  const told: { text: string; sources: Clause[] }[] = [];
  const citations: Citation[] = [];
  let length = 0;
  for (const { clause, units } of evidence) {
    const best = units[0];
    if (!best) continue;
    const chosen = units
      .filter((unit, i) => i === 0 || (unit.holds && unit.value >= best.value * 0.6) || unit.value >= best.value * 0.85)
      .slice(0, 3)
      .sort((a, b) => a.start - b.start);
    for (const unit of chosen) {
      const text = unit.text.trim();
      const start = unit.start + unit.text.indexOf(text);
      const known = told.find((t) => alike(t.text, text) >= SAME);
      if (known) {
        if (!known.sources.includes(clause)) known.sources.push(clause);
        citations.push({ clauseId: clause.id, start: unit.start, end: unit.end });
        continue;
      }
      const room = space - length - citeName(clause).length - 4;
      if (told.length > 0 && room < Math.min(text.length, 40)) continue;
      const said = cutShort(text, told.length === 0 ? Math.max(room, 60) : room);
      told.push({ text: said, sources: [clause] });
      length += said.length + citeName(clause).length + 4;
      citations.push({
        clauseId: clause.id,
        start,
        end: start + said.length,
      });
    }
    if (length > space) break;
  }
  const bySource: { text: string; sources: Clause[] }[] = [];
  for (const piece of told) {
    const last = bySource.at(-1);
    if (last && last.sources[0] === piece.sources[0]) last.text += `；${piece.text}`;
    else bySource.push({ ...piece });
  }
  return {
    text:
      bySource.map(({ text, sources }) => `${text}（${sourcesText(sources)}）`).join('；') +
      (bySource.length > 0 ? '。' : ''),
    citations,
  };
};

const sourcesText = (sources: readonly Clause[]): string => {
  const first = sources[0];
  if (!first) return '';
  const rest = sources.length - 1;
  return rest === 0 ? citeName(first) : `${citeName(first)}等${sources.length}处`;
};

/** Says who is responsible, from the brackets of the clauses; `leftOut` are those that the question does not ask for. */
export const nameAgencies = (
  evidence: readonly Evidence[],
  wantsLead: boolean,
  leftOut: ReadonlySet<string> = new Set(),
): Drafted => {
  const parts: string[] = [];
  const citations: Citation[] = [];
  const seen = new Set<string>();
  for (const { clause } of evidence) {
    const responsible = clause.agencies.filter(({ name }) => !leftOut.has(name));
    const leading = wantsLead ? responsible.filter((a) => a.role === 'lead' || a.role === 'sole') : responsible;
    const inferred = wantsLead && leading.length === 0 ? responsible.filter((a) => a.first) : [];
    const named = leading.length > 0 ? leading : inferred;
    if (named.length === 0) continue;
    const names = [...new Set(named.map((a) => a.name))].join('、');
    const start = bodyEnd(clause);
    const cited = Math.min(start, ...named.map((agency) => agency.start));
    citations.push({ clauseId: clause.id, start: cited, end: clause.text.length });
    if (seen.has(names)) continue;
    seen.add(names);
    const how =
      inferred.length > 0
        ? '（未指定牵头，列首位）'
        : responsible.length === 1
          ? '单独负责'
          : leading.every((a) => a.role === 'lead')
            ? '牵头'
            : leading.some((a) => a.role === 'lead')
              ? `负责，其中${leading
                  .filter((a) => a.role === 'lead')
                  .map((a) => a.name)
                  .join('、')}牵头`
              : '按职责分工负责';
    parts.push(`${names}${how}（${citeName(clause)}）`);
  }
  return { text: parts.length > 0 ? `${parts.join('；')}。` : '', citations };
};

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
