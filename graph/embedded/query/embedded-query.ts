/** Queries in SQL on the embedded store, in processes that can be killed. */
import { type GraphQuery, QUERY_BOUNDS, type QueryRequest, type QueryResult, type QuerySchema } from '../../query.ts';
import type { Answer } from '../../query-process/messages.ts';
import { ProcessPool } from '../../query-process/process-pool.ts';
import type { Store } from '../../store.ts';
import { checkText } from './check-text.ts';
import { EXAMPLES } from './examples.ts';
import { resultGraph } from './result-graph.ts';
import { viewDescription } from './views/view.ts';
import { VIEWS } from './views/views.ts';

const PROGRAM = new URL('./process', import.meta.url);

const NOTES = [
  '一次一条 SELECT（SQLite 的 SQL，可以用 WITH 和窗口函数），只能查询，不能修改。',
  '除 versions 外，每个视图只含每份文件最新的一版；各视图的 clause 列对应 clauses.id。',
  '文字用单引号；end 这样的关键字作列名时用双引号。',
  '结果有 source、target、type（或 from、to、type）三列，而且前两列是节点的 id 时，同时给出图。',
  QUERY_BOUNDS,
];

class EmbeddedQuery implements GraphQuery {
  readonly language = 'sql';
  readonly #store: Pick<Store, 'nodes'>;
  readonly #pool: ProcessPool<string, Answer>;

  constructor(location: string, store: Pick<Store, 'nodes'>) {
    this.#store = store;
    this.#pool = new ProcessPool({ module: PROGRAM, name: location, setup: location });
  }

  schema(): QuerySchema {
    return { tables: VIEWS.map(viewDescription), examples: [...EXAMPLES], notes: NOTES };
  }

  async run(request: QueryRequest): Promise<QueryResult> {
    request.signal?.throwIfAborted();
    checkText(request.query);
    return this.#pool.use(request, async (ask) => {
      const answer = await ask();
      return { ...answer, graph: await resultGraph(answer, this.#store) };
    });
  }

  close(): Promise<void> {
    return this.#pool.close();
  }
}

/** Queries on `store`, in the file at `location`. Nothing is started before the first one; the caller closes it, then the store. */
export const openEmbeddedQuery = (location: string, store: Pick<Store, 'nodes'>): GraphQuery =>
  new EmbeddedQuery(location, store);
