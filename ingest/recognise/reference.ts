/** Documents that a clause rests on or cites: 《…》 with its 文号, and a 文号 that stands alone. */
import type { Recogniser } from '../context.ts';
import type { Reference } from '../model.ts';

const NAME = 'reference';
const TITLED = 0.98;
const BY_NUMBER = 0.9;

/** 国办函〔2021〕103号 · 国务院令第707号 · 财政部 税务总局公告2021年第11号, in folded text. */
const YEARED = /(?:\p{Script=Han}|[A-Za-z]){1,14}\s?[〔[（【]\s?(?:19|20)\d{2}\s?[〕\]）】]\s?(?:第\s?)?\d+\s?号/gu;
const NUMBER = new RegExp(
  `${YEARED.source}|[\\p{Script=Han}\\s]{1,24}(?:令|公告)\\s?(?:(?:19|20)\\d{2}年)?\\s?第?\\s?[\\d一二三四五六七八九十百零〇]+\\s?号|第\\s?[\\d一二三四五六七八九十百零〇]+\\s?号令?`,
  'u',
);
/** Words before a 文号 that do not belong to the issuer's mark. */
const BEFORE_MARK =
  /^.*(?:按照|根据|依据|依照|遵照|参照|执行|落实|贯彻|印发|下发|转发的?|详见|参见|见|以及|符合|规定的?|列入|纳入|文件|通知|意见|方案|办法|函(?=.{0,3}[政府])|[按以与和及在的由对])(?=\p{Script=Han})/u;
/** What a policy text is called by its last word; others (a newspaper, a form, a certificate) are no references. */
const KIND =
  /(?:法|法典|宪法|条例|办法|规定|规程|规则|细则|意见|通知|通报|通告|公告|公报|决定|决议|命令|令|方案|规划|计划|纲要|大纲|要点|措施|举措|政策|标准|标准体系|规范|指南|指引|导则|准则|守则|目录|名录|清单|批复|复函|答复|协议|协定|公约|条约|议定书|安排|框架|制度|预案|解释|倡议|宣言|备忘录|章程|战略|体系|要求|条件|指标|定额|工作报告|白皮书|行动|分工|十条|条)$/u;
/** Titles that tell their kind by how they begin. */
const OPENING = /^(?:(?:\p{Script=Han}|[、\s])*)关于/u;
/** 《意见》, 《办法》: a short name for what was cited before. */
const SHORT_NAME =
  /^(?:实施|管理|行动|工作|若干|暂行|本)?(?:意见|办法|条例|方案|规划|通知|规定|细则|措施|纲要|决定|章程|汇报|计划|目录|标准|指南|协议|公告|批复|清单|规则|制度|政策)$/u;
const SUFFIX = /(?:\s|（[^（）]*）|〔[^〔〕]*〕|\[[^[\]]*\]|[”“"]|〉|》)+$/u;

/** No title and no bracket behind one is longer. */
const LONGEST_TITLE = 400;
const LONGEST_BRACKET = 200;

/** End (exclusive) of the 《…》 that opens at `start`, nested ones included; -1 where it is never closed. */
const closing = (text: string, start: number): number => {
  let depth = 0;
  for (let i = start; i < Math.min(text.length, start + LONGEST_TITLE); i += 1) {
    if (text[i] === '《') depth += 1;
    else if (text[i] === '》') depth -= 1;
    if (depth === 0) return i + 1;
  }
  return -1;
};

/** The 文号 in a bracket right behind a title. */
const numberBehind = (text: string, folded: string, end: number): { number: string; end: number } | null => {
  const open = /^\s{0,3}（/u.exec(folded.slice(end, end + 4));
  if (open === null) return null;
  const from = end + open[0].length;
  let until = from;
  for (let depth = 1; until < Math.min(folded.length, from + LONGEST_BRACKET); until += 1) {
    if (folded[until] === '（') depth += 1;
    if (folded[until] === '）') depth -= 1;
    if (depth === 0) break;
  }
  const found = NUMBER.exec(folded.slice(from, until).split(/[，；]/u)[0] ?? '');
  if (found === null) return null;
  return { number: text.slice(from + found.index, from + found.index + found[0].length).trim(), end: until + 1 };
};

const isDocument = (title: string, number: string | null): boolean => {
  const bare = title.replace(SUFFIX, '');
  return number !== null || (!SHORT_NAME.test(bare) && (KIND.test(bare) || OPENING.test(bare)));
};

const titled = (text: string, folded: string): Reference[] => {
  const found: Reference[] = [];
  for (let start = folded.indexOf('《'); start >= 0; start = folded.indexOf('《', start + 1)) {
    const end = closing(folded, start);
    if (end < 0) continue;
    const number = numberBehind(text, folded, end)?.number ?? null;
    const title = text.slice(start + 1, end - 1).replace(/\s+/gu, '');
    if (title !== '' && isDocument(folded.slice(start + 1, end - 1).trim(), number))
      found.push({
        surface: text.slice(start, end),
        start,
        end,
        title,
        number,
        documentId: null,
        recogniser: NAME,
        confidence: TITLED,
      });
    start = end - 1;
  }
  return found;
};

/** A 文号 outside every 《…》 and outside the bracket behind one; a line that is nothing but a 文号 is the text's own. */
const numbered = (text: string, folded: string): Reference[] => {
  const found: Reference[] = [];
  for (const match of folded.matchAll(YEARED)) {
    const start = match.index + (BEFORE_MARK.exec(match[0])?.[0].length ?? 0);
    const end = match.index + match[0].length;
    const before = folded.slice(Math.max(0, start - LONGEST_TITLE), start);
    const inTitle = before.lastIndexOf('《') > before.lastIndexOf('》');
    const behindTitle = /》\s*（[^）]*$/u.test(before);
    const ownLine = /(?:^|\n)\s*$/u.test(before) && /^\s*(?:\n|$)/u.test(folded.slice(end, end + 4));
    if (inTitle || behindTitle || ownLine) continue;
    const surface = text.slice(start, end);
    found.push({
      surface,
      start,
      end,
      title: surface,
      number: surface,
      documentId: null,
      recogniser: NAME,
      confidence: BY_NUMBER,
    });
  }
  return found;
};

/**
 * Every policy document in 《…》, also one that the clause promises (制定《…意见》): it is cited by name. Newspapers,
 * books, forms, certificates and short names (《办法》) are none. `documentId` is left to the store.
 */
export const referenceRecogniser: Recogniser = {
  name: NAME,
  fields: ['references'],
  recognise: ({ text, folded }) => ({
    references: [...titled(text, folded), ...numbered(text, folded)].sort((a, b) => a.start - b.start),
  }),
};
