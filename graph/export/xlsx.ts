/** Excel, for people without programs: a sheet for each kind of thing, in Chinese. */
import type { ClausePart } from './clause-part.ts';
import type { ExportFormat } from './export-format.ts';
import {
  askedLine,
  type ExportEdge,
  type ExportNode,
  type ExportValue,
  joined,
  type NodeType,
} from './export-graph.ts';
import type { ExportGraph } from './graph-stream.ts';
import { overlapSheet } from './overlap-sheet.ts';
import { type Cell, type Losses, type Sheet, type SheetColumn, spreadsheet } from './spreadsheet.ts';

const ROLES: Readonly<Record<string, string>> = { sole: '负责', lead: '牵头', joint: '共同负责', cooperate: '配合' };
const AMOUNTS: Readonly<Record<string, string>> = {
  subsidy: '补贴',
  reward: '奖励',
  cap: '封顶',
  fund: '资金规模',
  threshold: '门槛',
  guarantee: '担保额度',
};
const MEANINGS: Readonly<Record<string, string>> = {
  validity: '有效期',
  deadline: '截止',
  target: '目标',
  document: '文件提到',
};
const KINDS: Readonly<Partial<Record<NodeType, string>>> = {
  Agency: '提到的单位',
  Industry: '行业',
  Place: '地区',
  Instrument: '政策工具',
  Beneficiary: '受益对象',
  Reference: '引用的文件',
};

const columns = (said: string): SheetColumn[] =>
  said.split(' ').map((one) => {
    const [title = '', width] = one.split(':');
    return { title, width: Number(width ?? 12) };
  });
/** Where the words stand, at the end of each row. */
const PLACE = '原话:30 起:8 止:8 识别器:14 置信度:8';
const CLAUSE = '条款编号:36 文件:30';

const scalar = (value: ExportValue | undefined): Cell =>
  typeof value === 'object' && value !== null ? joined(value) || null : (value ?? null);
const day = (value: ExportValue | undefined): Cell => (typeof value === 'string' ? { date: value } : null);
const word = (words: Readonly<Record<string, string>>, value: ExportValue | undefined): Cell =>
  words[String(value)] ?? scalar(value);

const nameOf = ({ to }: ExportEdge): string => to.slice(to.indexOf(':') + 1);
const placeOf = ({ properties: p }: ExportEdge): Cell[] =>
  [p.surface, p.start, p.end, p.recogniser, p.confidence].map(scalar);
const clauseOf = ({ node }: ClausePart): Cell[] => [node.id, scalar(node.properties.documentTitle)];

const clauseRow = (part: ClausePart): Cell[][] => {
  const { properties: p, id } = part.node;
  const agencies = part.edges.filter(({ type }) => type === 'RESPONSIBLE').map(nameOf);
  const own = [scalar(p.documentTitle), scalar(p.version), scalar(p.number), scalar(p.heading), scalar(p.path)];
  return [[id, ...own, scalar(p.text), [...new Set(agencies)].join('、') || null, day(p.validFrom), day(p.validUntil)]];
};

const agencyRows = (part: ClausePart): Cell[][] =>
  part.edges
    .filter(({ type }) => type === 'RESPONSIBLE')
    .map((edge) => {
      const { role, first, statedIn } = edge.properties;
      return [...clauseOf(part), nameOf(edge), word(ROLES, role), scalar(first), scalar(statedIn), ...placeOf(edge)];
    });

/** Rows for the stated values of one type. */
const valueRows =
  (type: NodeType, cells: (properties: ExportNode['properties']) => Cell[]) =>
  (part: ClausePart): Cell[][] => {
    const edges = new Map(part.edges.map((edge) => [edge.to, edge]));
    return part.values
      .filter((node) => node.type === type)
      .map((node) => {
        const edge = edges.get(node.id);
        return [...clauseOf(part), ...cells(node.properties), ...(edge ? placeOf(edge) : [])];
      });
  };

const figure = (p: ExportNode['properties']): Cell[] => [scalar(p.min), scalar(p.max), scalar(p.approximate)];

