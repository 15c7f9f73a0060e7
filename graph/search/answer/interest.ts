/** How much a phrase of a clause matters to a question. */
import type { Clause, Span } from '../../../ingest/model.ts';
import { wordsOf } from '../../text/tokens.ts';
import { foldedText } from '../folded-clause.ts';
import { type AskedKind, holds } from './asked.ts';
import { coverageOf } from './evidence.ts';
import { meets } from './meets.ts';
import { type Phrase, phrasesOf } from './phrases.ts';

export interface Interest {
  asked: AskedKind;
  terms: ReadonlyMap<string, number>;
  /** The passage whose meaning is nearest to the question. */
  nearest: Span | null;
  /** Places of the values by which the clause meets the question's conditions. */
  meeting: readonly Span[];
  /** Places of whom and what the question is about, by its labels, and of the instrument that it names. */
  subject: readonly Span[];
  leaning: readonly Span[];
  /** The question asks for money without asking how much: 有什么补贴. */
  money: boolean;
  /** What the agencies are for that the question names: 体育, 税务. */
  domain: readonly string[];
  /** The conditions name a value, so that other values of the clause matter less than what this one is for. */
  byValue: boolean;
  /** The heading may be said: it is not named beside. */
  heading: boolean;
  /** Many clauses are told in few words each, and those without a heading by their first ones. */
  opening: boolean;
  /** Clauses are told by what they do, where no value of theirs is asked for. */
  deeds: boolean;
  /** Words that most clauses of the answer have, so that they tell none of them apart. */
  common: ReadonlySet<string>;
}

export const PLAIN_INTEREST: Omit<Interest, 'asked' | 'terms'> = {
  nearest: null,
  meeting: [],
  subject: [],
  leaning: [],
  money: false,
  domain: [],
  byValue: false,
  heading: false,
  opening: false,
  deeds: false,
  common: new Set(),
};

/**
 * By what a phrase matters. Measured on the 76 development questions and 108 of our own that expect values (answers that
 * hold all · with all cited, of 184 each; 143 · 150): each weight halved or raised by three quarters alone moves the sum of
 * both by 5 at most, so none is finely tuned; without words −7, without meaning −7, without topics −5.
 */
const WEIGHT = {
  meeting: 4,
  holds: 2,
  words: 1.6,
  meaning: 1,
  subject: 0.8,
  subjectNear: 0.5,
  leaning: 0.6,
  leaningDeed: 0.6,
  sum: 1.1,
  figure: 1.1,
  money: 1.8,
  instrument: 0.8,
  beneficiary: 0.3,
  domain: 0.9,
  named: 0.7,
  namedDeed: 0.3,
  deed: 0.4,
  fragment: -0.4,
  topic: 0.25,
  opening: 0.15,
  untitled: 1,
  any: 0.1,
};
/** Share of their weight that figures and instruments of other sentences keep where the question names the value itself. */
const OTHER_VALUE = 0.25;
/** The same of all that other sentences say. */
const OTHER_SENTENCE = 0.5;
/** A clause that has next to none of the question's words is not judged by them. */
const FEWEST_KNOWN = 0.35;
/** Share of its weight that a phrase keeps whose sentence is not about the question's subject, where another one is. */
const ASIDE = 0.55;
/** Topic words that count. */
const TOPICS = 3;
/** Occurrences that make a word a clause's topic. */
const REPEATED = 2;

const NAMED = /[“《「]/u;
/** Does something to someone, or makes something; 加强, 促进 and 提升 alone do neither. */
const DEED =
  /(免征|减免|减征|免收|缓缴|返还|给予|予以|安排|发放|清偿|设立|建设|建立|组建|制定|出台|修订|实施|举办|创建|打造|培育|引进|申报|认定|评选|开通|延长|降低)/u;
/** Begins what is merely the ground, the means or the occasion of a measure. */
const GROUND = /^(为|受|根据|依据|结合|围绕|认真落实|深入)/u;

const topicCache = new WeakMap<Clause, ReadonlyMap<string, number>>();
/** Words of the clause with how often they occur. */
const wordCounts = (clause: Clause): ReadonlyMap<string, number> => {
  const known = topicCache.get(clause);
  if (known) return known;
  const counts = new Map<string, number>();
  for (const word of wordsOf(clause.text)) if (word.length >= 2) counts.set(word, (counts.get(word) ?? 0) + 1);
  topicCache.set(clause, counts);
  return counts;
};

/**
 * The question's words, each weighed by how few of the clauses have it: of 冷链 and 物流 among clauses on 物流, the first
 * tells more (inverse document frequency over the clauses that are weighed). Words that none has are left out.
 */
