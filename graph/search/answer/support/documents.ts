/** Documents that are asked about and not in the corpus, or only cited in it. */
import { foldText } from '../../../../ingest/fold.ts';
import { RecentValues } from '../../../recent-values.ts';
import { characterPairs } from '../../character-pairs.ts';
import type { CorpusLexicon } from '../../corpus-lexicon.ts';
import type { Question } from '../../plan/reading.ts';
import { alike } from '../citing.ts';
import type { Doubt } from './doubts.ts';

/** 《…》 of a question that is the title of none of the documents, nor part of one. */
export const titleDoubt = ({ folded, original }: Question, lexicon: CorpusLexicon): Doubt | null => {
  for (const found of folded.matchAll(/《([^《》]{4,60})》/gu)) {
    const title = found[1] ?? '';
    const held = lexicon.documents.some((document) => {
      const own = foldText(document.title);
      return own.includes(title) || title.includes(own) || alike(title, own) >= SAME_TITLE;
    });
    const shown = original.slice(found.index, found.index + found[0].length);
    if (!held) return { code: 'document', text: `库中没有${shown}的内容`, grave: false };
  }
  return null;
};
/** A title shares this much of its character pairs with the one that is meant: 《服务业发展若干政策》. */
const SAME_TITLE = 0.7;

interface BareTitle {
  bare: string;
  /** What kind of document it is. */
  noun: string | undefined;
  pairs: readonly string[];
}

/** Titles that are kept as they are compared: every question is, with all that the corpus cites. */
const titles = new RecentValues<BareTitle>(4096);

/** A title without who issued it, nor what it says in brackets. */
const bareTitle = (title: string): BareTitle => {
  const known = titles.get(title);
  if (known) return known;
  const bare = foldText(title).replace(/(中华人民共和国|内蒙古自治区|[（(].*?[）)])/gu, '');
  const noun = /(条例|办法|细则|规划|方案|意见|通知|标准|规定|措施|法)$/u.exec(bare)?.[0];
  const found = { bare, noun, pairs: characterPairs(bare) };
  titles.set(title, found);
  return found;
};

/** 国办函〔2021〕103号 */
const NUMBER = /\p{Script=Han}{1,8}[〔[(（]\d{4}[〕\])）]\d+号/u;
const ASKS_CONTENT = /(怎么|如何|咋)(说|写|规定|要求)|(规定|要求|内容|提到|写)了?(什么|哪些|啥)|说了?(什么|啥)/u;

/** The question asks what another document says, which the corpus cites but does not hold. */
export const documentDoubt = ({ folded }: Question, lexicon: CorpusLexicon): Doubt | null => {
  const number = NUMBER.exec(folded)?.[0];
  if (
    number &&
    ASKS_CONTENT.test(folded) &&
    !lexicon.documents.some((one) => foldText(one.number ?? '').includes(number))
  )
    return { code: 'document', text: `库中没有${number}文件的内容`, grave: false };
  for (const { title, inCorpus } of lexicon.references) {
    if (inCorpus) continue;
    const { bare, noun, pairs } = bareTitle(title);
    if (!noun || !folded.includes(noun)) continue;
    const asked = new Set(folded);
    const share = pairs.filter((pair) => folded.includes(pair)).length / Math.max(1, pairs.length);
    const characters = [...bare].filter((c) => asked.has(c)).length / bare.length;
    const pointed = new RegExp(`(那个|这个|该)(实施)?${noun}`, 'u').test(folded);
    if (share >= 0.6 || (characters >= 0.85 && share >= 0.4) || (pointed && share >= 0.25))
      return { code: 'document', text: `库中没有《${title}》的内容，只有引用它的条文`, grave: false };
  }
  return null;
};
