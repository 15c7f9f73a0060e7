/** Pairs of clauses that repeat, revise, contain or contradict one another, and what people said of them. */
import { VERDICT_LEGEND } from '../../../overlap/overlap-names.ts';
import type { View } from './view.ts';

const ENDS = `JOIN main.clauses AS a ON a.key = o.a_key JOIN main.clauses AS b ON b.key = o.b_key`;

export const overlaps: View = {
  name: 'overlaps',
  description: '重复、修订、包含、相关的条款对，以及其中的冲突；a 在文件次序上先于 b',
  columns: [
    ['id', 'text', 'o.id', '条款对的 id'],
    ['a', 'text', 'a.id', '一个条款的 id'],
    ['b', 'text', 'b.id', '另一个条款的 id'],
    ['kind', 'text', 'o.kind', 'identical 相同 · revised 修订 · contained 包含 · related 相关'],
    ['score', 'number', 'o.score', '相近的程度，0 到 1'],
    ['a_cover', 'number', 'o.a_cover', 'a 的内容有多大比例 b 也说了'],
    ['b_cover', 'number', 'o.b_cover', 'b 的内容有多大比例 a 也说了'],
    ['conflict', 'text', 'o.conflict', 'contradiction 矛盾 · inconsistency 口径不一；没有冲突时为空'],
    ['conflict_type', 'text', 'o.conflict_type', '冲突在哪方面：amount、rate、period、condition……'],
    ['reason', 'text', 'o.conflict_reason', '为什么不能同时执行，一句话'],
    ['verdict', 'text', 'r.verdict', `人的结论：${VERDICT_LEGEND}；没有时为空`],
    ['note', 'text', 'r.note', '结论的说明'],
    ['by', 'text', 'r.given_by', '谁下的结论'],
    ['at', 'text', 'r.given_at', '结论的时间，ISO 8601，UTC'],
    ['outdated', 'boolean', 'r.texts <> o.texts', '1：下结论以后条款文字变了'],
  ],
  from: `FROM main.overlaps AS o ${ENDS} LEFT JOIN main.overlap_reviews AS r ON r.id = o.id`,
};

export const overlapDifferences: View = {
  name: 'overlap_differences',
  description: '条款对的不同之处，一处一行',
  columns: [
    ['overlap', 'text', 'o.id', '条款对的 id'],
    [
      'type',
      'text',
      'f.type',
      '哪方面：amount · rate · period · agency · place · industry · beneficiary · instrument · scope · condition · wording',
    ],
    ['a', 'text', 'f.a', 'a 的写法；a 没有时是空文字'],
    ['b', 'text', 'f.b', 'b 的写法；b 没有时是空文字'],
    ['a_start', 'number', 'f.a_start', '在 a 正文中的起点（UTF-16）；没有时为空'],
    ['a_end', 'number', 'f.a_end', '终点，不含'],
    ['b_start', 'number', 'f.b_start', '在 b 正文中的起点；没有时为空'],
    ['b_end', 'number', 'f.b_end', '终点，不含'],
  ],
  from: 'FROM main.overlap_differences AS f JOIN main.overlaps AS o ON o.key = f.overlap_key',
};

export const reviews: View = {
  name: 'reviews',
  description: '人对条款对下的全部结论，也包括现在已不再成对的',
  columns: [
    ['overlap', 'text', 'r.id', '条款对的 id'],
    ['a', 'text', 'r.a', '下结论时一个条款的 id'],
    ['b', 'text', 'r.b', '下结论时另一个条款的 id'],
    ['verdict', 'text', 'r.verdict', VERDICT_LEGEND],
    ['note', 'text', 'r.note', '说明'],
    ['by', 'text', 'r.given_by', '谁下的结论'],
    ['at', 'text', 'r.given_at', '时间，ISO 8601，UTC'],
    ['paired', 'boolean', 'o.key IS NOT NULL', '1：现在仍然成对；0：已不再成对'],
    ['outdated', 'boolean', 'r.texts <> o.texts', '1：下结论以后条款文字变了；已不再成对时为空'],
  ],
  from: 'FROM main.overlap_reviews AS r LEFT JOIN main.overlaps AS o ON o.id = r.id',
};
