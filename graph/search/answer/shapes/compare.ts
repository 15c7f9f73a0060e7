/** Says in what clauses differ that lay down the same measure, or which clauses are word for word the same. */
import type { Clause, Difference, Span } from '../../../../ingest/model.ts';
import type { ReviewedPair } from '../../../overlap-store.ts';
import type { Reading } from '../../plan/reading.ts';
import type { Citation } from '../../result.ts';
import { citeName, clauseName, cutShort, shortTitle } from '../citing.ts';
import { digest, wording } from '../digest.ts';
import type { Evidence } from '../evidence.ts';
import { PLAIN_INTEREST, weigher } from '../interest.ts';
import { meets } from '../meets.ts';
import { agreedIn, agreedShare } from '../overlaps/agreement.ts';
import { wholly } from '../uncut.ts';
import { bodyEnd } from '../units.ts';
import { type Drafted, SHORT_ANSWER } from './drafted.ts';
import type { Composing, Shape } from './shape.ts';
import { COMPANION, within } from './within.ts';

const SAME_WORDS = /(一字不差|一字不改|完全相同|完全一样|完全一致|一模一样|原文照搬|照搬|逐字)/u;
const DIFFERS =
  /(区别|差别|差异(?!化)|差在|出入|不同|不一样|一样吗|一致|对照|对比|比较|异同|比.{1,16}(多|少)(列|写|了|出|加)?|两(个|份|部)?文件|矛盾|冲突|打架)/u;
/** Asks about texts, so that one of them alone is an answer too. */
const TEXTS = /(文件|矛盾|冲突|打架)/u;
const WHO = /(责任单位|牵头|部门|谁负责|单位)/u;

/** Pairs that a comparison tells of; both clauses must score this share of the best one. */
const MOST_PAIRS = 2;
const NEAR_BEST = 0.5;
/** A conflict is told before other pairs where its clauses score this share of the best pair's. */
const AS_GOOD = 0.8;
/** Characters of what a pair has in common, of one side of a difference, and of its surroundings on each side. */
const IN_COMMON = 95;
const SIDE = 46;
const SURROUNDINGS = 4;
/** Share of a phrase that both say for it to be told as common; of a value with a bracket that one lacks, a third is left. */
const MOSTLY = 0.3;
/** A side this long is understood without what surrounds it. */
const CLEAR = 9;
/** What a second clause adds to the length of an answer (the contract). */
const PER_CLAUSE = 50;
/** Characters of one item in a list of pairs, its two numbers aside. */
const PAIR_ITEM = 105;

export const compareShape: Shape = (composing) => {
  const { read, evidence, pairs, isSet } = composing;
  const { folded } = read.question;
  const sameWords = SAME_WORDS.test(folded);
  if (isSet || !(sameWords || DIFFERS.test(folded))) return null;
  const best = evidence[0]?.score ?? 0;
  const scores = new Map(evidence.map((one) => [one.clause.id, one]));
  const near = pairs.flatMap((pair) => {
    const [a, b] = [scores.get(pair.a), scores.get(pair.b)];
    return a && b && Math.min(a.score, b.score) >= best * NEAR_BEST ? [{ pair, a, b }] : [];
  });
  near.sort((one, other) => total(other) - total(one));
  if (sameWords) {
    const identical = near.filter(({ pair }) => pair.kind === 'identical');
    return identical.length === 0 ? null : samePairs(identical, composing);
  }
  const own = onMatter(near, composing);
  const most = own[0] ? total(own[0]) : 0;
  const good = (one: Compared) => Number(one.pair.conflict !== null && total(one) >= most * AS_GOOD);
  own.sort((one, other) => good(other) - good(one));
  const first = own[0];
  if (!first) return TEXTS.test(folded) ? alone(composing) : null;
  const apart = own.filter(({ pair }) => telling(pair, WHO.test(folded)).length > 0).slice(0, MOST_PAIRS);
  return differing(apart.length > 0 ? apart : [first], composing);
};

const total = ({ a, b }: Compared): number => a.score + b.score;

/** How many of the labels that the question names (instrument, industry, who gets it) the clause has. */
const labelsOf = (clause: Clause, readings: readonly Reading[]): number =>
  readings.filter(({ condition, filter }) => {
    if (filter.op === 'not') return false;
    const has = (mentions: readonly { name: string }[], names: readonly string[]) =>
      mentions.some(({ name }) => names.includes(name));
    if (condition.field === 'instrument') return has(clause.instruments, condition.anyOf);
    if (condition.field === 'industry') return has(clause.industries, condition.anyOf);
    return condition.field === 'beneficiary' && has(clause.beneficiaries, condition.anyOf);
  }).length;

