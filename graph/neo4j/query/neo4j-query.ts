/** Queries in Cypher on the store in Neo4j, each in a process that can be killed and in a transaction that ends by itself. */
import { type GraphQuery, QUERY_BOUNDS, type QueryRequest, type QueryResult, type QuerySchema } from '../../query.ts';
import { ProcessPool } from '../../query-process/process-pool.ts';
import type { Graph, Store } from '../../store.ts';
import type { Neo4jAddress } from '../address.ts';
import { checkText } from './check-text.ts';
import { EXAMPLES } from './examples.ts';
import type { CypherAnswer, Setup } from './messages.ts';
import { NODES } from './model-nodes.ts';
import { RELATIONS } from './model-relations.ts';

const PROGRAM = new URL('./process', import.meta.url);

const NOTES = [
  '一次一条 Cypher 查询，只能查询，不能修改；不能调用过程（CALL 名称）、读文件或网址，CALL { … } 子查询可以用。',
  '库里存着每份文件的各个版本；只要现行内容时给文件和条款加上标签 Current，如 (c:Clause:Current)。',
  '结果里的节点、关系和路径同时画成图；数字和期限节点只在表里。',
  '逐项处理列表（[x IN … | …]、any(x IN … WHERE …)）只限 nodes(路径) 这样的短列表，reduce 和 =~ 不开放：服务器不能中断它们；请用 UNWIND、EXISTS { … }、COLLECT { … }。',
  `${QUERY_BOUNDS}长的数字列表只给开头，字节只给大小。`,
];

class Neo4jQuery implements GraphQuery {
  readonly language = 'cypher';
  readonly #store: Pick<Store, 'nodes'>;
  readonly #pool: ProcessPool<Setup, CypherAnswer>;

  constructor(address: Neo4jAddress, store: Pick<Store, 'nodes'>) {
    this.#store = store;
    // Certificates that this process was told to trust are trusted there too.
    const environment = { NODE_EXTRA_CA_CERTS: process.env.NODE_EXTRA_CA_CERTS };
    this.#pool = new ProcessPool({ module: PROGRAM, name: address.url, setup: address, environment });
  }

  schema(): QuerySchema {
    return { tables: [...NODES, ...RELATIONS], examples: [...EXAMPLES], notes: NOTES };
  }

  async run(request: QueryRequest): Promise<QueryResult> {
    request.signal?.throwIfAborted();
    checkText(request.query);
    return this.#pool.use(request, async (ask) => {
      const { drawn, ...answer } = await ask();
      return { ...answer, graph: await this.#graph(drawn, answer.truncated) };
    });
  }

  close(): Promise<void> {
    return this.#pool.close();
  }

  async #graph({ nodes: ids, edges, truncated }: CypherAnswer['drawn'], cut: boolean): Promise<Graph | null> {
    if (ids.length === 0) return null;
    const nodes = await this.#store.nodes(ids);
    const known = new Set(nodes.map(({ id }) => id));
    return {
      nodes,
      edges: edges.filter(({ from, to }) => known.has(from) && known.has(to)),
      truncated: truncated || cut,
    };
  }
}

/**
 * Queries on `store`, at its address or the same with a user who may only read. Nothing is started before the first one; the
 * caller closes it, then the store.
 */
export const openNeo4jQuery = (address: Neo4jAddress, store: Pick<Store, 'nodes'>): GraphQuery =>
  new Neo4jQuery(address, store);
