/** Another frame around the same measure: names of agencies, the bracket that names them, heading and punctuation. */
import { readVocabulary } from '../../ingest/vocabulary.ts';
import type { Random } from './random.ts';
import { rewriteOne } from './rewrite-value.ts';

const folder = new URL('./vocabulary/', import.meta.url);
/** Headings that name no matter of their own. */
const HEADINGS = ['加大政策支持力度', '明确支持标准', '完善保障措施', '强化组织实施'];

/** One agency by its full name instead of its short one, or the other way round. */
export const exchangeAgencyName = (text: string, random: Random): string | null => {
  const names = readVocabulary<'short' | 'full'>('agency-names', folder);
  for (const { short, full } of random.shuffled(names)) {
    const [from, to] = text.includes(full) ? [full, short] : [short, full];
    if (text.includes(from)) return text.replaceAll(from, to);
  }
  return null;
};

const LIST = '[^（）()：:；。]{4,60}';

/** The bracket that says who is responsible, in other words for the same. */
export const rewordBracket = (text: string, random: Random): string | null =>
  rewriteOne(
    text,
    new RegExp(
      `（(?:责任单位[:：](?<listed>${LIST})|由?(?<lead>${LIST}?)牵头，(?<join>${LIST}?)(?:参与|配合|参加)|由?(?<plain>${LIST}?)负责)）`,
      'gu',
    ),
    ({ groups }) => {
      const { listed, lead, join, plain } = groups!;
      if (listed) return [`（由${listed}负责）`, `（${listed}负责）`, `（责任部门：${listed}）`];
      if (lead) return [`（牵头单位：${lead}；配合单位：${join}）`, `（由${lead}牵头，${join}配合）`];
      return plain!.includes('，') ? [null] : [`（责任单位：${plain}）`, `（由${plain}负责）`];
    },
    random,
  );

/** A heading dropped, or one put in front that the clause did not have. */
export const changeHeading = (text: string, heading: string | null, random: Random): string | null => {
  if (heading === null) return `${random.pick(HEADINGS)}。${text}`;
  const rest = text.slice(heading.length).replace(/^[\s。：:.]+/u, '');
  return text.startsWith(heading) && rest.length >= 20 ? rest : null;
};

/** ； instead of 。 between two sentences, or the other way round. */
export const changePunctuation = (text: string, random: Random): string | null =>
  rewriteOne(text, /(?<=[^\n）]{12})[；](?=[一-龥]{6})/gu, () => ['。'], random) ??
  rewriteOne(text, /(?<=[^\n）]{12})[。](?=[一-龥]{6})/gu, () => ['；'], random);
