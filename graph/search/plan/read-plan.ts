/** Question → plan: a list of readers, each of which says what it understood and from which words. */

import { foldText } from '../../../ingest/fold.ts';
import type { Mentions } from '../../../ingest/model.ts';
import type { CorpusLexicon } from '../corpus-lexicon.ts';
import { readPinyin, type Typed } from '../pinyin.ts';
import type { Intent, Plan } from '../result.ts';
import { mendSpelling } from '../spelling.ts';
import { readAgencies } from './agencies.ts';
import { readAmounts } from './amounts.ts';
import { readDocuments } from './documents.ts';
import { readIdentity } from './identity.ts';
import { readIntent } from './intent.ts';
import { readLabels } from './labels.ts';
import { readPeriods } from './periods.ts';
import { readPlaces } from './places.ts';
import { planKey, type Question, type Reading, without } from './reading.ts';
import { readRole } from './roles.ts';
import { readValues } from './values.ts';

export interface ReadPlan {
  question: Question;
  plan: Plan;
  /** The question as it is compared in meaning: without the names that it leaves out, which would draw their clauses near. */
  meaning: string;
  readings: Reading[];
  intent: Intent;
  /** Values that the question itself gives (a sum to apply a rate to, a year). */
  values: Mentions;
  /** `field:value` of what was taken back. */
  removed: readonly string[];
}

export const readingKey = ({ filter }: Reading): string => planKey(filter);

/** A question's words, before it is read against any corpus. */
export interface Worded {
  question: Question;
  typed: Typed[];
}

/** Folds a question, with pinyin read and slips of the pen mended. */
export const wordQuestion = (original: string): Worded => {
  const { text, typed } = readPinyin(foldText(original));
  return { question: { original, folded: mendSpelling(text) }, typed };
};

/**
 * Reads a question against what the corpus knows. `removed` holds `field:value` of what is taken back: readings, and everyday
 * words that are not to stand for official terms.
 */
export const readPlan = (
  asked: string | Worded,
  lexicon: CorpusLexicon,
  today: string,
  removed: readonly string[] = [],
): ReadPlan => {
  const { question, typed } = typeof asked === 'string' ? wordQuestion(asked) : asked;
  const values = readValues(question, { territory: lexicon.territory, prefix: lexicon.prefix, today });
  const documents = readDocuments(question, lexicon.documents);
  const apart = (from: readonly Reading[]) => (reading: Reading) =>
    !from.some(({ filter }) => reading.filter.start < filter.end && reading.filter.end > filter.start);
  const free = apart(documents);
  const agencies = readAgencies(question, lexicon.prefix, lexicon.agencies).filter(free);
  // 大数据 in 大数据中心 is no trade that is asked for.
  const labels = readLabels(question, lexicon.beneficiaries).filter(apart([...documents, ...agencies]));
  const readings = [
    ...documents,
    ...agencies,
    ...readPlaces(question, values.places, lexicon.places).filter(
      (place) => !agencies.some(({ filter }) => place.filter.start < filter.end && place.filter.end > filter.start),
    ),
    ...readAmounts(question, values.amounts, values.rates),
    ...readPeriods(question, values.periods, today),
    ...labels,
    ...readIdentity(question, labels, lexicon.beneficiaries),
    ...readRole(question, agencies),
  ]
    .filter((reading) => !removed.includes(readingKey(reading)))
    .map((reading) => asTyped(reading, typed, question.original));
  leaveOutTogether(readings);
  const intent = readIntent(question.folded);
  if (
    (intent === 'count' || intent === 'list') &&
    readings.every(({ force, filter }) => force !== 'set' || filter.op === 'not')
  )
    promoteLabels(question.folded, readings, intent);
  const spent = readings
    .filter(
      ({ force, filter, promoted }) =>
        force === 'set' && (filter.field !== 'place' || filter.op === 'not') && !promoted,
    )
    .map(({ filter }) => filter);
  const leftOut = readings.filter(({ filter }) => filter.op === 'not').map(({ filter }) => filter);
  return {
    question,
    meaning: leftOut.length > 0 ? without(question.folded, leftOut) : question.folded,
    readings,
    intent,
    values,
    removed,
    plan: { text: without(question.folded, spent), intent, filters: readings.map(({ filter }) => filter) },
  };
};

/** A reading of a word that was typed as pinyin has all its letters for its words. */
const asTyped = (reading: Reading, typed: readonly Typed[], original: string): Reading => {
  const { filter } = reading;
  const letters = typed.filter(({ start, end }) => filter.start < end && filter.end > start);
  if (letters.length === 0) return reading;
  const start = Math.min(filter.start, ...letters.map((word) => word.start));
  const end = Math.max(filter.end, ...letters.map((word) => word.end));
  return { ...reading, filter: { ...filter, start, end, surface: original.slice(start, end) } };
};

/** 除了旅游业和餐饮业: a clause that is for these two alone goes, too. */
const leaveOutTogether = (readings: readonly Reading[]): void => {
  for (const reading of readings) {
    const { condition, filter } = reading;
    if (!reading.alone || !('anyOf' in condition)) continue;
    const together = readings.filter((other) => other.alone && other.filter.field === filter.field);
    const anyOf = together.map((other) => String(other.filter.value));
    reading.condition = { ...condition, anyOf };
  }
};

/** Words that ask for clauses, whatever they are about. */
const ASKS_FOR_CLAUSES =
  /(哪些|有什么|有啥|都有|什么|啥|多少|几|条款?|政策|措施|规定|文件|条文|内容|涉及|关于|有关|相关|方面|提到|写到|可以|能够?|享受|享有|得到|拿到|领到?|适用|给|对|的|了|有|都|总共|一共|共|里|中|是|和|与|请|列出|所有|全部|机构|企业|单位|除了?|以外|之外|不含|不包括|我们?家?|作为|[，。？！、\s])/gu;

const LABEL_FIELDS = new Set(['industry', 'instrument', 'beneficiary']);

/**
 * 有多少条涉及养老, 个体工商户可以享受哪些政策: the clauses with the label are what is asked for, where one label is all
 * that the question names. A count always counts them.
 */
const promoteLabels = (folded: string, readings: Reading[], intent: Intent): void => {
  const labels = readings.filter(({ force, filter }) => force === 'prefer' && LABEL_FIELDS.has(filter.field));
  const fields = new Set(labels.map(({ filter }) => filter.field));
  const spoken = readings.filter(({ force, filter }) => force === 'prefer' || filter.op === 'not');
  const rest = without(
    folded,
    spoken.map(({ filter }) => filter),
  ).replace(ASKS_FOR_CLAUSES, '');
  if (labels.length === 0 || (intent === 'list' && (fields.size > 1 || rest !== ''))) return;
  for (const label of labels) {
    label.force = 'set';
    label.promoted = true;
  }
};
