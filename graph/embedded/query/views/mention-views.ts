/** What clauses say, one view for each kind of mention; every row names the words that it was read from. */
import type { MentionField } from '../../../../ingest/model.ts';
import type { ENTITY_OF, EntityField } from '../../../clause-graph.ts';
import type { View } from './view.ts';

type Column = View['columns'][number];

const CLAUSE: Column = ['clause', 'text', 'c.id', '条款的 id'];
const PROVENANCE: readonly Column[] = [
  ['surface', 'text', 'm.surface', '原话'],
  ['start', 'number', 'm.span_start', '原话在条款正文中的起点（UTF-16）'],
  ['end', 'number', 'm.span_end', '终点，不含'],
  ['recogniser', 'text', 'm.recogniser', '由哪个识别器读出'],
  ['confidence', 'number', 'm.confidence', '把握，0 到 1'],
];
const FIGURE: readonly Column[] = [
  ['min', 'number', 'm.min_value', '下限；没有写明时为空'],
  ['max', 'number', 'm.max_value', '上限；没有写明时为空'],
  ['approximate', 'boolean', 'm.approximate', '1：约数（左右、约、余……）'],
];
const OF: Column = ['of', 'text', 'm.of_what', '是什么的数'];
const name = (column: string, description: string): Column => [column, 'text', 'e.name', description];

/**
 * `+` keeps SQLite from the index on the field: without statistics it takes a field for rare and, joining two views, would
 * read all of one for each row of the other. At 100,000 clauses that is minutes instead of a second.
 */
const ofField = (field: MentionField): string => `+m.field = '${field}'`;
const valueFrom = (field: MentionField): string =>
  `FROM main.mentions AS m JOIN main.clauses AS c ON c.key = m.clause_key
    JOIN main.documents AS d ON d.key = c.document_key AND d.current = 1 WHERE ${ofField(field)}`;
/** The entity's kind is implied by the field; said, it lets a name be looked up. */
const entityFrom = (field: EntityField, kind: (typeof ENTITY_OF)[EntityField]): string =>
  `FROM main.mentions AS m JOIN main.entities AS e ON e.key = m.entity_key AND e.kind = '${kind}'
    JOIN main.clauses AS c ON c.key = m.clause_key
    JOIN main.documents AS d ON d.key = c.document_key AND d.current = 1 WHERE ${ofField(field)}`;

const mention = (view: string, description: string, columns: readonly Column[], from: string): View => ({
  name: view,
  description,
  columns: [CLAUSE, ...columns, ...PROVENANCE],
  from,
});

export const MENTION_VIEWS: readonly View[] = [
  mention(
    'agencies',
    '责任单位：条款写明由谁负责',
    [
      name('agency', '单位的完整名称'),
      ['role', 'text', 'm.role', 'sole 独自负责 · lead 牵头 · joint 共同负责 · cooperate 配合'],
      ['first', 'boolean', 'm.is_first', '1：共同负责的单位中列在最前'],
    ],
    entityFrom('agencies', 'agency'),
  ),
  mention(
    'agency_mentions',
    '正文里提到、但不负责的单位',
    [name('agency', '单位名称')],
    entityFrom('agencyMentions', 'agency'),
  ),
  mention(
    'amounts',
    '金额，单位一律是元',
    [
      ...FIGURE,
      ['per', 'text', 'm.per', '每什么：户、人、年……'],
      ['kind', 'text', 'm.kind', 'subsidy 补助 · reward 奖励 · cap 上限 · fund 资金 · threshold 条件 · guarantee 担保'],
    ],
    valueFrom('amounts'),
  ),
  mention('rates', '比例，0.3 就是 30%', [...FIGURE, OF], valueFrom('rates')),
  mention(
    'quantities',
    '数量、时长、面积等',
    [...FIGURE, ['unit', 'text', 'm.unit', '单位'], OF],
    valueFrom('quantities'),
  ),
  mention(
    'periods',
    '日期和期限',
    [
      ['valid_from', 'text', 'm.valid_from', '起，YYYY-MM-DD'],
      ['valid_until', 'text', 'm.valid_until', '止，含当日'],
      ['meaning', 'text', 'm.meaning', 'validity 有效期 · deadline 期限 · target 目标 · document 其他'],
      ['inferred', 'boolean', 'm.inferred', '1：年份从上下文推定'],
    ],
    valueFrom('periods'),
  ),
  mention(
    'places',
    '地区',
    [
      name('place', '全称'),
      ['code', 'text', 'e.code', '行政区划代码（GB/T 2260）'],
      ['level', 'text', 'e.level', '级别'],
    ],
    entityFrom('places', 'place'),
  ),
  mention(
    'industries',
    '行业',
    [name('industry', '行业名称'), ['code', 'text', 'e.code', '行业代码（GB/T 4754—2017）']],
    entityFrom('industries', 'industry'),
  ),
  mention('beneficiaries', '受益对象', [name('beneficiary', '谁得到')], entityFrom('beneficiaries', 'beneficiary')),
  mention('instruments', '政策工具', [name('instrument', '政策工具的名称')], entityFrom('instruments', 'instrument')),
  mention(
    'citations',
    '引用的文件',
    [
      name('title', '被引文件的题目'),
      ['number', 'text', 'm.number', '文号'],
      ['document', 'text', 'm.document_id', '被引文件的 id；不在库里时为空'],
    ],
    entityFrom('references', 'reference'),
  ),
  {
    name: 'inherited_agencies',
    description: '由上文一句话统一规定的责任单位',
    columns: [
      CLAUSE,
      name('agency', '单位的完整名称'),
      ['role', 'text', 'i.role', '同 agencies'],
      ['stated_in', 'text', 'i.from_clause', '作出规定的条款的 id'],
    ],
    from: `FROM main.inherited_agencies AS i JOIN main.entities AS e ON e.key = i.entity_key
      JOIN main.clauses AS c ON c.key = i.clause_key
      JOIN main.documents AS d ON d.key = c.document_key AND d.current = 1`,
  },
];
