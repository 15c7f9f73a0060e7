/** Filters of overlaps in words for people, as a report gives them. */
import { CONFLICT_NAMES, DIFFERENCE_NAMES, KIND_NAMES, REVIEW_NAMES } from '../../graph/overlap/overlap-names.ts';
import type { Store } from '../../graph/store.ts';
import { alternatives } from '../filter-parameters.ts';
import type { OverlapParameters } from './pair-filter.ts';

/** Each filter as it is called, and how its values are. */
const FILTERS: readonly [name: keyof OverlapParameters, said: string, values: Readonly<Record<string, string>>][] = [
  ['kind', '类型', KIND_NAMES],
  ['conflict', '冲突', { ...CONFLICT_NAMES, none: '无冲突' }],
  ['document', '文件', {}],
  ['difference', '差异', DIFFERENCE_NAMES],
  ['agency', '责任单位', {}],
  ['review', '结论', REVIEW_NAMES],
  ['clause', '条款', {}],
];

/** @example kind=revised|contained&document=d1 → ['类型：修订或包含', '文件：甲省餐饮业政策'] */
export const askedWords = async (store: Store, asked: OverlapParameters): Promise<string[]> => {
  const titles = asked.document.length > 0 ? (await store.documents()).map(({ id, title }) => [id, title]) : [];
  const documents: Readonly<Record<string, string>> = Object.fromEntries(titles);
  return FILTERS.flatMap(([name, said, values]) => {
    const names = name === 'document' ? documents : values;
    const lists = asked[name].map((value) => alternatives(value).map((one) => names[one] ?? one));
    const words = lists.filter((list) => list.length > 0).map((list) => list.join('或'));
    return words.length > 0 ? [`${said}：${words.join('，并且 ')}`] : [];
  });
};
