/** A clause in few words of its own: the phrases that weigh most, in their order, with … for what is left out. */
import type { Clause, Span } from '../../../ingest/model.ts';
import { cutShort } from './citing.ts';
import { type Phrase, phrasesOf } from './phrases.ts';

export interface Digest {
  text: string;
  /** What is said, stretch by stretch. */
  spans: Span[];
}

/** What a phrase gains that stands before, or behind, one of its sentence that is said already: its object, its terms. */
const BEFORE = 1.3;
const BEHIND = 1;
/** What a part of a long phrase gains beside these where its other part is said: what is granted needs who gets it. */
const SAME_WHOLE = 1.2;
/** The same where one of them only opens what the other says: for whom, or in which case. */
const OBJECT = 0.6;
/** Where a little is said of each measure: the share that is left of BEFORE and BEHIND, and what another sentence gains. */
const SPREAD = 0.5;
const ANOTHER = 0.5;
/** A phrase that weighs less is left out, though there were room. */
export const WORTH_SAYING = 0.55;
/** A gap this short is told rather than marked. */
const SHORT_GAP = 6;
/** A long phrase is worth its room only if it weighs more: its weight is taken per √(length + this). */
const LENGTH_EASE = 24;
/** The first phrase may be this much longer than the room, rather than be cut. */
const STRETCHED = 1.5;
/** In a list an item may grow to this share of its room to say for whom a value is: the others get so much less. */
export const COMPLETED = 1.25;
/** Fewest characters to which a phrase is cut. */
const FEWEST = 12;

const MARKS = /^[\s，,、；;：:。]+|[\s，,、；;：:。！？]+$/gu;

const trimmed = (text: string, { start, end }: Span): Span => {
  const words = text.slice(start, end);
  const lead = /^[\s，,、；;：:。]*/u.exec(words)?.[0].length ?? 0;
  return { start: start + lead, end: start + lead + words.replace(MARKS, '').length };
};

/** True if the phrase says nothing without the next one: 对新建冷库的企业， or 经认定的，. */
const opens = (text: string, { start, end }: Span): boolean =>
  /^对[^于]|(的|时|后)[，,]$|^在[^，,]*[中内下][，,]$/u.test(text.slice(start, end));

/** Begins what is understood only by what stands before it: 其他地区减免3个月, 对于中高风险地区减免6个月. */
const LEANS_BACK = /^(其他|其余|上述|对于)/u;

/** Begins what is granted, and what says by which measure it is: between the two and for whom it is nothing else stands. */
const GRANTS = /^(分别|再|均|各)?(给予|予以|享受)/u;
const MEANS = /^(按|根据|经)/u;

/**
 * What a phrase must not be said without, from the fullest to the shortest: the stretch before it that says for whom or in
 * which case it holds (all of it, or its beginning and its end), and the case that 其他 sets it off from.
 */
const groundsOf = (clause: Clause, phrase: Phrase): Phrase[][] => {
  const all = phrasesOf(clause);
  const before = all.filter(
    (one) => one.sentence === phrase.sentence && one.start < phrase.whole && one.heading !== true,
  );
  const last = before.at(-1);
  if (last?.end !== phrase.whole) return [];
  const stretch = before.filter(({ whole }) => whole === last.whole);
  const first = stretch[0] ?? last;
  if (LEANS_BACK.test(clause.text.slice(phrase.whole, phrase.whole + SHORT_GAP)))
    return (groundsOf(clause, last)[0] ? groundsOf(clause, last) : [[]]).map((ground) => [...ground, ...stretch]);
  if (!opens(clause.text, { start: first.start, end: last.end }))
    return GRANTS.test(clause.text.slice(phrase.start, phrase.end)) &&
      MEANS.test(clause.text.slice(first.start, last.end))
      ? groundsOf(clause, first).flatMap((ground) => [[...ground, ...stretch], ground])
      : [];
  return stretch.length > 2 ? [stretch, [first, last]] : [stretch];
};

/** True if the phrase, or the stretch between commas that it ends, says nothing without the next stretch. */
const isOpening = (clause: Clause, phrase: Phrase): boolean =>
  opens(clause.text, phrase) ||
  (clause.text[phrase.end - 1] === '，' && opens(clause.text, { start: phrase.whole, end: phrase.end }));

/** Stretches of the chosen phrases: neighbours joined, short gaps within a sentence closed. */
const stretches = (text: string, chosen: readonly Phrase[]): Span[] => {
  const out: (Span & { sentence: number })[] = [];
  for (const { start, end, sentence } of [...chosen].sort((a, b) => a.start - b.start)) {
    const last = out.at(-1);
    const gap = last ? start - last.end : 0;
    if (last && (gap === 0 || (gap <= SHORT_GAP && sentence === last.sentence))) Object.assign(last, { end, sentence });
    else out.push({ start, end, sentence });
  }
  return out.map((span) => trimmed(text, span)).filter(({ start, end }) => end > start);
};

