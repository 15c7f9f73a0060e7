/** Says of an answer's clauses that their term has run out, or has not begun. */
import type { Clause } from '../../../../ingest/model.ts';
import type { Answer, Citation } from '../../result.ts';
import { citeName } from '../citing.ts';
import { roomOf } from '../room.ts';
import { MOST_QUOTED } from '../shapes/within.ts';
import { isTold } from '../told.ts';
import type { AskedStretch } from './asked-stretch.ts';
import { statedTerms } from './stated-terms.ts';
import { type TermState, termState } from './term-state.ts';

interface Over {
  clause: Clause;
  state: Extract<TermState, { is: 'expired' | 'future' }>;
  /** The clause has measures that the term is not said of. */
  isPart: boolean;
}

const inWords = (iso: string): string => {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${year}年${Number(month)}月${Number(day)}日`;
};

const termWords = ({ state }: Over): string =>
  state.is === 'expired' ? `有效期至${inWords(state.until)}，已过期` : `自${inWords(state.from)}起执行，尚未开始`;

/** From the fullest way of saying it to the shortest; `all` are the clauses that the answer rests on. */
const sentences = (over: readonly Over[], all: number): string[] => {
  const expired = over.filter(({ state }) => state.is === 'expired').length;
  const future = over.length - expired;
  const counted = [
    ...(expired > 0 ? [`${expired}条已过期`] : []),
    ...(future > 0 ? [`${future}条尚未开始执行`] : []),
  ].join('，');
  const short = over.length < all ? `其中${counted}。` : `以上${counted}。`;
  const words = [...new Set(over.map(termWords))];
  if (all > MOST_QUOTED) return [short];
  if (over.length < all)
    return [`其中${over.map((one) => `${citeName(one.clause)}${termWords(one)}`).join('；')}。`, short];
  const these = over.some(({ isPart }) => isPart) ? '该项措施' : all === 1 ? '该条款' : '以上条款';
  const plain = future === 0 ? `${these}已过期。` : short;
  if (words.length === 1) return [`${these}${words[0]}。`, plain];
  return [`${over.map((one) => `${citeName(one.clause)}${termWords(one)}`).join('；')}。`, plain];
};

const isCited = (span: { start: number; end: number }, clauseId: string, citations: readonly Citation[]): boolean =>
  citations.some((one) => one.clauseId === clauseId && one.start <= span.start && span.end <= one.end);

/** Where a quoted clause states its term, if the answer does not cite that anyway. */
const statedIn = ({ clause, state: { term } }: Over, citations: readonly Citation[]): Citation[] =>
  term.span === null || isCited(term.span, clause.id, citations) ? [] : [{ clauseId: clause.id, ...term.span }];

/**
 * Adds which clauses of the answer do not hold in the time asked about, within the contract's length:
 * 该条款有效期至2022年12月31日，已过期。 Judged are the measures that the text tells, of a few clauses those nearest to
 * the (folded) `question`; what is merely cited beside them gives the sentence neither a subject nor room. Nothing where all are in force, or state no term.
 */
export const tellTerms = (
  answer: Answer,
  clauses: ReadonlyMap<string, Clause>,
  stretch: AskedStretch,
  question: string,
): Answer => {
  if (answer.status === 'no-answer') return answer;
  const told = answer.citations.filter((one) => isTold(answer.text, clauses, one));
  // A table or a computed sum repeats no passage: its clauses are those that are cited.
  const resting = told.length > 0 ? told : answer.citations;
  const cited = [...new Set(resting.map(({ clauseId }) => clauseId))].flatMap((id) => clauses.get(id) ?? []);
  const over = cited.flatMap((clause): Over[] => {
    const quoted = answer.citations.filter(({ clauseId }) => clauseId === clause.id);
    const stated = statedTerms(clause, quoted, cited.length > MOST_QUOTED ? '' : question);
    const state = termState(stated, stretch);
    return state.is === 'expired' || state.is === 'future' ? [{ clause, state, isPart: stated.isPart }] : [];
  });
  if (over.length === 0) return answer;
  const room = (count: number) => roomOf(count) - answer.text.length;
  const ways = sentences(over, cited.length);
  // Dates are told where the answer stays as short as one on a single clause; that they are over, wherever it fits.
  const sentence = ways.find((one, i) => one.length <= room(i < ways.length - 1 ? 1 : cited.length));
  if (sentence === undefined) return answer;
  const stated = cited.length > MOST_QUOTED ? [] : over.flatMap((one) => statedIn(one, answer.citations));
  return { ...answer, text: answer.text + sentence, citations: [...answer.citations, ...stated] };
};
