/** Says in what clauses differ that lay down the same measure, or which clauses are word for word the same. */
import type { Clause, Difference, Span } from '../../../../ingest/model.ts';
import type { ReviewedPair } from '../../../overlap-store.ts';
import type { Citation } from '../../result.ts';
import { citeName, clauseName, cutShort, shortTitle } from '../citing.ts';
import { digest } from '../digest.ts';
import type { Evidence } from '../evidence.ts';
import { PLAIN_INTEREST, weigher } from '../interest.ts';
import { bodyEnd } from '../units.ts';
import { type Drafted, SHORT_ANSWER } from './drafted.ts';
import type { Composing, Shape } from './shape.ts';

const SAME_WORDS = /(一字不差|一字不改|完全相同|完全一样|完全一致|一模一样|原文照搬|照搬|逐字)/u;
const DIFFERS =
  /(区别|差别|差异(?!化)|差在|出入|不同|不一样|一样吗|一致|对照|对比|比较|异同|比.{1,16}(多|少)(列|写|了|出|加)?|两(个|份|部)?文件)/u;
const WHO = /(责任单位|牵头|部门|谁负责|单位)/u;

/** Pairs that a comparison tells of; both clauses must score this share of the best one. */
const MOST_PAIRS = 2;
const NEAR_BEST = 0.5;
/** Characters of what a pair has in common, of one side of a difference, and of its surroundings on each side. */
const IN_COMMON = 95;
const SIDE = 46;
const SURROUNDINGS = 4;
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
  near.sort((one, other) => other.a.score + other.b.score - one.a.score - one.b.score);
  if (sameWords) {
    const identical = near.filter(({ pair }) => pair.kind === 'identical');
    return identical.length === 0 ? null : samePairs(identical, composing);
  }
  const first = near[0];
  if (!first) return null;
  const apart = near.filter(({ pair }) => telling(pair, WHO.test(folded)).length > 0).slice(0, MOST_PAIRS);
  return differing(apart.length > 0 ? apart : [first], composing);
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
  return matter.length > 0 ? matter : differences.filter(({ type }) => type === 'wording');
};

/** The side of a difference, with a few characters of its phrase around it where it is short. */
const shown = (clause: Clause, span: Span): Span => {
  if (span.end - span.start >= CLEAR)
    return { start: span.start, end: span.start + cutShort(clause.text.slice(span.start, span.end), SIDE).length };
  const before =
    /[^，。；、：\s（）]*$/u.exec(clause.text.slice(Math.max(0, span.start - SURROUNDINGS), span.start))?.[0] ?? '';
  const behind = /^[^，。；、：\s（）]*/u.exec(clause.text.slice(span.end, span.end + SURROUNDINGS))?.[0] ?? '';
  return { start: span.start - before.length, end: span.end + behind.length };
};

const meets = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

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
    const common = digest(
      a.clause,
      weigher(a.clause, { ...PLAIN_INTEREST, asked, terms, heading: true, nearest: a.nearest }),
      who ? IN_COMMON / 2 : IN_COMMON,
    );
    citations.push(...common.spans.map((span) => ({ clauseId: a.clause.id, ...span })));
    const names = [citeName(a.clause), citeName(b.clause)] as const;
    const head = `${names[0]}与${names[1]}都规定：${common.text}。`;
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