/** What is said of the stretches: a full stop inside them would end the answer's sentence, so it becomes a semicolon. */
export const wording = (text: string, spans: readonly Span[]): string =>
  spans.map(({ start, end }) => text.slice(start, end).replace(/\s*[。\n]\s*/gu, '；')).join('…');

/** What is merely opened is led to its end where there is room, else left out; unless nothing else is said. */
const completed = (
  clause: Clause,
  chosen: readonly Phrase[],
  fits: (phrases: readonly Phrase[]) => boolean,
): Phrase[] => {
  const out = [...chosen];
  const all = phrasesOf(clause);
  for (const phrase of chosen) {
    const next = all.find(({ start, sentence }) => start === phrase.end && sentence === phrase.sentence);
    if (!next || out.includes(next) || !isOpening(clause, phrase)) continue;
    // What is granted is a later part of the next stretch.
    if (out.some(({ whole, sentence }) => whole === phrase.end && sentence === phrase.sentence)) continue;
    if (fits([...out, next])) out.push(next);
    else if (out.length > 1) out.splice(out.indexOf(phrase), 1);
  }
  return out;
};

export interface DigestSetting {
  /** Beside the first phrase none is said that weighs less. */
  least?: number;
  /** The room may grow by this share (1.25 is a quarter) for a phrase without which one that is said is not understood. */
  growth?: number;
  /** A little of each of its measures rather than much of one. */
  spread?: boolean;
}

/**
 * The clause in at most `room` characters, but a first phrase that is a little longer. `weigh` says how much a phrase
 * matters.
 */
export const digest = (
  clause: Clause,
  weigh: (phrase: Phrase) => number,
  room: number,
  { least = WORTH_SAYING, growth = 1, spread = false }: DigestSetting = {},
): Digest => {
  const { text } = clause;
  const open = phrasesOf(clause)
    .map((phrase) => ({ phrase, weight: weigh(phrase) }))
    .filter(({ weight }) => weight > 0);
  const chosen: Phrase[] = [];
  const joining = spread ? SPREAD : 1;
  const worth = ({ phrase, weight }: { phrase: Phrase; weight: number }): number => {
    const behind = chosen.find((other) => other.sentence === phrase.sentence && other.start === phrase.end);
    const before = chosen.find((other) => other.sentence === phrase.sentence && other.end === phrase.start);
    const isPart = [behind, before].some((other) => other?.whole === phrase.whole);
    return (
      weight +
      joining * ((behind ? BEFORE : 0) + (before ? BEHIND : 0)) +
      (spread && chosen.length > 0 && chosen.every((other) => other.sentence !== phrase.sentence) ? ANOTHER : 0) +
      (isPart ? SAME_WHOLE : 0) +
      (behind && text[phrase.start] === '对' ? OBJECT : 0)
    );
  };
  const perRoom = (one: { phrase: Phrase; weight: number }): number =>
    worth(one) / Math.sqrt(one.phrase.end - one.phrase.start + LENGTH_EASE);
  const fits = (phrases: readonly Phrase[], most = room) => wording(text, stretches(text, phrases)).length <= most;
  while (open.length > 0) {
    open.sort((a, b) => perRoom(b) - perRoom(a) || a.phrase.start - b.phrase.start);
    const best = open.shift();
    if (!best || (chosen.length > 0 && worth(best) < least)) continue;
    const isObject = opens(text, best.phrase) && chosen.some(({ start }) => start === best.phrase.end);
    const most = isObject ? room * growth : room;
    const grounds = groundsOf(clause, best.phrase).map((ground) => ground.filter((one) => !chosen.includes(one)));
    const ground = grounds.find((some) =>
      fits([...chosen, ...some, best.phrase], chosen.length === 0 ? room * STRETCHED : most * growth),
    );
    if (ground && ground.length > 0) {
      chosen.push(...ground, best.phrase);
      for (const one of ground) {
        const at = open.findIndex(({ phrase }) => phrase === one);
        if (at >= 0) open.splice(at, 1);
      }
    } else if (grounds.length > 0 && !ground && chosen.length > 0) continue;
    else if (fits([...chosen, best.phrase], most)) chosen.push(best.phrase);
    else if (chosen.length === 0 && best.phrase.end - best.phrase.start <= room * STRETCHED) chosen.push(best.phrase);
    else if (chosen.length === 0) {
      const { start, end } = trimmed(text, best.phrase);
      const said = cutShort(text.slice(start, end), Math.max(room, FEWEST));
      const span = { start, end: start + said.length };
      return { text: wording(text, [span]), spans: [span] };
    }
  }
  const spans = stretches(
    text,
    completed(clause, chosen, (phrases) => fits(phrases, room * growth)),
  );
  return { text: wording(text, spans), spans };
};
