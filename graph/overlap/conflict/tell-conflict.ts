/** Says a disagreement in one Chinese sentence, and tells a newer text from a contradiction between two in force at once. */
import { type Territory, territoryOf } from '../../../ingest/document-context.ts';
import type { Change, Clause, Conflict, DocumentHead, Span } from '../../../ingest/model.ts';
import type { Disagreement } from './disagreement.ts';

export type ComparedHead = Pick<DocumentHead, 'id' | 'title' | 'issuer' | 'issued' | 'validity'>;

export interface Side {
  clause: Clause;
  head: ComparedHead;
}

/** A title is cut after so many characters. */
const TITLE = 24;

const SUBJECT: Record<Disagreement['type'], string> = {
  amount: '金额',
  rate: '比例',
  period: '期限',
  agency: '责任单位',
  place: '地区',
  industry: '行业',
  beneficiary: '对象',
  instrument: '措施',
  scope: '范围',
  condition: '条件',
  wording: '表述',
};

const shortTitle = (title: string): string => (title.length <= TITLE ? title : `${title.slice(0, TITLE)}…`);

const placeOf = ({ clause, head }: Side, other: Side): string => {
  const number = clause.number.replace(/[.、．]$/u, '').trim() || clause.heading || '未编号条款';
  const numbered = /^\d+$/u.test(number) ? `第${number}条` : number;
  return head.id === other.head.id ? `本文${numbered}` : `《${shortTitle(head.title)}》${numbered}`;
};

const quoted = ({ clause }: Side, spans: readonly Span[]): string =>
  spans.length === 0
    ? '没有这一规定'
    : [...spans]
        .sort((x, y) => x.start - y.start)
        .map(({ start, end }) => `“${clause.text.slice(start, end)}”`)
        .join('、');

const sentence = (found: Disagreement, a: Side, b: Side): string => {
  const what =
    found.award === null ? `同一事项的${SUBJECT[found.type]}不同` : `同一${found.award}的${SUBJECT[found.type]}不同`;
  return `${what}：${placeOf(a, b)}${quoted(a, found.a)}，${placeOf(b, a)}${quoted(b, found.b)}。`;
};

/** Last day of a document's own term; null where it states none, or one that does not end. */
const lastDay = ({ validity }: ComparedHead): string | null => {
  const days = validity.map(({ until }) => until);
  return days.length === 0 || days.includes(null) ? null : (days as string[]).sort().at(-1)!;
};

/** Which text is the newer one of two that do not stand side by side: of one issuer, or when the other had run out. */
const newerOf = (a: ComparedHead, b: ComparedHead): { newer: 'a' | 'b'; why: string } | null => {
  if (a.id === b.id || a.issued === null || b.issued === null || a.issued === b.issued) return null;
  const newer = a.issued > b.issued ? 'a' : 'b';
  const [older, later] = newer === 'a' ? [b, a] : [a, b];
  const until = lastDay(older);
  if (until !== null && until < later.issued!) return { newer, why: `《${shortTitle(older.title)}》已于${until}到期` };
  if (a.issuer === null || a.issuer !== b.issuer) return null;
  return { newer, why: `同一机关${later.issued}的《${shortTitle(later.title)}》较新` };
};

/** Whose territory a document is for, from its issuer or else its title; null where neither says. */
const territory = ({ issuer, title }: ComparedHead): Territory => {
  const own = territoryOf(issuer ?? title);
  return own.territory === null ? territoryOf(title) : own;
};

/** Two provinces, or two cities, decide each for itself: nobody falls under both. A city lies in some province. */
const isElsewhere = (a: ComparedHead, b: ComparedHead): boolean => {
  const [one, other] = [territory(a), territory(b)];
  const known = one.territory !== null && other.territory !== null;
  return known && one.prefix === other.prefix && one.territory !== other.territory;
};

/** The conflict of a pair, or the change that a newer text makes; at most one of them. */
export const tellConflict = (
  found: Disagreement | null,
  a: Side,
  b: Side,
): { conflict: Conflict | null; change: Change | null } => {
  if (found === null || isElsewhere(a.head, b.head)) return { conflict: null, change: null };
  const newer = newerOf(a.head, b.head);
  const reason = sentence(found, a, b);
  if (newer === null) return { conflict: { severity: found.severity, type: found.type, reason }, change: null };
  return {
    conflict: null,
    change: { newer: newer.newer, type: found.type, reason: `${newer.why}，以较新的为准。${reason}` },
  };
};