/** The pairs on what the question is about: both clauses have as many of its labels as the best clause, which may be one. */
const onMatter = (near: readonly Compared[], { evidence, read: { readings } }: Composing): Compared[] => {
  const [best] = evidence;
  if (!best) return [];
  const wanted = labelsOf(best.clause, readings);
  return near.filter(
    ({ a, b }) =>
      a === best || b === best || Math.min(labelsOf(a.clause, readings), labelsOf(b.clause, readings)) >= wanted,
  );
};

/** Says that one document alone lays it down; null where another has a clause that is as good, or a counterpart. */
const alone = ({ read, evidence, pairs, asked, terms }: Composing): Drafted | null => {
  const [best] = evidence;
  if (!best || pairs.some(({ a, b }) => a === best.clause.id || b === best.clause.id)) return null;
  const wanted = labelsOf(best.clause, read.readings);
  const rivals = within(evidence, COMPANION, evidence.length).filter(
    ({ clause }) => labelsOf(clause, read.readings) >= wanted,
  );
  if (rivals.some(({ clause }) => clause.document.id !== best.clause.document.id)) return null;
  const said = digest(
    best.clause,
    weigher(best.clause, { ...PLAIN_INTEREST, asked, terms, heading: true, nearest: best.nearest }),
    IN_COMMON,
  );
  return {
    text: `只在${citeName(best.clause)}找到这项规定：${said.text}。其他文件没有找到对应条款。`,
    citations: said.spans.map((span) => ({ clauseId: best.clause.id, ...span })),
  };
};

interface Compared {
  pair: ReviewedPair;
  a: Evidence;
  b: Evidence;
}

/** Differences that say something: the wording only where nothing else differs, those responsible first where they are asked for. */
const telling = ({ differences }: ReviewedPair, who: boolean): Difference[] => {
  if (who) return differences.filter(({ type }) => type === 'agency');
  const matter = differences.filter(({ type }) => type !== 'wording' && type !== 'agency');
  const said = matter.length > 0 ? matter : differences.filter(({ type }) => type === 'wording');
  return said.filter((one) => !said.some((other) => other !== one && holdsAll(other, one)));
};

/** True if the one difference says all of the other, and more: 每人1次，2022年10000辆 says 1次. */
const holdsAll = (one: Difference, other: Difference): boolean => {
  const holds = (outer: Span | null, inner: Span | null) =>
    inner === null || (outer !== null && outer.start <= inner.start && inner.end <= outer.end);
  const length = ({ aSpan, bSpan }: Difference) =>
    [aSpan, bSpan].reduce((sum, span) => sum + (span ? span.end - span.start : 0), 0);
  return holds(one.aSpan, other.aSpan) && holds(one.bSpan, other.bSpan) && length(one) > length(other);
};

/** The side of a difference, with a few characters of its phrase around it where it is short. */
const shown = (clause: Clause, span: Span): Span => {
  if (span.end - span.start >= CLEAR)
    return wholly(clause.text, {
      start: span.start,
      end: span.start + cutShort(clause.text.slice(span.start, span.end), SIDE).length,
    });
  const before =
    /[^，。；、：\s（）]*$/u.exec(clause.text.slice(Math.max(0, span.start - SURROUNDINGS), span.start))?.[0] ?? '';
  const behind = /^[^，。；、：\s（）]*/u.exec(clause.text.slice(span.end, span.end + SURROUNDINGS))?.[0] ?? '';
  return wholly(clause.text, { start: span.start - before.length, end: span.end + behind.length });
};

/** What differs within the sentences that are told stands before what differs elsewhere. */
const nearFirst = (differences: readonly Difference[], told: readonly Span[], clause: Clause): Difference[] => {
  const start = Math.min(...told.map((span) => span.start));
  const end = Math.max(...told.map((span) => span.end));
  const apart = ({ aSpan }: Difference) =>
    Number(aSpan !== null && (aSpan.end < start || aSpan.start > end + clause.text.slice(end).search(/[。；]|$/u)));
  return [...differences].sort((one, other) => apart(one) - apart(other));
};

