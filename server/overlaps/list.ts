/** A page of overlaps, the same for HTTP, the command line and MCP. */
import type { Store } from '../../graph/store.ts';
import type { OverlapList, OverlapsQuery } from '../contract.ts';
import { overlapsOf } from './hydrate.ts';
import { overlapsState } from './overlaps-state.ts';
import { pairFilter } from './pair-filter.ts';

export const overlapList = async (store: Store, query: OverlapsQuery): Promise<OverlapList> => {
  const { limit, offset } = query;
  const { items, ...counted } = await store.overlaps.find(await pairFilter(store, query), { limit, offset });
  return {
    ...counted,
    items: await overlapsOf(store, items),
    ...(await overlapsState(store)),
  };
};
