/** Computes what a question asks for from a unit amount or a rate of a clause and the figures that the question gives. */
import type { Clause, Span } from '../../../../ingest/model.ts';
import type { Calculation, Citation } from '../../result.ts';
import { around, citeName } from '../citing.ts';
import type { Computed } from './calculation-computed.ts';
import { applyToCounts } from './calculation-count.ts';
import { written } from './calculation-money.ts';
import { applyToSums } from './calculation-share.ts';
import { applySteps } from './calculation-steps.ts';
import type { Composing, Shape } from './shape.ts';
import { MOST_QUOTED, within } from './within.ts';

/** A clause that scores this share of the best one may give the figures. */
const NEAR = 0.75;
/** Characters of the passage that is quoted. */
const PASSAGE = 96;

export const calculationShape: Shape = (composing) => {
  const { isSet, asked, read, evidence, space, isElsewhere } = composing;
  if (isSet || isElsewhere || !(asked === 'amount' || asked === 'fund' || asked === 'none')) return null;
  if (!/[\d一二两三四五六七八九十]/u.test(read.question.folded)) return null;
  const computed = within(evidence, NEAR, MOST_QUOTED).flatMap(({ clause }) => {
    const results = compute(clause, composing);
    return results.length > 0 ? [{ clause, results }] : [];
  });
  const first = computed[0];
  if (!first) return null;
  const key = (results: readonly Computed[]) =>
    results.map(({ total, ceiling }) => `${total}/${ceiling?.value}`).join();
  const same = computed.filter(({ results }) => key(results) === key(first.results));
  const other = computed.find(({ results }) => key(results) !== key(first.results));
  const citations: Citation[] = [];
  const calculations: Calculation[] = [];
  const told = [...(other ? [first, other] : [first])].map(({ clause, results }) => {
    const passages = cite(clause, results, citations);
    calculations.push(...results.map((one) => calculationOf(one, clause, citations)));
    return { clause, results, said: results.map(sentence).join('；'), passages };
  });
  for (const { clause, results } of same.slice(1)) cite(clause, results, citations);
  const sources = (clause: Clause) =>
    `${citeName(clause)}${same.length > 1 && clause === first.clause ? `等${same.length}处` : ''}`;
  const conditions = [...new Set(told.flatMap(({ clause, results }) => openOf(clause, results)))];
  const tied = conditions.length > 0 ? `（条文要求“${conditions.join('”“')}”）` : '';
  const formulas = `${told
    .map(({ said, clause }) => (told.length > 1 ? `按${sources(clause)}：${said}` : said))
    .join('；')}${tied}`;
  const room = space - formulas.length - sources(first.clause).length - 4;
  const quoted = room < FEWEST_QUOTED || told.length > 1 ? '' : quotedText(told[0]?.passages ?? [], first.clause, room);
  const basis = told.length > 1 ? '' : `${quoted}（${sources(first.clause)}）。`;
  return {
    text: `${formulas}${told.length > 1 ? '。' : quoted === '' ? basis : `。${basis}`}`,
    citations,
    calculations,
  };
};

/** Conditions of these sums in the words of the clause; folding keeps every character in its place. */
const openOf = ({ text }: Clause, results: readonly Computed[]): string[] =>
  results.flatMap(({ conditions }) => conditions.map(({ start, end }) => text.slice(start, end)));

/** A passage that is shorter says too little to be quoted. */
const FEWEST_QUOTED = 24;

const quotedText = (passages: readonly Span[], clause: Clause, room: number): string => {
  const passage = passages[0];
  if (!passage) return '';
  const text = clause.text.slice(passage.start, passage.end).trim();
  return text.length <= room ? text : '';
};

const compute = (clause: Clause, { read }: Composing): Computed[] => {
  const computed = read.values.amounts.length > 0 ? applyToSums(clause, read) : applyToCounts(clause, read);
  return computed.length > 0 ? computed : applySteps(clause, read);
};

/** Cites the passage that says the figures: one where they stand together, else one for each. */
const cite = (clause: Clause, results: readonly Computed[], citations: Citation[]): Span[] => {
  const spans = results
    .flatMap(({ terms, ceiling, step }) => [
      ...(step ? [step.span] : []),
      ...terms.flatMap(({ factors }) => factors.flatMap(({ source }) => source ?? [])),
      ...(ceiling ? [ceiling] : []),
    ])
    .sort((a, b) => a.start - b.start);
  const passages: Span[] = [];
  for (const { start, end } of spans) {
    const last = passages.at(-1);
    if (last && end - last.start <= PASSAGE) last.end = Math.max(last.end, end);
    else passages.push({ start, end });
  }
  const cited = passages.map((passage) => around(clause.text, passage, PASSAGE));
  for (const { start, end } of cited) citations.push({ clauseId: clause.id, start, end });
  return cited;
};

const formulaOf = ({ terms, step }: Computed): string => {
  if (step) return `${step.given.surface}（${step.threshold.surface}）`;
  return terms.map(({ factors }) => factors.map(({ surface }) => surface).join('×')).join('＋');
};

const payable = ({ total, ceiling }: Computed): number => (ceiling ? Math.min(total, ceiling.value) : total);

/** 60个×5000元＝30万元, with the ceiling where it is reached. */
const sentence = (computed: Computed): string => {
  const { total, bound, ceiling, each, case: taken, step } = computed;
  const how = bound === 'most' ? '最多' : bound === 'least' ? '至少' : '';
  if (step) return `${step.given.surface}属“${step.threshold.surface}”一档，${how || '为'}${written(total)}`;
  const often = each ? `每${each}` : '';
  const cut = ceiling && total > ceiling.value ? `，超过上限，按上限${written(ceiling.value)}` : '';
  return `${formulaOf(computed)}＝${often}${how}${written(total)}${cut}${taken ? `（按“${taken}”计）` : ''}`;
};

const calculationOf = (computed: Computed, clause: Clause, citations: readonly Citation[]): Calculation => {
  const citationOf = ({ start, end }: Span): number | null => {
    const at = citations.findIndex((c) => c.clauseId === clause.id && c.start <= start && c.end >= end);
    return at < 0 ? null : at;
  };
  const { terms, ceiling, total, step } = computed;
  const cut = ceiling !== null && total > ceiling.value;
  return {
    formula: `${formulaOf(computed)}＝${written(total)}${cut ? `，上限${written(ceiling.value)}` : ''}`,
    result: { value: payable(computed), unit: '元', surface: written(payable(computed)) },
    operands: [
      ...(step
        ? [
            { ...step.given, citation: null },
            { ...step.threshold, citation: citationOf(step.span) },
          ]
        : []),
      ...terms.flatMap(({ factors }) =>
        factors.map(({ value, unit, surface, source }) => ({
          value,
          unit,
          surface,
          citation: source ? citationOf(source) : null,
        })),
      ),
      ...(ceiling
        ? [
            {
              value: ceiling.value,
              unit: '元',
              surface: clause.text.slice(ceiling.start, ceiling.end),
              citation: citationOf(ceiling),
            },
          ]
        : []),
    ],
  };
};
