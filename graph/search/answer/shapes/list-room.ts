/** How the room of a list is shared among its items. */

/** An item that may grow: `weight` is its claim on the room, `need` what it has to say at most. */
export interface Claim {
  weight: number;
  need: number;
}

/**
 * Shares `room` by weight; none gets more than it needs, and what short ones leave goes to the long ones. Gives the
 * characters of each, whole numbers that never add up to more than the room.
 */
export const shareRoom = (claims: readonly Claim[], room: number): number[] => {
  const out = claims.map(() => 0);
  let left = Math.max(0, room);
  let open = claims.map((claim, at) => ({ ...claim, at }));
  while (open.length > 0) {
    const weights = open.reduce((sum, { weight }) => sum + weight, 0);
    const part = (weight: number) => (weights > 0 ? (left * weight) / weights : 0);
    const satisfied = open.filter(({ need, weight }) => need <= part(weight));
    if (satisfied.length === 0) {
      for (const { at, weight } of open) out[at] = Math.floor(part(weight));
      break;
    }
    for (const { at, need } of satisfied) out[at] = need;
    left -= satisfied.reduce((sum, { need }) => sum + need, 0);
    open = open.filter((claim) => !satisfied.includes(claim));
  }
  return out;
};
