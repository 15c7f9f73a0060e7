/** The graph as two tables: what there is, and how it hangs together. Ids and types are those of /api/graph. */
import type { EDGE_TYPE, EntityField } from '../../../clause-graph.ts';
import type { View } from './view.ts';

const IN_FORCE = `JOIN main.clauses AS c ON c.key = m.clause_key
  JOIN main.documents AS d ON d.key = c.document_key AND d.current = 1`;

export const entities: View = {
  name: 'entities',
  description: '单位、行业、地区、政策工具、受益对象、被引文件，一个名称一行',
  columns: [
    ['id', 'text', `kind || ':' || name`, '节点的 id：kind:name'],
    ['kind', 'text', 'kind', '类别：agency · industry · place · instrument · beneficiary · reference'],
    ['name', 'text', 'name', '名称'],
    ['code', 'text', 'min(code)', '国家标准代码'],
    ['level', 'text', 'min(level)', '地区的级别'],
    ['clauses', 'number', 'count(DISTINCT clause_key)', '提到它的条款数'],
  ],
  from: `FROM (
    SELECT e.kind, e.name, e.code, e.level, m.clause_key FROM main.mentions AS m
      JOIN main.entities AS e ON e.key = m.entity_key ${IN_FORCE}
    UNION ALL
    SELECT e.kind, e.name, e.code, e.level, m.clause_key FROM main.inherited_agencies AS m
      JOIN main.entities AS e ON e.key = m.entity_key ${IN_FORCE}
  ) GROUP BY kind, name`,
};

/**
 * A mention as an edge from its clause; figures and periods are no nodes. The compiler holds it to the one list of types,
 * which is not loaded: the query process starts in half the time without what that list needs.
 */
const TYPES: { [Field in EntityField]: (typeof EDGE_TYPE)[Field] } = {
  agencies: 'RESPONSIBLE',
  agencyMentions: 'MENTIONS_AGENCY',
  industries: 'IN_INDUSTRY',
  places: 'IN_PLACE',
  instruments: 'USES_INSTRUMENT',
  beneficiaries: 'BENEFITS',
  references: 'CITES',
};
const TYPE = `CASE m.field ${Object.entries(TYPES)
  .map(([field, type]) => `WHEN '${field}' THEN '${type}'`)
  .join(' ')} END`;
const SAID = 'm.surface, m.span_start, m.span_end, m.recogniser, m.confidence';
const UNSAID = 'NULL AS surface, NULL AS span_start, NULL AS span_end, NULL AS recogniser, NULL AS confidence';

export const edges: View = {
  name: 'edges',
  description: '关系：从条款到实体、从条款到所在文件、从文件到印发它的通知、从条款到与它重复或相关的条款',
  columns: [
    ['source', 'text', 'source', '起点的 id'],
    ['target', 'text', 'target', '终点的 id'],
    [
      'type',
      'text',
      'type',
      '关系：RESPONSIBLE · MENTIONS_AGENCY · IN_INDUSTRY · IN_PLACE · USES_INSTRUMENT · BENEFITS · CITES · PART_OF · CARRIED_BY · OVERLAPS',
    ],
    ['role', 'text', 'role', 'RESPONSIBLE 的角色'],
    ['inherited', 'boolean', 'inherited', '1：由上文统一规定的责任单位'],
    ['surface', 'text', 'surface', '原话'],
    ['start', 'number', 'span_start', '原话在条款正文中的起点'],
    ['end', 'number', 'span_end', '终点，不含'],
    ['recogniser', 'text', 'recogniser', '由哪个识别器读出'],
    ['confidence', 'number', 'confidence', '把握，0 到 1'],
  ],
  from: `FROM (
    SELECT c.id AS source, e.kind || ':' || e.name AS target, ${TYPE} AS type, m.role, 0 AS inherited, ${SAID}
      FROM main.mentions AS m JOIN main.entities AS e ON e.key = m.entity_key ${IN_FORCE}
    UNION ALL
    SELECT c.id, m.document_id, 'CITES', NULL, 0, ${SAID}
      FROM main.mentions AS m ${IN_FORCE} WHERE m.document_id IS NOT NULL
    UNION ALL
    SELECT c.id, e.kind || ':' || e.name, 'RESPONSIBLE', m.role, 1, ${UNSAID}
      FROM main.inherited_agencies AS m JOIN main.entities AS e ON e.key = m.entity_key ${IN_FORCE}
    UNION ALL
    SELECT c.id, d.id, 'PART_OF', NULL, 0, ${UNSAID}
      FROM main.clauses AS c JOIN main.documents AS d ON d.key = c.document_key AND d.current = 1
    UNION ALL
    SELECT d.id, o.id, 'CARRIED_BY', NULL, 0, ${UNSAID}
      FROM main.documents AS d JOIN main.documents AS o ON o.id = d.carrier AND o.current = 1 WHERE d.current = 1
    UNION ALL
    SELECT a.id, b.id, 'OVERLAPS', NULL, 0, ${UNSAID}
      FROM main.overlaps AS o JOIN main.clauses AS a ON a.key = o.a_key JOIN main.clauses AS b ON b.key = o.b_key
  )`,
};
