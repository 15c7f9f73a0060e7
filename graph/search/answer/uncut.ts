/** Keeps a passage from ending or beginning inside a number, its unit or a bracket. */
import type { Span } from '../../../ingest/model.ts';

/** A number with its range and its unit: 10000辆, 3—6个月, 5,000万元, 20%. */
const NUMBER =
  /\d(?:[\d.,，—–~～-]*\d)?[%％‰]?[十百千万亿余多]*(?:个百分点|个\p{Script=Han}|平方米|公里|小时|\p{Script=Han})?/gu;
/** A bracket or quote that holds no other. */
const BRACKET = /（[^（）\n]*）|\([^()\n]*\)|【[^【】\n]*】|“[^“”\n]*”|《[^《》\n]*》|「[^「」\n]*」/gu;

/** Where the text must not be cut: its numbers and brackets. */
const atoms = (text: string): Span[] =>
  [NUMBER, BRACKET].flatMap((one) =>
    [...text.matchAll(one)].map(({ index, 0: words }) => ({ start: index, end: index + words.length })),
  );

const splits = (atom: Span, at: number): boolean => atom.start < at && at < atom.end;

/** The last place at or before `at` where the text may end; `at` itself where nothing but an atom stands before it. */
export const endBefore = (text: string, at: number): number => {
  const all = atoms(text);
  let end = at;
  for (let atom = all.find((one) => splits(one, end)); atom; atom = all.find((one) => splits(one, end)))
    end = atom.start;
  return end > 0 ? end : at;
};

/** The stretch made longer until it begins and ends outside of every number and bracket. */
export const wholly = (text: string, span: Span): Span => {
  const all = atoms(text);
  let { start, end } = span;
  for (const one of [...all, ...all]) {
    if (splits(one, start)) start = one.start;
    if (splits(one, end)) end = one.end;
  }
  return { start, end };
};

/** The stretch made shorter until it begins and ends outside of every number and bracket; empty where nothing is left. */
export const inwards = (text: string, span: Span): Span => {
  const all = atoms(text);
  let { start, end } = span;
  for (const one of [...all, ...all]) {
    if (splits(one, start)) start = one.end;
    if (splits(one, end)) end = one.start;
  }
  return { start, end: Math.max(start, end) };
};
