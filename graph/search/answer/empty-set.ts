/** What was looked for and no clause meets, in the words of the question. */
import type { Reading } from '../plan/reading.ts';

const ROLE_WORDS: Record<string, string> = { sole: '单独负责', lead: '牵头', cooperate: '配合', joint: '共同负责' };

/** A condition as the question put it: “商务厅”（配合）, “财政厅”以外, “现在”有效. */
const conditionWords = ({ filter, condition }: Reading): string => {
  const role = condition.field === 'agency' ? condition.role?.[0] : undefined;
  const how = role ? `（${ROLE_WORDS[role] ?? role}）` : '';
  const holds = condition.field === 'asOf' && !filter.surface.includes('有效') ? '有效' : '';
  return `“${filter.surface}”${how}${filter.op === 'not' ? '以外' : holds}`;
};

/** A Chinese clause for a refusal: 没有找到同时符合“财政厅”以外、“现在”有效的条款. */
export const emptySet = (readings: readonly Reading[]): string => {
  const wanted = readings.filter(({ force }) => force === 'set').map(conditionWords);
  return `没有找到${wanted.length > 1 ? '同时' : ''}符合${wanted.join('、')}的条款`;
};
