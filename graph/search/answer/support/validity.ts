/** Whether a measure still holds, where that is the question: 该条款有效期至2022年12月31日，已过期。 comes first. */
import type { Clause, Validity } from '../../../../ingest/model.ts';
import type { ReadPlan } from '../../plan/read-plan.ts';
import type { Answer, Citation } from '../../result.ts';
import { KIND_NAMES } from '../asked.ts';
import type { AskedStretch } from '../term/asked-stretch.ts';
import { statedTerms } from '../term/stated-terms.ts';
import { termState } from '../term/term-state.ts';

/** What is missing where dates were asked for and none found. */
const NO_DATES = `条文没有写明${KIND_NAMES.date}`;

/** 现在还能申请吗, 过期了没有. */
const ASKS_NOW =
  /(现在|目前|如今|眼下|当前|今天|今年)(还|仍|是否|能不能|可不可以|有没有)|(还|仍|依然)(有效|能|可以|算数|管用|作数|在?执行|适用)|过期|失效/u;

/** A question for measures in force is a question for a set; this one asks of a measure whether it is. */
const asksWhetherInForce = ({ question, intent }: Pick<ReadPlan, 'question' | 'intent'>): boolean =>
  ASKS_NOW.test(question.folded) && intent !== 'list' && intent !== 'count' && intent !== 'compare';

/** 2022年12月31日 */
const inWords = (day: string): string => {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${year}年${Number(month)}月${Number(date)}日`;
};

/** The answer without its word that no term is written, which would deny what is told of one. */
const withoutDateDoubt = (answer: Answer): Answer => {
  const missing = answer.missing.filter((text) => text !== NO_DATES);
  const told = `${answer.missing.join('；')}。相关规定：`;
  if (missing.length === answer.missing.length || !answer.text.startsWith(told)) return answer;
  const rest = answer.text.slice(told.length);
  return missing.length === 0
    ? { ...answer, status: 'answered', missing, text: rest }
    : { ...answer, missing, text: `${missing.join('；')}。相关规定：${rest}` };
};

/** The question asks for the clauses of somebody or something, and of each whether it holds. */
const asksOfSet = (readings: ReadPlan['readings']): boolean =>
  readings.some(({ force, filter }) => force === 'set' && filter.field !== 'as_of');

/**
 * The answer with the standing of what it quotes of its first clause, in the time asked about, before it; null where the
 * question does not ask for that, or asks it of a set, or where nothing was answered. The status stays (what was asked
 * about is there), but for a doubt about dates that a term removes.
 */
export const standingFirst = (
  read: Pick<ReadPlan, 'question' | 'intent' | 'readings'>,
  answer: Answer,
  clauses: ReadonlyMap<string, Clause>,
  stretch: AskedStretch,
): Answer | null => {
  if (answer.status === 'no-answer' || !asksWhetherInForce(read) || asksOfSet(read.readings)) return null;
  const [first] = answer.citations.flatMap(({ clauseId }) => clauses.get(clauseId) ?? []);
  if (first === undefined) return null;
  const quoted = answer.citations.filter(({ clauseId }) => clauseId === first.id);
  const stated = statedTerms(first, quoted, read.question.folded);
  const state = termState(stated, stretch);
  const what = stated.isPart || stated.endless ? '该项措施' : '该条款';
  const when = stretch.words ?? '';
  const said = (words: string, term?: Validity): Answer => {
    const plain = withoutDateDoubt(answer);
    const citations: Citation[] = term?.span ? [{ clauseId: first.id, ...term.span }] : [];
    return { ...plain, text: `${words}。${plain.text}`, citations: [...citations, ...plain.citations] };
  };
  if (state.is === 'expired') return said(`${what}有效期至${inWords(state.until)}，${when}已过期`, state.term);
  if (state.is === 'running') {
    // A past year may name the measure (2022年减租政策) as well as the time: both are told.
    const now = state.until < stretch.today ? '有效，现已过期' : '仍有效';
    return said(`${what}有效期至${inWords(state.until)}，${when}${now}`, state.term);
  }
  if (state.is === 'future') return said(`${what}自${inWords(state.from)}起执行，${when}尚未开始`, state.term);
  if (state.is === 'endless') return said(`${what}没有规定截止日期`);
  // Said once, however it is said.
  if (answer.missing.includes(NO_DATES)) return answer;
  return said(first.validity.length > 0 ? '条文没有单独写明该项措施的有效期' : '条文没有写明有效期');
};
