/** A program that asks an endless query of the store named by its argument, or a short one and then does not close. */
import { openEmbeddedQuery } from '../../../../graph/embedded/query/embedded-query.ts';

const [location = '', how = ''] = process.argv.slice(2);
const query = openEmbeddedQuery(location, { nodes: async () => [] });
const endless = 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n';
const text = how === 'endless' ? endless : 'SELECT count(*) FROM clauses';
if (how === 'endless') setTimeout(() => process.stdout.write('asked\n'), 1500);
const { rows } = await query.run({ query: text, limit: 1, timeoutMs: 30_000 });
process.stdout.write(`${JSON.stringify(rows)}\n`);
