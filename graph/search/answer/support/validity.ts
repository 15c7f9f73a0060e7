/** Whether a measure still holds, where that is the question: 该条款有效期至2022年12月31日，已过期。 comes first. */
import type { Clause, Validity } from '../../../../ingest/model.ts';
import type { ReadPlan } from '../../plan/read-plan.ts';
import type { Answer, Citation } from '../../result.ts';

/** 现在还能申请吗, 过期了没有. */
const ASKS_NOW =
  /(现在|目前|如今|眼下|当前|今天|今年)(还|仍|是否|能不能|可不可以|有没有)|(还|仍|依然)(有效|能|可以|算数|管用|作数|在?执行|适用)|过期|失效/u;

/** A question for measures in force is a question for a set; this one asks of a measure whether it is. */
export const asksWhetherInForce = ({ question, intent }: Pick<ReadPlan, 'question' | 'intent'>): boolean =>
  ASKS_NOW.test(question.folded) && intent !== 'list' && intent !== 'count' && intent !== 'compare';

/** 2022年12月31日 */
const inWords = (day: string): string => {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${year}年${Number(month)}月${Number(date)}日`;
};

type State = { is: 'expired' | 'running'; term: Validity } | { is: 'silent' | 'endless' };

/** How a clause stands on a day: it has run out if all of its stated terms have. */
const stateOf = ({ validity }: Clause, day: string): State => {
  const running = validity.filter(({ until }) => until === null || until >= day);
  const ends = (running.length > 0 ? running : validity)
    .filter(({ until }) => until !== null)
    .sort((a, b) => ((a.until ?? '') < (b.until ?? '') ? 1 : -1));
  const [last] = ends;
  if (validity.length === 0) return { is: 'silent' };
  if (last === undefined || running.some(({ until }) => until === null)) return { is: 'endless' };
  return { is: running.length > 0 ? 'running' : 'expired', term: last };
};

/**
 * The answer with the standing of its first clause on `day` (YYYY-MM-DD) before it; null where the question does not ask
 * for that, or where nothing was answered. The status stays: what was asked about is there.
 */
export const standingFirst = (
  read: Pick<ReadPlan, 'question' | 'intent'>,
  answer: Answer,
  clauses: ReadonlyMap<string, Clause>,
  day: string,
): Answer | null => {
  if (answer.status === 'no-answer' || !asksWhetherInForce(read)) return null;
  const [first] = answer.citations.flatMap(({ clauseId }) => clauses.get(clauseId) ?? []);
  if (first === undefined) return null;
  const state = stateOf(first, day);
  const said = (words: string, term?: Validity): Answer => {
    const citations: Citation[] = term?.span ? [{ clauseId: first.id, ...term.span }] : [];
    return { ...answer, text: `${words}。${answer.text}`, citations: [...citations, ...answer.citations] };
  };
  if (state.is === 'expired') return said(`该条款有效期至${inWords(state.term.until ?? day)}，已过期`, state.term);
  if (state.is === 'running') return said(`该条款有效期至${inWords(state.term.until ?? day)}，仍有效`, state.term);
  return said(state.is === 'endless' ? '该条款没有规定截止日期' : '条文没有写明有效期');
};
