/** The draft's own term: an end before its beginning, and deadlines that have passed before it takes effect. */
import type { Clause, PolicyDocument } from '../../ingest/model.ts';
import { type Counterpart, type Found, findingIn } from './finding.ts';

const said = (date: string): string => {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
};

/** Clause and words of a place in the draft as it was handed in. */
const placeOf = (draft: PolicyDocument, start: number): Clause | undefined =>
  draft.clauses.find(({ source }) => source.start <= start && start < source.end);

const reversedTerm = (draft: PolicyDocument): Found[] =>
  draft.validity.flatMap(({ from, until, span }): Found[] => {
    if (from === null || until === null || from <= until) return [];
    const clause = (span && placeOf(draft, span.start)) ?? draft.clauses.at(-1);
    if (clause === undefined) return [];
    const spans = clause.periods
      .filter((period) => period.from === from || period.until === until)
      .map(({ start, end }) => ({ start, end }));
    return [
      findingIn(clause, {
        code: 'reversed-period',
        severity: 'error',
        spans,
        type: 'period',
        message: `本稿自${said(from)}起施行，有效期却到${said(until)}为止：还没有施行就已失效。`,
        advice: '请核对施行日期和有效期。',
      }),
    ];
  });

/** Where the draft says since when it holds. */
const startOf = (draft: PolicyDocument): { from: string; clause: Clause | undefined; quote: string } | null => {
  const stated = draft.validity.filter(({ from }) => from !== null).sort((a, b) => (a.from! < b.from! ? -1 : 1))[0];
  if (stated?.from == null) return null;
  const clause = stated.span === null ? undefined : placeOf(draft, stated.span.start);
  const period = clause?.periods.find(({ from }) => from === stated.from);
  return { from: stated.from, clause, quote: period?.surface ?? '' };
};

/** Findings about the draft's own term. */
export const ownTerm = (draft: PolicyDocument): Found[] => {
  const begin = startOf(draft);
  if (begin === null) return reversedTerm(draft);
  const { from, clause: stating, quote } = begin;
  const counterpart: Counterpart | null = stating
    ? {
        in: 'draft',
        clause: stating,
        document: { id: draft.id, title: draft.title, number: draft.number, issued: draft.issued },
        spans: stating.periods.filter(({ surface }) => surface === quote).map(({ start, end }) => ({ start, end })),
        quote,
      }
    : null;
  const passed = draft.clauses.flatMap((clause) =>
    clause.periods
      .filter(({ meaning, until, inferred }) => meaning === 'deadline' && !inferred && until !== null && until < from)
      .map(({ start, end, surface }) =>
        findingIn(clause, {
          code: 'deadline-before-start',
          severity: 'error',
          spans: [{ start, end }],
          counterpart,
          type: 'period',
          message: `期限“${surface}”早于本稿开始施行的${said(from)}，届时已经无法办理。`,
          advice: '请推后这一期限，或提前施行日期。',
        }),
      ),
  );
  return [...reversedTerm(draft), ...passed];
};