const differing = (compared: readonly Compared[], { read, asked, terms }: Composing): Drafted => {
  const who = WHO.test(read.question.folded);
  const citations: Citation[] = [];
  const parts: string[] = [];
  const room = SHORT_ANSWER + PER_CLAUSE;
  for (const { pair, a, b } of compared) {
    const used = parts.join('').length;
    if (parts.length > 0 && used > room * 0.6) break;
    const differences = telling(pair, who);
    const weigh = weigher(a.clause, { ...PLAIN_INTEREST, asked, terms, heading: true, nearest: a.nearest });
    const digested = digest(
      a.clause,
      (phrase) => (agreedShare(pair, phrase) >= MOSTLY ? weigh(phrase) : 0),
      who ? IN_COMMON / 2 : IN_COMMON,
    );
    const both = agreedIn(pair, a.clause, b.clause, digested.spans);
    const common = {
      spans: both.map((one) => one.a),
      text: wording(
        a.clause.text,
        both.map((one) => one.a),
      ),
    };
    citations.push(
      ...both.flatMap((one) => [
        { clauseId: a.clause.id, ...one.a },
        { clauseId: b.clause.id, ...one.b },
      ]),
    );
    const names = [citeName(a.clause), citeName(b.clause)] as const;
    const head = `${names[0]}与${names[1]}${common.text ? `都规定：${common.text}` : '规定同一事项'}。`;
    const said: string[] = [];
    const told: { clause: Clause; span: Span }[] = [];
    for (const one of who ? [] : nearFirst(differences, common.spans, a.clause)) {
      const sides = (
        [
          ['aSpan', a.clause],
          ['bSpan', b.clause],
        ] as const
      ).map(([key, clause]) => {
        const span = one[key];
        return span ? { clause, span: shown(clause, span) } : null;
      });
      // One place may differ in several ways.
      if (
        sides.some((side) => side && told.some((known) => known.clause === side.clause && meets(known.span, side.span)))
      )
        continue;
      const [left, right] = sides.map((side) =>
        side ? `“${side.clause.text.slice(side.span.start, side.span.end)}”` : '没有',
      );
      const words = sides[0] && sides[1] ? `前者${left}，后者${right}` : sides[0] ? `前者多${left}` : `后者多${right}`;
      if (said.includes(words)) continue;
      if (used + head.length + said.join('；').length + words.length > room - 8) continue;
      said.push(words);
      for (const side of sides) {
        if (!side) continue;
        told.push(side);
        citations.push({ clauseId: side.clause.id, ...side.span });
      }
    }
    if (who) {
      for (const [one, name] of [
        [a, '前者'],
        [b, '后者'],
      ] as const) {
        const { clause } = one;
        said.push(`${name}由${[...new Set(clause.agencies.map((agency) => agency.name))].join('、')}负责`);
        if (clause.agencies.length > 0)
          citations.push({
            clauseId: clause.id,
            start: Math.min(bodyEnd(clause), ...clause.agencies.map(({ start }) => start)),
            end: clause.text.length,
          });
      }
    }
    parts.push(
      `${head}${said.length > 0 ? `${who ? '责任单位：' : '不同之处：'}${said.join('；')}。` : '没有实质差别。'}`,
    );
  }
  return { text: parts.join(''), citations };
};

/** Pairs in the same words, counted, by their numbers, each with the words that stand for it. */
const samePairs = (compared: readonly Compared[], { asked, terms }: Composing): Drafted => {
  const citations: Citation[] = [];
  const titles = [
    ...new Set(compared.flatMap(({ a, b }) => [a, b].map(({ clause }) => shortTitle(clause.document.title)))),
  ];
  const items = compared.map(({ a, b }) => {
    const { text, spans } = digest(
      a.clause,
      weigher(a.clause, { ...PLAIN_INTEREST, asked, terms, heading: true }),
      PAIR_ITEM,
    );
    for (const { start, end } of spans) {
      citations.push({ clauseId: a.clause.id, start, end });
      const at = b.clause.text.indexOf(a.clause.text.slice(start, end));
      citations.push(
        at < 0
          ? { clauseId: b.clause.id, start: 0, end: Math.min(PAIR_ITEM, b.clause.text.length) }
          : { clauseId: b.clause.id, start: at, end: at + end - start },
      );
    }
    return `${clauseName(a.clause)}＝${clauseName(b.clause)}：${text}`;
  });
  return { text: `正文相同的共${compared.length}组（${titles.join('，')}）。${items.join('；')}。`, citations };
};
