/** Queries to begin with. A test runs each on the seed corpus and wants an answer that is not empty. */
import type { QueryExample } from '../../query.ts';

export const EXAMPLES: readonly QueryExample[] = [
  {
    title: '哪些单位牵头或独自负责的条款最多',
    query: `MATCH (c:Clause:Current)-[r:RESPONSIBLE]->(a:Agency)
WHERE r.role IN ['lead', 'sole']
RETURN a.name AS agency, count(DISTINCT c) AS clauses
ORDER BY clauses DESC, agency
LIMIT 20`,
  },
  {
    title: '100 万元以上的奖励，连同条款',
    query: `MATCH (c:Clause:Current)-[r:HAS_AMOUNT]->(a:Amount)
WHERE a.kind = 'reward' AND a.max >= 1000000
RETURN a.max AS yuan, r.surface AS said, c.heading AS heading, c.id AS clause
ORDER BY yuan DESC, clause`,
  },
  {
    title: '图：财政厅和商务厅都负责的条款',
    query: `MATCH p = (:Agency {name: '自治区财政厅'})<-[:RESPONSIBLE]-(c:Clause:Current)-[:RESPONSIBLE]->(:Agency {name: '自治区商务厅'})
RETURN p
LIMIT 50`,
  },
  {
    title: '引用了哪些库里没有的文件',
    query: `MATCH (c:Clause:Current)-[r:CITES]->(f:Reference)
WHERE r.documentId IS NULL
RETURN f.name AS title, count(DISTINCT c) AS clauses, collect(DISTINCT c.id)[..5] AS examples
ORDER BY clauses DESC, title
LIMIT 50`,
  },
  {
    title: '2023 年内到期的措施',
    query: `MATCH (c:Clause:Current)
UNWIND c.validUntil AS until
WITH c, until
WHERE '2023-01-01' <= until <= '2023-12-31'
RETURN until, c.heading AS heading, c.id AS clause
ORDER BY until, clause`,
  },
  {
    title: '常在同一条款里共同负责的两个单位',
    query: `MATCH (a:Agency)<-[:RESPONSIBLE]-(c:Clause:Current)-[:RESPONSIBLE]->(b:Agency)
WHERE a.name < b.name
RETURN a.name AS one, b.name AS other, count(DISTINCT c) AS clauses
ORDER BY clauses DESC, one, other
LIMIT 20`,
  },
  {
    title: '每个行业最常用的三种政策工具',
    query: `MATCH (i:Industry)<-[:IN_INDUSTRY]-(c:Clause:Current)-[:USES_INSTRUMENT]->(t:Instrument)
WITH i, t, count(DISTINCT c) AS clauses
ORDER BY clauses DESC, t.name
WITH i, collect(t.name)[..3] AS instruments, sum(clauses) AS total
RETURN i.name AS industry, instruments
ORDER BY total DESC, industry`,
  },
  {
    title: '没有写明责任单位的条款',
    query: `MATCH (c:Clause:Current)
WHERE NOT (c)-[:RESPONSIBLE]->()
RETURN c.id AS clause, c.heading AS heading, left(c.text, 40) AS beginning
ORDER BY c.documentId, c.position`,
  },
  {
    title: '哪些条款互相矛盾',
    query: `MATCH p = (a:Clause)-[o:OVERLAPS {conflict: 'contradiction'}]->(b:Clause)
OPTIONAL MATCH (r:Review {id: o.id})
RETURN p, a.heading AS one, b.heading AS other, o.score AS score, r.verdict AS verdict
ORDER BY score DESC, o.id
LIMIT 50`,
  },
  {
    title: '图：小微企业与旅行社之间最短的联系',
    query: `MATCH p = shortestPath((:Beneficiary {name: '小微企业'})-[*..6]-(:Beneficiary {name: '旅行社'}))
RETURN p`,
  },
];
