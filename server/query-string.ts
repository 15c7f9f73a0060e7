/** Query strings as the schemas want them. */
import { REPEATABLE } from './filter-parameters.ts';

/**
 * Parses a query string: repeatable parameters always become lists, others lists only where they occur twice (which their
 * schema then refuses). Empty values count as not given, except that of the question.
 */
export const parseQuery = (text: string): Record<string, string | string[]> => {
  const out: Record<string, string | string[]> = {};
  const parameters = new URLSearchParams(text);
  for (const name of new Set(parameters.keys())) {
    const values = parameters.getAll(name).filter((value) => value !== '' || name === 'q');
    if (values.length === 0) continue;
    const [only] = values;
    out[name] = REPEATABLE.has(name) || values.length > 1 || only === undefined ? values : only;
  }
  return out;
};
