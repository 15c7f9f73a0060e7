/** A measure for the firms of one trade, asked for those of another: 制造业企业 where 餐饮、零售业企业 may put off what they owe. */
import { listed, readVocabulary } from '../../../../ingest/vocabulary.ts';
import { foldedText } from '../../folded-clause.ts';
import type { Reading } from '../../plan/reading.ts';
import type { Evidence } from '../evidence.ts';
import { type Doubt, nearest } from './doubts.ts';

const FIRST = 'A'.charCodeAt(0);
const LAST = 'T'.charCodeAt(0);
const letters = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCharCode(from + i));

let read: ReadonlyMap<string, ReadonlySet<string>> | null = null;

/** The sections of GB/T 4754 in which a trade lies: F–S → F to S, G54, G58 → G. */
const sections = (): ReadonlyMap<string, ReadonlySet<string>> => {
  read ??= new Map(
    readVocabulary<'name' | 'code' | 'nearest'>('industries').map(({ name, code, nearest: near }) => [
      name,
      new Set(
        listed((near || code).replace(/[,，]\s*/gu, '|')).flatMap((range) => {
          const [from = '', to = from] = range.split(/[–—-]/u).map((part) => part.trim());
          return letters(from.charCodeAt(0) || FIRST, to.charCodeAt(0) || LAST);
        }),
      ),
    ]),
  );
  return read;
};

/** The question names the trade as firms are named by it: 制造业企业, 农业企业, 工业企业. */
const OF_FIRMS = /^(?:企业|公司|纳税人|单位|的企业)/u;

/** Every clause found is for firms of trades that have nothing to do with the one that the question names. */
export const tradeDoubt = (
  folded: string,
  readings: readonly Reading[],
  evidence: readonly Evidence[],
): Doubt | null => {
  for (const { filter, force } of readings) {
    if (filter.field !== 'industry' || filter.op === 'not' || force === 'set' || Array.isArray(filter.value)) continue;
    const said = folded.slice(filter.start, filter.end);
    const isFirms = /企业$/u.test(said) || OF_FIRMS.test(folded.slice(filter.end));
    const own = sections().get(String(filter.value));
    const name = said.replace(/(?:企业)$/u, '');
    const bare = name.replace(/(?:产业|行业|业)$/u, '');
    const stem = bare.length < 2 ? name : bare;
    if (!isFirms || !own || stem.length < 2) continue;
    const elsewhere = nearest(evidence).every(({ clause }) => {
      const trades = clause.industries.flatMap(({ name }) => sections().get(name) ?? []);
      return (
        trades.length > 0 &&
        !foldedText(clause).includes(stem) &&
        trades.every((given) => ![...given].some((letter) => own.has(letter)))
      );
    });
    if (elsewhere && evidence.length > 0) return { code: 'object', text: `条文没有关于“${said}”的规定`, grave: false };
  }
  return null;
};
