/** What a query does, read from the plan that Neo4j made of it (`EXPLAIN`). */
import { QueryError } from '../../query.ts';
import { READING_OPERATORS } from './operators.ts';

export interface Plan {
  /** With the database behind it, as in `Filter@neo4j`. */
  operatorType: string;
  children: readonly Plan[];
}

/** What the operators that people meet do. */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [/^LoadCSV/u, '不能读文件和网址'],
  [/^ProcedureCall/u, '不能调用过程'],
  [/^Transaction(?:Apply|Foreach)/u, '不能自己分事务'],
  [/^(?:Show|Terminate|AdministrationCommand)/u, '不能用管理命令'],
  [/Index$|Constraint$/u, '不能改索引和约束'],
];

/** @throws QueryError `forbidden` where an operator is not known to read only */
export const checkPlan = ({ operatorType, children }: Plan): void => {
  const name = operatorType.replace(/@[^@]*$/u, '');
  if (!READING_OPERATORS.has(name)) {
    const reason = REASONS.find(([pattern]) => pattern.test(name))?.[1] ?? '只能查询，不能修改';
    throw new QueryError('forbidden', `这里${reason}（查询的执行计划里有 ${name}）。`);
  }
  for (const child of children) checkPlan(child);
};
