/** What of a title is compared with others: worked out once, for a corpus cites tens of thousands. */
import { foldText } from '../../ingest/fold.ts';
import { titleKey } from '../reference-match.ts';

export interface TitleForm {
  /** Without blanks and quotes, folded. */
  plain: string;
  /** Its own words: without the territory and the state. */
  words: string;
  /** The territory that it begins with, or empty. */
  territory: string;
  /** 试行, 2020年版 …, or empty. */
  edition: string;
  /** 条例, 办法 …, or empty. */
  kind: string;
  /** `words` without the kind. */
  core: string;
  /** `words` with 0 for all figures. */
  figureless: string;
}

const KIND =
  /(?:法|法典|条例|办法|规定|规程|规则|细则|意见|通知|公告|决定|方案|规划|计划|纲要|要点|措施|政策|标准|规范|指南|指引|目录|清单|制度|预案|安排)$/u;
const FIGURES = /[\d〇零一二三四五六七八九十]+|“?十[一二三四五六]五”?/gu;
const TERRITORY = /^(?:.{0,8}?(?:自治区|省|市))/u;
const EDITION = /（([^（）]*(?:版|本|修订|修正|修改|试行|暂行))）$/u;
export const STATE = /^中华人民共和国/u;

/** A title without blanks and quotes, folded. */
export const plainTitle = (title: string): string => foldText(title).replace(/[\s《》〈〉“”‘’'"]+/gu, '');

export const titleForm = (title: string): TitleForm => {
  const plain = plainTitle(title);
  const words = titleKey(title).replace(STATE, '');
  const kind = KIND.exec(words)?.[0] ?? '';
  return {
    plain,
    words,
    territory: TERRITORY.exec(plain)?.[0] ?? '',
    edition: EDITION.exec(plain)?.[1] ?? '',
    kind,
    core: words.slice(0, words.length - kind.length),
    figureless: words.replace(FIGURES, '0'),
  };
};
