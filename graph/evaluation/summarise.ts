/** From the figures of each question to means, intervals and misses. */
import { LEGS } from '../search/rank.ts';
import { type Interval, interval } from './bootstrap.ts';
import { choicesFor, type EvaluateSetting, type Measured, unmatchedOf } from './evaluate.ts';
import type { Evaluation, FigureIntervals, LegResult, Miss, TypeResult } from './evaluation.ts';
import { FIGURES, type Figures, wantedOf } from './figures.ts';

/** nDCG@10 below which a ranking is listed as a miss. */
const POOR = 0.5;
/** Of a miss's ranking, this many. */
const SHOWN_HITS = 6;

const typesOf = (records: readonly Measured[]): string[] => [...new Set(records.map(({ question }) => question.type))];
const ofType = (records: readonly Measured[], type: string | null): readonly Measured[] =>
  type === null ? records : records.filter(({ question }) => question.type === type);

const figureIntervals = (records: readonly Measured[]): FigureIntervals =>
  Object.fromEntries(
    FIGURES.map((figure) => [figure, interval(records.map(({ figures }) => figures[figure]))]),
  ) as FigureIntervals;

const typeResults = (records: readonly Measured[]): TypeResult[] => {
  const types = typesOf(records);
  return [...(types.length > 1 ? types : []), null].map((type) => {
    const own = ofType(records, type);
    return { type, questions: own.length, figures: figureIntervals(own) };
  });
};

const mean = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
};

const difference = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a - b);

const legResults = (records: readonly Measured[], { embedder }: Pick<EvaluateSetting, 'embedder'>): LegResult[] => {
  const answerable = records.filter(({ question }) => wantedOf(question).length > 0);
  const result = (name: string, legs: LegResult['legs'], of: (record: Measured) => Figures | undefined): LegResult => {
    const values = (figure: 'ndcg10' | 'recall10' | 'mrr', own = answerable) =>
      own.map((record) => of(record)?.[figure] ?? null);
    const lacks: Interval | null = interval(
      answerable.map((record) => difference(record.figures.ndcg10, of(record)?.ndcg10 ?? null)),
    );
    return {
      name,
      legs,
      ndcg10: interval(values('ndcg10')),
      recall10: interval(values('recall10')),
      mrr: interval(values('mrr')),
      lacks: name === 'fused' ? null : lacks,
      types: typesOf(answerable).map((type) => ({
        type,
        ndcg10: mean(values('ndcg10', [...ofType(answerable, type)])),
      })),
    };
  };
  return [
    result('fused', embedder ? [...LEGS] : LEGS.filter((leg) => leg !== 'semantic'), ({ figures }) => figures),
    ...choicesFor(embedder).map(({ name, legs }) => result(name, [...legs], (record) => record.legs.get(name))),
  ];
};

const isMiss = ({ figures: { ndcg10, answer, abstain } }: Measured): boolean =>
  (ndcg10 !== null && ndcg10 < POOR) || answer === 0 || abstain === 0;

const missOf = ({ question, figures, ranked, answer }: Measured): Miss => ({
  id: question.id,
  type: question.type,
  ndcg10: figures.ndcg10,
  answer: figures.answer,
  status: answer.status,
  question: question.question,
  wanted: wantedOf(question),
  got: ranked.slice(0, SHOWN_HITS),
  said: answer.text,
});

const percentile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
};

export const summarise = (
  setting: Pick<EvaluateSetting, 'set' | 'goldOf' | 'depth' | 'embedder' | 'index'>,
  records: readonly Measured[],
): Evaluation => {
  const times = records.map(({ ms }) => ms);
  return {
    set: setting.set.name,
    questions: records.length,
    depth: setting.depth,
    types: typeResults(records),
    legs: legResults(records, setting),
    misses: records.filter(isMiss).map(missOf),
    unmatched: unmatchedOf(setting.set, setting.goldOf),
    latency: { p50: percentile(times, 0.5), p95: percentile(times, 0.95) },
    revision: setting.index.revision,
    model: setting.embedder?.model ?? null,
  };
};

/** The same without the set's own texts. */
export const withoutTexts = (evaluation: Evaluation): Evaluation => ({
  ...evaluation,
  misses: evaluation.misses.map((miss) => ({ ...miss, question: null, wanted: null, got: null, said: null })),
});
