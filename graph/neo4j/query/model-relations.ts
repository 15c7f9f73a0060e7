/** The relationships of the graph in Neo4j, for people who query it. A test holds this list to what the database has. */
import type { QueryTable } from '../../query.ts';
import { table } from './model-nodes.ts';

const PROVENANCE = [
  ['position', 'number', '在条款的同类提及中的次序'],
  ['surface', 'text', '原文怎么写'],
  ['start', 'number', '在条款正文中的起点'],
  ['end', 'number', '在条款正文中的终点'],
  ['recogniser', 'text', '由哪个识别器认出'],
  ['confidence', 'number', '可信程度，0 到 1'],
] as const;

export const RELATIONS: readonly QueryTable[] = [
  table('relation', 'PART_OF', '(:Clause)-[:PART_OF]->(:Document) 条款属于文件', []),
  table('relation', 'HAS_SECTION', '(:Document)-[:HAS_SECTION]->(:Section) 文件有章节', []),
  table('relation', 'RESPONSIBLE', '(:Clause)-[:RESPONSIBLE]->(:Agency) 责任单位', [
    ['role', 'text', 'sole 独自负责 · lead 牵头 · joint 共同负责 · cooperate 配合'],
    ['first', 'boolean', '是否列在首位'],
    ['inherited', 'boolean', '是否由上级条款统一规定；是则没有原文位置'],
    ['statedIn', 'text', '由哪个条款规定（inherited 为 true 时）'],
    ...PROVENANCE,
  ]),
  table('relation', 'MENTIONS_AGENCY', '(:Clause)-[:MENTIONS_AGENCY]->(:Agency) 提到但不负责的单位', PROVENANCE),
  table('relation', 'IN_INDUSTRY', '(:Clause)-[:IN_INDUSTRY]->(:Industry) 针对的行业', [
    ['code', 'text', 'GB/T 4754—2017 代码'],
    ...PROVENANCE,
  ]),
  table('relation', 'IN_PLACE', '(:Clause)-[:IN_PLACE]->(:Place) 涉及的地区', [
    ['code', 'text', 'GB/T 2260 代码'],
    ['level', 'text', '级别'],
    ...PROVENANCE,
  ]),
  table('relation', 'USES_INSTRUMENT', '(:Clause)-[:USES_INSTRUMENT]->(:Instrument) 使用的政策工具', PROVENANCE),
  table('relation', 'BENEFITS', '(:Clause)-[:BENEFITS]->(:Beneficiary) 受益对象', PROVENANCE),
  table('relation', 'CITES', '(:Clause)-[:CITES]->(:Reference) 引用的文件；库里有时，另有一条到 (:Document)', [
    ['number', 'text', '所引的文号'],
    ['documentId', 'text', '库里是哪份文件；没有则缺'],
    ...PROVENANCE,
  ]),
  table('relation', 'OVERLAPS', '(:Clause)-[:OVERLAPS]->(:Clause) 两个最新版本的条款重复、修订、包含或相关', [
    ['id', 'text', '条款对的标识'],
    ['kind', 'text', 'identical 相同 · revised 修订 · contained 包含 · related 相关'],
    ['score', 'number', '相近的程度，0 到 1'],
    ['conflict', 'text', 'contradiction 矛盾 · inconsistency 口径不一；没有冲突则缺'],
    ['differences', 'json', '哪些方面不同：amount、rate、period、agency……'],
    ['texts', 'text', '两段文字的摘要'],
    ['body', 'text', '其余内容的 JSON：相同的段落、每处不同、冲突的理由'],
  ]),
  table('relation', 'HAS_AMOUNT', '(:Clause)-[:HAS_AMOUNT]->(:Amount) 写明的金额', PROVENANCE),
  table('relation', 'HAS_RATE', '(:Clause)-[:HAS_RATE]->(:Rate) 写明的比例', PROVENANCE),
  table('relation', 'HAS_QUANTITY', '(:Clause)-[:HAS_QUANTITY]->(:Quantity) 写明的数量', PROVENANCE),
  table('relation', 'HAS_PERIOD', '(:Clause)-[:HAS_PERIOD]->(:Period) 写明的期限', PROVENANCE),
];
