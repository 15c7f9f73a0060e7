/** The address of a search for ways between two nodes. Parameter names are those of the API. */

/** Relations that can be walked; all of them where the address names none. */
export const WAY_TYPES = [
  'RESPONSIBLE',
  'MENTIONS_AGENCY',
  'IN_INDUSTRY',
  'IN_PLACE',
  'USES_INSTRUMENT',
  'BENEFITS',
  'CITES',
  'PART_OF',
  'CARRIED_BY',
  'OVERLAPS',
] as const;
export type WayType = (typeof WAY_TYPES)[number];

export interface PathAddress {
  from?: string;
  to?: string;
  types?: WayType[];
}

const idOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

export const readPathAddress = (raw: Record<string, unknown>): PathAddress => {
  const from = idOf(raw.from);
  const to = idOf(raw.to);
  const named = [raw.types].flat().flatMap((value) => (typeof value === 'string' ? value.split('|') : []));
  const types = WAY_TYPES.filter((type) => named.includes(type));
  return {
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(types.length > 0 && types.length < WAY_TYPES.length ? { types } : {}),
  };
};

/** Ticks a type off or on; the last one stays, for without any there is nothing to walk. */
export const toggleType = (address: PathAddress, type: WayType): PathAddress => {
  const { types = [...WAY_TYPES], ...ends } = address;
  const next = WAY_TYPES.filter((one) => (one === type ? !types.includes(one) : types.includes(one)));
  if (next.length === 0) return address;
  return next.length === WAY_TYPES.length ? ends : { ...ends, types: next };
};
