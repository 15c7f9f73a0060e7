/** Names of a fixed list as an address gives them: kinds of nodes, types of relations. */
import { alternatives } from './filter-parameters.ts';
import { Problem } from './problem.ts';

/**
 * The names that a repeatable parameter gives, `a|b` for either; undefined for none, which means all. `what` is what they
 * name, in Chinese.
 * @throws Problem 400 for those that there are not
 */
export const knownNames = (
  parameter: string,
  what: string,
  known: readonly string[],
  values: readonly string[],
): string[] | undefined => {
  const names = values.flatMap(alternatives);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length === 0) return names.length > 0 ? names : undefined;
  const errors = unknown.map((name) => ({ path: parameter, message: `没有“${name}”这种${what}` }));
  throw new Problem(400, 'invalid-request', `${parameter} 只能是 ${known.join('、')}。`, { errors });
};
