/** Queries to begin with. A test runs each on the seed corpus and wants an answer that is not empty. */
import type { QueryExample } from '../../query.ts';

export const EXAMPLES: readonly QueryExample[] = [
  {
    title: '哪些单位牵头或独自负责的条款最多',
    query: `SELECT agency, count(DISTINCT clause) AS clauses
  FROM agencies
 WHERE role IN ('lead', 'sole')
 GROUP BY agency
 ORDER BY clauses DESC, agency
 LIMIT 20`,
  },
  {
    title: '50 万元以上的奖励和补助，从高到低',
    query: `SELECT a.max AS yuan, a.kind, a.surface, c.heading, c.id
  FROM amounts AS a JOIN clauses AS c ON c.id = a.clause
 WHERE a.kind IN ('reward', 'subsidy') AND a.max >= 500000
 ORDER BY a.max DESC, c.id`,
  },
  {
    title: '每个行业最常用的政策工具',
    query: `SELECT i.industry, t.instrument, count(DISTINCT i.clause) AS clauses
  FROM industries AS i JOIN instruments AS t ON t.clause = i.clause
 GROUP BY i.industry, t.instrument
HAVING count(DISTINCT i.clause) > 1
 ORDER BY i.industry, clauses DESC`,
  },
  {
    title: '2023 年底以前到期的措施',
    query: `SELECT v.valid_until, c.heading, substr(c.text, v.start + 1, v."end" - v.start) AS said, c.id
  FROM validity AS v JOIN clauses AS c ON c.id = v.clause
 WHERE v.valid_until <= '2023-12-31'
 ORDER BY v.valid_until, c.id`,
  },
  {
    title: '几个单位共同负责时，谁排在最前、还有谁',
    query: `SELECT a.agency AS first, b.agency AS other, count(DISTINCT a.clause) AS clauses
  FROM agencies AS a JOIN agencies AS b ON b.clause = a.clause
 WHERE a.first = 1 AND b.role = 'joint' AND b.first IS NOT 1
 GROUP BY a.agency, b.agency
 ORDER BY clauses DESC, a.agency, b.agency
 LIMIT 20`,
  },
  {
    title: '文件各有多少条款、多少处金额',
    query: `SELECT d.title, d.issued, d.clauses, count(a.clause) AS amounts
  FROM documents AS d
  LEFT JOIN clauses AS c ON c.document = d.id
  LEFT JOIN amounts AS a ON a.clause = c.id
 GROUP BY d.id
 ORDER BY d.title`,
  },
  {
    title: '没有写明责任单位的条款',
    query: `SELECT c.id, c.heading, substr(c.text, 1, 40) AS beginning
  FROM clauses AS c
 WHERE c.id NOT IN (SELECT clause FROM agencies)
   AND c.id NOT IN (SELECT clause FROM inherited_agencies)
 ORDER BY c.document, c.position`,
  },
  {
    title: '被引用最多的文件',
    query: `SELECT title, document IS NOT NULL AS in_corpus, count(*) AS times
  FROM citations
 GROUP BY title
 ORDER BY times DESC, title
 LIMIT 20`,
  },
  {
    title: '哪些条款互相矛盾',
    query: `SELECT a.document AS one, a.number AS one_number, b.document AS other, b.number AS other_number, o.reason, o.verdict
  FROM overlaps AS o JOIN clauses AS a ON a.id = o.a JOIN clauses AS b ON b.id = o.b
 WHERE o.conflict = 'contradiction'
 ORDER BY o.score DESC, o.id`,
  },
  {
    title: '图：财政厅负责的条款和它们用的政策工具',
    query: `SELECT source, target, type, role, surface
  FROM edges
 WHERE source IN (SELECT clause FROM agencies WHERE agency = '自治区财政厅' AND role IN ('lead', 'sole'))
   AND type IN ('RESPONSIBLE', 'USES_INSTRUMENT')`,
  },
];
