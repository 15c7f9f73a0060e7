/**
 * What a compiled query does, read from SQLite's own bytecode (`EXPLAIN`): which tables it opens, which functions it
 * calls. The text can be written in a thousand ways, the program cannot.
 */
import { QueryError } from '../../query.ts';
import { FUNCTIONS } from './functions.ts';

/** A row of EXPLAIN. */
export interface Instruction {
  opcode: string;
  p2: number;
  p3: number;
  p4: string | null;
}

/** Virtual tables (files, pragmas, schemas in disguise), writing, transactions, schema. SELECT needs none of them. */
const FORBIDDEN =
  /^(?:V[A-Z]|OpenWrite|Vacuum|IncrVacuum|JournalMode|Checkpoint|SqlExec|ParseSchema|LoadAnalysis|Drop|Destroy|CreateBtree|SetCookie|ReadCookie|AutoCommit|Savepoint|IntegrityCk|Program$|Pagecount|MaxPgcnt|TableLock)/u;
/** `Variable`, `Value`, `VerifyCookie` … begin with V as well; only what works on virtual tables is meant. */
const HARMLESS: ReadonlySet<string> = new Set(['Variable']);
const OPENS: ReadonlySet<string> = new Set(['OpenRead', 'ReopenIdx']);
const MAIN = 0;

/** @throws QueryError `forbidden` */
export const checkProgram = (program: readonly Instruction[], readableRoots: ReadonlySet<number>): void => {
  for (const { opcode, p2, p3, p4 } of program) {
    if (FORBIDDEN.test(opcode) && !HARMLESS.has(opcode))
      throw new QueryError('forbidden', '不能使用虚拟表或表值函数（json_each、pragma_… 等），请用视图。');
    if (OPENS.has(opcode) && (p3 !== MAIN || !readableRoots.has(p2)))
      throw new QueryError('forbidden', '这个查询读到了不开放的内部表，请只用 GET /api/query 列出的视图。');
    const called = /^([^()]+)\(-?\d+\)$/u.exec(p4 ?? '')?.[1];
    if (called !== undefined && /^(?:Function|PureFunc|Agg)/u.test(opcode) && !FUNCTIONS.has(called.toLowerCase()))
      throw new QueryError('forbidden', `函数 ${called} 不开放。可用的函数：${[...FUNCTIONS].join('、')}。`);
  }
};
