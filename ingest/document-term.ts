/** A document's own term: 本办法自2021年11月1日起施行，有效期至…。 Only sentences that speak of the document itself count. */
import type { Validity } from './model.ts';
import { DATE_SOURCE, findDate, isoDate } from './segment/date.ts';
import { HAN_NUMBER, parseOrdinal } from './segment/ordinal.ts';
import type { ClauseUnit } from './segment/unit.ts';

const SELF =
  /本(?:办法|规定|条例|意见|通知|方案|措施|政策|细则|规则|文件|实施|暂行|规划|计划|决定|公告|预案|标准|若干|法)|^(?:[（(][^（()）]{1,4}[)）])?自[^，。；]{2,30}(?:施行|实施|执行|生效|试行|起效)|现(?:将|予|公布)/u;
const START = new RegExp(
  `自(?:${DATE_SOURCE}|[^，。；]{0,8}(?:印发|发布|公布|下发|下文|发文|颁布)之?日)(?:起|之日起)(?:(\\d+)(?:个?工作)?日后)?\\s*(?:开始|正式)?(?:施行|实施|执行|生效|试行|起效)`,
  'u',
);
const UNTIL = new RegExp(
  `(?:有效期限?|执行期限?|执行|施行|实施|试行)(?:截止|截至)?(?:至|到|为至|：至)\\s*${DATE_SOURCE}|至\\s*${DATE_SOURCE}\\s*(?:止|终止|失效|期满|停止执行)`,
  'u',
);
const YEARS = new RegExp(
  `(?:有效期限?|试行期限?|试行|暂定|执行期限?)(?:为|是|：)?\\s*(\\d{1,2}|${HAN_NUMBER}{1,2})\\s*年`,
  'u',
);
const BETWEEN = new RegExp(
  `适用(?:于|期限?为?|时间为?)\\s*(?:自)?\\s*${DATE_SOURCE}\\s*(?:起)?[-—–~～至到]+\\s*${DATE_SOURCE}`,
  'u',
);
const DAY = 86_400_000;

const shift = (date: string, years: number, days: number): string | null => {
  const [year, month, day] = date.split('-').map(Number);
  const start = isoDate(year! + years, month!, day!) ?? isoDate(year! + years, month!, day! - 1);
  return start && new Date(Date.parse(start) + days * DAY).toISOString().slice(0, 10);
};

interface Stated {
  from: string | null;
  until: string | null;
  start: number;
  end: number;
}

const readSentence = (sentence: string, issued: string | null): Stated | null => {
  const between = BETWEEN.exec(sentence);
  const start = START.exec(sentence);
  const until = UNTIL.exec(sentence);
  const years = YEARS.exec(sentence);
  const matches = [between, start, until, years].filter((match) => match !== null);
  if (matches.length === 0) return null;
  let from: string | null = null;
  if (start) {
    from = findDate(start[0]) ?? issued;
    if (from && start[6]) from = shift(from, 0, Number(start[6]));
  }
  let end = until ? findDate(until[0]) : null;
  if (between) {
    from ??= findDate(between[0]);
    end ??= findDate(between[0].replace(new RegExp(DATE_SOURCE, 'u'), ''));
  }
  if (end === null && years && from) end = shift(from, parseOrdinal(years[1]!) ?? 0, -1);
  if (from === null && end === null) return null;
  return {
    from,
    until: end,
    start: Math.min(...matches.map(({ index }) => index)),
    end: Math.max(...matches.map((match) => match.index + match[0].length)),
  };
};

/** The terms that the clauses state for the document, in order; spans go into the published text. */
export const documentTerm = (clauses: readonly ClauseUnit[], issued: string | null): Validity[] => {
  const terms: Validity[] = [];
  for (const { text } of clauses) {
    for (const match of text.text.matchAll(/[^。；\n]+/gu)) {
      if (!SELF.test(match[0])) continue;
      const stated = readSentence(match[0], issued);
      if (!stated || terms.some(({ from, until }) => from === stated.from && until === stated.until)) continue;
      const [first, last] = [match.index + stated.start, match.index + stated.end - 1];
      terms.push({ from: stated.from, until: stated.until, span: { start: text.at[first]!, end: text.at[last]! + 1 } });
    }
  }
  return terms;
};
