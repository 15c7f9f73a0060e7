/** All doubts of an answer, in the order in which they are said. */
import type { CorpusLexicon } from '../../corpus-lexicon.ts';
import { CASE } from '../../plan/amounts.ts';
import type { ReadPlan } from '../../plan/read-plan.ts';
import type { AskedKind } from '../asked.ts';
import type { Evidence } from '../evidence.ts';
import { unitsTold } from '../shapes/calculation-units-told.ts';
import { changeDoubt } from './changes.ts';
import { contrastDoubt } from './contrasts.ts';
import { documentDoubt, titleDoubt } from './documents.ts';
import { type Doubt, placeDoubt, RARE, valueDoubt, yearDoubt } from './doubts.ts';
import { emissionDoubt } from './emissions.ts';
import { exclusionDoubt } from './exclusions.ts';
import { distanceDoubt, type Familiarity, termDoubt } from './familiarity.ts';
import { gradeDoubt } from './grades.ts';
import { instanceDoubt } from './instances.ts';
import { levelDoubt } from './levels.ts';
import { nameDoubt } from './names.ts';
import { perUnitDoubt } from './per-unit.ts';
import { rateNameDoubt } from './rate-name.ts';
import { stageDoubt } from './stages.ts';
import { sumDoubt } from './sums.ts';
import { tradeDoubt } from './trades.ts';
import { ownerDoubt } from './value-owner.ts';

export interface Doubted {
  read: ReadPlan;
  lexicon: CorpusLexicon;
  asked: AskedKind;
  /** Best first, at least one. */
  evidence: readonly Evidence[];
  familiarity: Familiarity;
}

export const doubtsOf = ({ read, lexicon, asked, evidence, familiarity }: Doubted): Doubt[] =>
  [
    documentDoubt(read.question, lexicon) ?? titleDoubt(read.question, lexicon),
    valueDoubt(asked, evidence, (clause) => unitsTold(clause, read)) ??
      perUnitDoubt(read.question.folded, asked, evidence) ??
      rateNameDoubt(read.question.folded, asked, evidence) ??
      stageDoubt(read.question.folded, evidence),
    yearDoubt(read.readings, evidence),
    placeDoubt(read.readings, evidence),
    levelDoubt(read.question, evidence, asked),
    sumDoubt(read.question, read.readings, evidence, CASE.test(read.question.folded)),
    changeDoubt(read.question.folded, evidence),
    instanceDoubt(read.question.folded, evidence),
    contrastDoubt(read.question.folded, evidence) ??
      exclusionDoubt(read.question.folded, evidence) ??
      ownerDoubt(read.question.folded, asked, evidence) ??
      gradeDoubt(read.question.folded, evidence) ??
      emissionDoubt(read.question.folded, evidence) ??
      tradeDoubt(read.question.folded, read.readings, evidence) ??
      nameDoubt(read.question.folded, familiarity, evidence),
    termDoubt(read.question.folded, familiarity, evidence),
    // Clauses of a label are what was asked, however little they share with the question's words.
    read.readings.some(({ promoted }) => promoted) ? null : distanceDoubt(read.question.folded, familiarity, evidence),
  ].filter((doubt): doubt is Doubt => doubt !== null);

/** Several are asked for, though one value is named: 安排了几笔资金, 各补多少. */
const SEVERAL = /(几[笔项个类种份]|各[是有给补奖]|分别)/u;
/** 意见里怎么扶持, 办法有几项任务: what is in a text is asked, and not which clauses name it. */
const OF_A_TEXT =
  /(意见|办法|规划|方案|条例|细则|规定|通知|标准)》?(里|中|对|规定|提出|要求|定的|怎么|有几|有哪些)(?!.{0,6}(引用|提到|依据))/u;
/** Fields by which a question says where or of what kind, not what: 呼和浩特的, 资金总额. */
const LOOSE = new Set(['place', 'amount_kind']);

/**
 * Doubts of the set that a question asks for. Its members are what was asked where the question lists or counts; where it
 * asks one thing of them (呼和浩特的地铁哪年通车, 奖励封顶9亿元的超出部分怎么办) that thing has to be there.
 */
export const setDoubtsOf = (doubted: Doubted): Doubt[] => {
  const { read, asked, evidence } = doubted;
  const lists =
    read.intent === 'list' ||
    read.intent === 'count' ||
    read.intent === 'compare' ||
    SEVERAL.test(read.question.folded);
  const sets = read.readings.filter(({ force, filter }) => force === 'set' && filter.op !== 'not');
  const ofSums = asked === 'amount' && sets.some(({ filter }) => filter.field === 'amount_kind');
  if (sets.every(({ filter, promoted }) => LOOSE.has(filter.field) && !promoted))
    return lists && !RARE.includes(asked) ? [] : doubtsOf({ ...doubted, asked: ofSums ? 'fund' : asked });
  return [
    OF_A_TEXT.test(read.question.folded) ? documentDoubt(read.question, doubted.lexicon) : null,
    RARE.includes(asked) ? valueDoubt(asked, evidence) : null,
    lists ? null : yearDoubt(read.readings, evidence),
    lists ? null : levelDoubt(read.question, evidence, asked),
    lists ? null : sumDoubt(read.question, read.readings, evidence, CASE.test(read.question.folded), 'set'),
    changeDoubt(read.question.folded, evidence),
    instanceDoubt(read.question.folded, evidence),
    lists ? null : gradeDoubt(read.question.folded, evidence),
    lists ? null : exclusionDoubt(read.question.folded, evidence),
  ].filter((doubt): doubt is Doubt => doubt !== null);
};