const otherRows = (part: ClausePart): Cell[][] =>
  part.edges
    .filter(({ type, toType }) => type !== 'RESPONSIBLE' && KINDS[toType] !== undefined)
    .map((edge) => [
      ...clauseOf(part),
      KINDS[edge.toType] ?? null,
      nameOf(edge),
      scalar(edge.properties.number),
      ...placeOf(edge),
    ]);

type RowsOf = (part: ClausePart) => Cell[][];

/** Sheets with rows for some clauses only. */
const PARTIAL: readonly [name: string, titles: string, rowsOf: RowsOf][] = [
  ['责任单位', `${CLAUSE} 单位:24 角色 首列:8 继承自:30 ${PLACE}`, agencyRows],
  [
    '金额',
    `${CLAUSE} 下限（元）:14 上限（元）:14 约数:8 种类 每 ${PLACE}`,
    valueRows('Amount', (p) => [...figure(p), word(AMOUNTS, p.kind), scalar(p.per)]),
  ],
  ['比例', `${CLAUSE} 下限 上限 约数:8 占什么:20 ${PLACE}`, valueRows('Rate', (p) => [...figure(p), scalar(p.of)])],
  [
    '数量',
    `${CLAUSE} 下限 上限 约数:8 单位 什么:20 ${PLACE}`,
    valueRows('Quantity', (p) => [...figure(p), scalar(p.unit), scalar(p.of)]),
  ],
  [
    '期限',
    `${CLAUSE} 起日 止日 含义 推断:8 ${PLACE}`,
    valueRows('Period', (p) => [day(p.from), day(p.until), word(MEANINGS, p.meaning), scalar(p.inferred)]),
  ],
  ['其他要素', `${CLAUSE} 类别 名称:30 文号:20 ${PLACE}`, otherRows],
];

/** The sheet of clauses, and those for whose rows their clauses are read again: which ones, the first sheet finds out. */
const clauseSheets = (graph: ExportGraph): Sheet[] => {
  const having = new Map(PARTIAL.map(([name]): [string, string[]] => [name, []]));
  const all: Sheet = {
    name: '条款',
    columns: columns('条款编号:36 文件:30 版本 序号 小标题:20 上级标题:30 正文:80 责任单位:30 有效期起 有效期止'),
    async *rows() {
      for await (const part of graph.clauses()) {
        for (const [name, , rowsOf] of PARTIAL) if (rowsOf(part).length > 0) having.get(name)?.push(part.node.id);
        yield* clauseRow(part);
      }
    },
  };
  const partial = PARTIAL.map(
    ([name, titles, rowsOf]): Sheet => ({
      name,
      columns: columns(titles),
      async *rows() {
        for await (const part of graph.clauses(having.get(name))) yield* rowsOf(part);
      },
    }),
  );
  return [all, ...partial];
};

const noteSheet = (graph: ExportGraph, losses: Losses): Sheet => ({
  name: '说明',
  columns: columns('项目:16 内容:80'),
  async *rows() {
    yield ['生成程序', graph.head.generator];
    yield ['图谱版本', graph.head.revision];
    yield ['筛选条件', askedLine(graph.head)];
    yield ['条款数', graph.size];
    yield ['起、止', '原话在条款正文中的位置，从 0 算起，按 UTF-16 计，含起不含止。'];
    yield ['金额', '单位为元；比例 0.3 即 30%；空白的上限或下限表示条文没有给出。'];
    yield ['配对与结论的版本', graph.head.overlapRevision];
    for (const [name, { rows, cells }] of losses) {
      if (rows > 0) yield [`“${name}”`, `Excel 每张表最多 1,048,576 行，有 ${rows} 行没有列入；请改用其他格式。`];
      if (cells > 0) yield [`“${name}”`, `Excel 每格最多 32,767 字，有 ${cells} 格截短了；全文请用其他格式。`];
    }
  },
});

export const xlsx: ExportFormat = {
  name: 'xlsx',
  label: 'Excel',
  extension: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  audience: '不写程序、用 Excel 或 WPS 看表的人。',
  async *write(graph) {
    const losses: Losses = new Map();
    yield* spreadsheet([...clauseSheets(graph), overlapSheet(graph), noteSheet(graph, losses)], losses);
  },
};
