/** Neo4j asked and nothing else: one checked statement in a read transaction with a time limit, its rows one by one. */

import { QUERY_BYTES, QUERY_SIZE, QueryError, type QueryResult } from '../../query.ts';
import type { Ask } from '../../query-process/messages.ts';
import {
  type Driver,
  isNode,
  isPath,
  isRelationship,
  isTextual,
  openDriver,
  READ_ONLY,
  type Session,
  type Transaction,
} from '../driver.ts';
import { cellOf, type Kinds, type NodeValue } from './cell.ts';
import { checkPlan } from './check-plan.ts';
import { cypherError } from './cypher-error.ts';
import { Drawing } from './drawing.ts';
import type { CypherAnswer, Setup } from './messages.ts';

/** Rows that the server sends at a time, whatever they weigh; it stops when no more are asked for. */
const FETCH = 25;
/** On a line of its own, so that the lines below keep their columns. */
const EXPLAIN = 'EXPLAIN\n';

const kindsFor = (drawing: Drawing): Kinds => ({
  isNode: isNode as Kinds['isNode'],
  isRelationship: isRelationship as unknown as Kinds['isRelationship'],
  isPath: isPath as unknown as Kinds['isPath'],
  isTextual,
  node: (node) => drawing.node(node),
  relationship: (relationship) => drawing.relationship(relationship),
});

export class Reader {
  readonly #driver: Driver;
  readonly #address: Setup;

  constructor(address: Setup) {
    this.#address = address;
    this.#driver = openDriver(address, { useBigInt: true, fetchSize: FETCH, userAgent: 'tiaoli-query' });
  }

  /** Runs one statement that checkText has let through. @throws QueryError */
  async run({ query, limit, timeoutMs }: Ask): Promise<CypherAnswer> {
    const began = performance.now();
    const session = this.#session();
    try {
      const transaction = await session.beginTransaction({ timeout: Math.ceil(timeoutMs) });
      await this.#check(transaction, query);
      const drawing = new Drawing();
      const rows = await collect(transaction, query, limit, kindsFor(drawing));
      const drawn = await drawing.finish((ids) => nodesOf(transaction, ids));
      return { ...rows, ms: Math.round(performance.now() - began), drawn };
    } catch (error) {
      throw cypherError(error, this.#address.url);
    } finally {
      await session.close().catch(() => undefined);
    }
  }

  /** The very text that runs afterwards, planned and not run. */
  async #check(transaction: Transaction, query: string): Promise<void> {
    try {
      const { plan } = (await transaction.run(EXPLAIN + query)).summary;
      if (plan === false) throw new QueryError('forbidden', '这里只能运行有执行计划的查询。');
      checkPlan(plan);
    } catch (error) {
      throw cypherError(error, this.#address.url, EXPLAIN.split('\n').length - 1);
    }
  }

  #session(): Session {
    const { database } = this.#address;
    return this.#driver.session({ ...READ_ONLY, ...(database === null ? {} : { database }) });
  }
}

const collect = async (
  transaction: Transaction,
  query: string,
  limit: number,
  kinds: Kinds,
): Promise<Pick<QueryResult, 'columns' | 'rows' | 'truncated'>> => {
  const result = transaction.run(query);
  const columns = (await result.keys()).map(String);
  const rows: QueryResult['rows'] = [];
  let bytes = 0;
  for await (const record of result) {
    if (rows.length >= limit) return { columns, rows, truncated: true };
    const cells = columns.map((_, i) => cellOf(record.get(i), kinds));
    bytes += Buffer.byteLength(JSON.stringify(cells));
    if (bytes > QUERY_BYTES) {
      if (rows.length > 0) return { columns, rows, truncated: true };
      throw new QueryError('too-big', `一行结果就超过了 ${QUERY_SIZE}，请少取几项，或用 left、substring 截短。`);
    }
    rows.push(cells);
  }
  return { columns, rows, truncated: false };
};

const nodesOf = async (transaction: Transaction, ids: readonly string[]): Promise<NodeValue[]> => {
  const { records } = await transaction.run(
    'MATCH (n) WHERE elementId(n) IN $ids RETURN elementId(n) AS elementId, labels(n) AS labels, n{.id, .key} AS properties',
    { ids },
  );
  return records.map((record) => record.toObject() as NodeValue);
};