export const byRarity = (terms: ReadonlyMap<string, number>, clauses: readonly Clause[]): Map<string, number> => {
  const texts = clauses.map(foldedText);
  const out = new Map<string, number>();
  for (const [term, weight] of terms) {
    const having = texts.filter((text) => text.includes(term)).length;
    if (having > 0) out.set(term, weight * Math.log(1 + (clauses.length + 1) / having));
  }
  return out;
};

/** Words that more than half of the clauses have; none where there are few of them. */
export const commonWords = (clauses: readonly Clause[]): ReadonlySet<string> => {
  if (clauses.length < 3) return new Set();
  const having = new Map<string, number>();
  for (const clause of clauses) for (const [word] of wordCounts(clause)) having.set(word, (having.get(word) ?? 0) + 1);
  return new Set([...having].filter(([, n]) => n > clauses.length / 2).map(([word]) => word));
};

/** What a phrase gains where clauses are told by what they do. */
const deedOf = (said: string): number =>
  WEIGHT.deed * Number(DEED.test(said)) +
  WEIGHT.namedDeed * Number(NAMED.test(said)) +
  WEIGHT.fragment * Number(said.endsWith('、'));

/** Weighs the phrases of one clause; 0 and less is not worth saying. */
export const weigher = (clause: Clause, interest: Interest): ((phrase: Phrase) => number) => {
  const { asked, terms, nearest, meeting, subject, leaning, money, domain, byValue, common } = interest;
  const folded = foldedText(clause);
  const topics = [...wordCounts(clause)]
    .filter(([word, n]) => n >= REPEATED && !common.has(word))
    .map(([word]) => word);
  const figures: readonly Span[] = [...clause.amounts, ...clause.rates, ...clause.quantities];
  const sums: readonly Span[] = clause.amounts.filter(({ kind }) => kind !== 'threshold');
  const shares = [...sums, ...clause.rates];
  // Words of the question that the clause has nowhere tell its phrases not apart.
  const known = Math.max(coverageOf(terms, folded), FEWEST_KNOWN);
  const sentences = (spans: readonly Span[]) =>
    new Set(
      phrasesOf(clause).flatMap((phrase) => (spans.some((span) => meets(span, phrase)) ? [phrase.sentence] : [])),
    );
  const [met, about] = [sentences(meeting), sentences(subject)];
  // The first words of a clause without a heading say what it is about.
  const isUntitled = clause.heading === null && interest.opening;
  const tells = nearest !== null && nearest.end - nearest.start < clause.text.length * 0.8;
  return (phrase) => {
    if (phrase.heading && !interest.heading) return 0;
    const others = byValue && !met.has(phrase.sentence) ? OTHER_VALUE : 1;
    const said = folded.slice(phrase.start, phrase.end);
    const has = (spans: readonly Span[]) => spans.some((span) => meets(span, phrase));
    const topic = Math.min(TOPICS, topics.filter((word) => said.includes(word)).length);
    const near =
      tells && nearest && meets(nearest, phrase)
        ? (Math.min(nearest.end, phrase.end) - Math.max(nearest.start, phrase.start)) / (phrase.end - phrase.start)
        : 0;
    const aside = about.size > 0 && !about.has(phrase.sentence) ? ASIDE : 1;
    const own =
      (WEIGHT.leaning + (interest.deeds ? WEIGHT.leaningDeed : 0)) * Number(has(leaning)) +
      WEIGHT.money * Number(money && has(shares)) +
      others * (has(sums) ? WEIGHT.sum : WEIGHT.figure * Number(has(figures))) +
      WEIGHT.instrument * others * Number(has(clause.instruments)) +
      WEIGHT.beneficiary * Number(has(clause.beneficiaries)) +
      WEIGHT.named * Number(NAMED.test(said)) +
      (interest.deeds ? deedOf(said) : 0) +
      WEIGHT.topic * topic +
      (isUntitled ? WEIGHT.untitled : WEIGHT.opening) * Number(phrase.start === 0) * (GROUND.test(said) ? -1 : 1);
    const beside = byValue && met.size > 0 && !met.has(phrase.sentence) ? OTHER_SENTENCE : 1;
    return (
      beside *
      (WEIGHT.any +
        aside * own +
        WEIGHT.meeting * Number(has(meeting)) +
        WEIGHT.subject * Number(has(subject)) +
        WEIGHT.subjectNear * Number(about.has(phrase.sentence)) +
        WEIGHT.holds * Number(asked !== 'none' && asked !== 'agency' && holds(asked, clause, phrase)) +
        (WEIGHT.words * coverageOf(terms, said)) / known +
        WEIGHT.meaning * near +
        WEIGHT.domain * Number(domain.some((word) => said.includes(word))))
    );
  };
};
