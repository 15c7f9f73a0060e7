/** The nodes of the graph in Neo4j, for people who query it. A test holds this list to what the database has. */
import { VERDICT_LEGEND } from '../../overlap/overlap-names.ts';
import type { QueryTable } from '../../query.ts';

type Column = readonly [name: string, type: string, description: string];

export const table = (
  kind: QueryTable['kind'],
  name: string,
  description: string,
  columns: readonly Column[],
): QueryTable => ({
  name,
  kind,
  description,
  columns: columns.map(([column, type, said]) => ({ name: column, type, description: said })),
});

/** Of documents and clauses alike. */
const VALIDITY: readonly Column[] = [
  ['validFrom', 'json', '有效期的起始日，可有几段，逐项对应 validUntil；没有写明是空文字'],
  ['validUntil', 'json', '有效期的截止日，如 2025-12-31；没有写明是空文字'],
  ['validStart', 'json', '写明有效期的文字在条款中的起点；没有写明是 -1'],
  ['validEnd', 'json', '写明有效期的文字在条款中的终点'],
];
const FIGURE: readonly Column[] = [
  ['min', 'number', '原文的下限；没有则缺'],
  ['max', 'number', '原文的上限；没有则缺'],
  ['approximate', 'boolean', '是否约数（约、左右、余）'],
  ['low', 'number', '比较用的下限，约数已放宽'],
  ['high', 'number', '比较用的上限，约数已放宽'],
];
const NAMED: readonly Column[] = [
  ['id', 'text', '图谱中的标识，如 agency:自治区财政厅'],
  ['name', 'text', '名称'],
  ['clauses', 'number', '有多少条现行条款提到它'],
];

export const NODES: readonly QueryTable[] = [
  table('node', 'Document', '文件的一个版本', [
    ['id', 'text', '文件的标识，各版本相同'],
    ['version', 'text', '版本'],
    ['key', 'text', '标识@版本，唯一'],
    ['title', 'text', '标题'],
    ['kind', 'text', '文种：方案、意见、办法……'],
    ['issuer', 'text', '发布机关'],
    ['number', 'text', '文号'],
    ['issued', 'text', '发布日期'],
    ['carrier', 'text', '随哪份通知印发（其标识）'],
    ['file', 'text', '来源文件名'],
    ['characters', 'number', '原文字数'],
    ...VALIDITY,
  ]),
  table('node', 'Review', '人对条款对下的结论；条款对不再成立，结论仍在', [
    ['id', 'text', '条款对的标识，同 OVERLAPS 的 id'],
    ['a', 'text', '下结论时一个条款的标识'],
    ['b', 'text', '下结论时另一个条款的标识'],
    ['texts', 'text', '当时两段文字的摘要；与 OVERLAPS 的 texts 不同，就是下结论以后文字变了'],
    ['verdict', 'text', VERDICT_LEGEND],
    ['note', 'text', '说明；没有则缺'],
    ['by', 'text', '谁下的结论；没有则缺'],
    ['at', 'text', '时间，ISO 8601，UTC'],
  ]),
  table('node', 'Section', '文件的章节', [
    ['id', 'text', '章节标识'],
    ['position', 'number', '在文件中的次序'],
    ['number', 'text', '编号'],
    ['heading', 'text', '标题'],
    ['depth', 'number', '层次'],
  ]),
  table('node', 'Clause', '条款，图谱的中心', [
    ['id', 'text', '条款标识，各版本相同'],
    ['version', 'text', '所属文件的版本'],
    ['key', 'text', '标识@版本，唯一'],
    ['documentId', 'text', '所属文件的标识'],
    ['position', 'number', '在文件中的次序'],
    ['number', 'text', '编号'],
    ['heading', 'text', '标题；没有则缺'],
    ['path', 'json', '上级标题，由外到内'],
    ['text', 'text', '正文'],
    ...VALIDITY,
  ]),
  table('node', 'Current', '附加标签：文件的最新版本和它的条款；查现行内容时加上，如 (c:Clause:Current)', []),
  table('node', 'Entity', '附加标签：一切有名称的实体（下面六种）', NAMED),
  table('node', 'Agency', '单位', NAMED),
  table('node', 'Industry', '行业', [...NAMED, ['code', 'text', 'GB/T 4754—2017 代码']]),
  table('node', 'Place', '地区', [...NAMED, ['code', 'text', 'GB/T 2260 代码'], ['level', 'text', '级别']]),
  table('node', 'Instrument', '政策工具', NAMED),
  table('node', 'Beneficiary', '受益对象', NAMED),
  table('node', 'Reference', '被引用的文件，不论库里有没有', NAMED),
  table('node', 'Amount', '金额，单位是元', [
    ...FIGURE,
    ['unit', 'text', '元'],
    ['per', 'text', '按什么计：人、户、年……'],
    ['kind', 'text', 'subsidy 补贴 · reward 奖励 · cap 上限 · fund 资金 · threshold 门槛 · guarantee 担保'],
  ]),
  table('node', 'Rate', '比例，0.3 即 30%', [...FIGURE, ['of', 'text', '什么的比例']]),
  table('node', 'Quantity', '数量', [...FIGURE, ['unit', 'text', '单位'], ['of', 'text', '什么的数量']]),
  table('node', 'Period', '期限', [
    ['from', 'text', '起始日'],
    ['until', 'text', '截止日'],
    ['meaning', 'text', 'validity 有效期 · deadline 时限 · target 目标 · document 文件日期'],
    ['inferred', 'boolean', '是否由文件日期推出'],
  ]),
];
