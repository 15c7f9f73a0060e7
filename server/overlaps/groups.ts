/** Groups of clauses that say the same, a page of them with their clauses. */
import { briefClause } from '../../graph/brief-clause.ts';
import { clauseGroups } from '../../graph/overlap/clause-groups.ts';
import type { Store } from '../../graph/store.ts';
import { GROUP_CLAUSES } from '../contract/overlap.ts';
import type { BriefClause, Clause, OverlapGroups, OverlapGroupsQuery } from '../contract.ts';
import { alternatives } from '../filter-parameters.ts';
import { oncePerRevision } from './once-per-revision.ts';
import { overlapsState } from './overlaps-state.ts';

/** Clauses read at a time. */
const CLAUSES = 500;

/** All groups, each with the documents of its clauses. */
const allGroups = oncePerRevision(async (store) => {
  const groups = await clauseGroups(store.overlaps.each({}));
  const ids = groups.flatMap(({ clauses }) => clauses);
  const documentOf = new Map<string, string>();
  for (let at = 0; at < ids.length; at += CLAUSES)
    for (const { id, document } of await store.clauses(ids.slice(at, at + CLAUSES), { passing: true }))
      documentOf.set(id, document.id);
  return groups.map((group) => ({
    ...group,
    documents: new Set(group.clauses.flatMap((id) => documentOf.get(id) ?? [])),
  }));
});

/** Brief, in document order. */
const inOrder = (clauses: readonly Clause[], documents: ReadonlyMap<string, number>): BriefClause[] => {
  const place = ({ document }: Clause): number => documents.get(document.id) ?? documents.size;
  return [...clauses].sort((a, b) => place(a) - place(b) || a.source.start - b.source.start).map(briefClause);
};

/** Each `document` that is given has a clause in the group. */
export const overlapGroups = async (store: Store, query: OverlapGroupsQuery): Promise<OverlapGroups> => {
  const asked = query.document.map(alternatives).filter((list) => list.length > 0);
  const groups = (await allGroups(store)).filter(({ documents }) =>
    asked.every((anyOf) => anyOf.some((id) => documents.has(id))),
  );
  const order = new Map((await store.documents()).map(({ id }, place) => [id, place]));
  const page = groups.slice(query.offset, query.offset + query.limit);
  return {
    total: groups.length,
    items: await Promise.all(
      page.map(async ({ documents: _, clauses, ...group }) => ({
        ...group,
        size: clauses.length,
        clauses: inOrder(await store.clauses(clauses.slice(0, GROUP_CLAUSES)), order),
      })),
    ),
    ...(await overlapsState(store)),
  };
};
