/** What two clauses of one measure have in common, and in what they differ. */
import type { Clause, Difference, Span } from '../../../../ingest/model.ts';
import type { ReviewedPair } from '../../../overlap-store.ts';
import type { Citation } from '../../result.ts';
import { citeName, cutShort } from '../citing.ts';
import { digest, wording } from '../digest.ts';
import { PLAIN_INTEREST, weigher } from '../interest.ts';
import { meets } from '../meets.ts';
import { agreedIn, agreedShare } from '../overlaps/agreement.ts';
import { withSurroundings } from '../overlaps/surroundings.ts';
import { wholly } from '../uncut.ts';
import { bodyEnd } from '../units.ts';
import type { Compared } from './compare-pairs.ts';
import { type Drafted, SHORT_ANSWER } from './drafted.ts';
import type { Composing } from './shape.ts';

/** Characters of what a pair has in common, of one side of a difference, and of its surroundings on each side. */
export const IN_COMMON = 95;
const SIDE = 46;
const SURROUNDINGS = 4;
/** Share of a phrase that both say for it to be told as common; of a value with a bracket that one lacks, a third is left. */
const MOSTLY = 0.3;
/** A side this long is understood without what surrounds it. */
const CLEAR = 9;
/** What a second clause adds to the length of an answer (the contract). */
const PER_CLAUSE = 50;

/** Differences that say something: the wording only where nothing else differs, those responsible first where they are asked for. */
export const telling = ({ differences }: ReviewedPair, who: boolean): Difference[] => {
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
  if (span.end - span.start < CLEAR) return withSurroundings(clause.text, span, SURROUNDINGS);
  const said = cutShort(clause.text.slice(span.start, span.end), SIDE);
  return wholly(clause.text, { start: span.start, end: span.start + said.length });
};

/** What differs within the sentences that are told stands before what differs elsewhere. */
const nearFirst = (differences: readonly Difference[], told: readonly Span[], clause: Clause): Difference[] => {
  const start = Math.min(...told.map((span) => span.start));
  const end = Math.max(...told.map((span) => span.end));
  const apart = ({ aSpan }: Difference) =>
    Number(aSpan !== null && (aSpan.end < start || aSpan.start > end + clause.text.slice(end).search(/[。；]|$/u)));
  return [...differences].sort((one, other) => apart(one) - apart(other));
};

/** In words what the clauses of each pair share and where they differ; who is responsible alone, if `who`. */
export const differing = (
  compared: readonly Compared[],
  { asked, terms }: Pick<Composing, 'asked' | 'terms'>,
  who: boolean,
): Drafted => {
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
