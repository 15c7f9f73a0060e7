/** Which clauses a comparison of sums looks at: those of the trades, the recipients and the matter that the question names. */
import { foldText } from '../../../../ingest/fold.ts';
import type { Clause } from '../../../../ingest/model.ts';
import { foldedText } from '../../folded-clause.ts';
import type { Evidence } from '../evidence.ts';
import { subjectWords } from '../sure.ts';
import { type Named, ofNamedDocument } from './extremes-document.ts';
import type { Composing } from './shape.ts';

/** Outside of a set, a clause must score this share of the best one to be compared. */
const COMPARED = 0.5;

/** Clauses whose sums are compared; of one document where the question names it. */
export const operandsOf = (composing: Composing): readonly Evidence[] => {
  const { read, evidence, isSet } = composing;
  const named = ofNamedDocument(read.question.folded, isSet ? evidence : near(evidence));
  const readings = read.readings.filter(({ filter }) => !(filter.start < named.end && filter.end > named.start));
  return aboutMatter(composing, inOwnWords(readings, comparable(composing, named)), named);
};

const near = (evidence: readonly Evidence[]): Evidence[] =>
  evidence.filter(({ score }) => score >= (evidence[0]?.score ?? 0) * COMPARED);

/** Clauses of the trades and recipients that the question names, none where no clause has them; the kind, sums say themselves. */
const comparable = ({ read }: Composing, { evidence, start, end }: Named): readonly Evidence[] =>
  FIELDS.reduce<readonly Evidence[]>((left, field) => {
    const names = read.readings.flatMap(({ filter, condition }) =>
      condition.field === field && filter.op !== 'not' && !(filter.start < end && filter.end > start)
        ? [...condition.anyOf]
        : [],
    );
    if (names.length === 0) return left;
    return left.filter(({ clause }) => LABELS[field](clause).some(({ name }) => names.includes(name)));
  }, evidence);

/**
 * Labels stand for more than their words (养老 clauses of 旅居 have 旅游业): where clauses say the question's own word for the trade,
 * those.
 */
const inOwnWords = (readings: Composing['read']['readings'], evidence: readonly Evidence[]): readonly Evidence[] => {
  const words = subjectWords(readings.filter(({ filter }) => filter.field === 'industry'));
  const said = evidence.filter(({ clause }) => {
    const text = `${clause.path.join('')}${clause.heading ?? ''}${foldedText(clause)}`;
    return words.some((word) => text.includes(foldText(word)));
  });
  return said.length > 0 ? said : evidence;
};

const LABELS = {
  industry: ({ industries }: Clause) => industries,
  beneficiary: ({ beneficiaries }: Clause) => beneficiaries,
};
const FIELDS = ['industry', 'beneficiary'] as const;

/** Words of a comparison, which name no matter. */
const FRAME =
  /哪一?[个些种类](?:行业|领域|产业|政策|措施|条款)|[最哪个项条类种笔补奖给得多高低少大小的是方面安排资金贴助励额标准几]|加起来|合计|总和|平均|一共|总共|比较/gu;
/** A clause must have this share of the words for the matter that labels do not stand for. */
const SPOKEN = 0.5;

/** Those that speak of the matter for which the question has words beside its labels: 人才 in 人才奖励哪个最多. */
const aboutMatter = (
  { read, terms }: Composing,
  evidence: readonly Evidence[],
  { start, end }: Named,
): readonly Evidence[] => {
  const { folded } = read.question;
  const asked = `${folded.slice(0, start)} ${folded.slice(end)}`.replace(FRAME, ' ');
  const labelled = read.readings.map(({ filter }) => folded.slice(filter.start, filter.end));
  const matter = [...terms].filter(
    ([term, weight]) =>
      weight === 1 && term.length >= 2 && asked.includes(term) && !labelled.some((label) => label.includes(term)),
  );
  if (matter.length === 0) return evidence;
  return evidence.filter(({ clause }) => {
    const text = `${clause.path.join('')}${foldedText(clause)}`;
    return matter.filter(([term]) => text.includes(term)).length >= matter.length * SPOKEN;
  });
};
