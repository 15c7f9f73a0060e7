/** From one pair of a list to the next. */

export interface Step {
  id: string;
  /** Place in the list, from 0. */
  at: number;
}

export interface Stretch {
  /** Place of the first of `ids` in the list. */
  from: number;
  ids: readonly string[];
}

/**
 * What stands before and after pair `id`, which was at place `at`, as far as `stretch` reaches. Where the pair is not in
 * the list (any more: a verdict took it out), the one that has moved up to its place comes next.
 */
export const stepsAround = ({ from, ids }: Stretch, id: string, at: number) => {
  const found = ids.indexOf(id);
  const here = found >= 0 ? found : at - from;
  const step = (index: number): Step | null => {
    const other = ids[index];
    return other === undefined ? null : { id: other, at: from + index };
  };
  return { at: from + here, previous: step(here - 1), next: step(found >= 0 ? here + 1 : here) };
};
