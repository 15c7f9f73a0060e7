/** Looks for a field's cues in a clause and adds up what they say. */
import type { Span } from '../model.ts';
import type { Cue } from './label-cue.ts';
import { BLANK } from './label-mask.ts';
import { occurs } from './label-pattern.ts';

/** A label found in a clause; `start, end` is its surest cue's place. */
export interface FoundLabel extends Span {
  label: string;
  confidence: number;
}

export interface ScanText {
  /** Names blanked. */
  full: string;
  /** Names and effects blanked. */
  measures: string;
  /** Only cues that count in aims are looked for. */
  aim: boolean;
}

/** No sentence reaches further than this to either side; keeps a text without a full stop from costing n². */
const SENTENCE_REACH = 1000;
const SENTENCE_END = /[。；]/u;

/** The sentence around an offset. */
const sentenceAround = (text: string, at: number): string => {
  const before = text.slice(Math.max(0, at - SENTENCE_REACH), at);
  const after = text.slice(at, at + SENTENCE_REACH);
  const end = after.search(SENTENCE_END);
  const begin = Math.max(before.lastIndexOf('。'), before.lastIndexOf('；')) + 1;
  return before.slice(begin) + (end < 0 ? after : after.slice(0, end));
};

/** The first match that its sentence allows, or null. */
const findCue = (cue: Cue, text: string): Span | null => {
  for (const match of text.matchAll(cue.pattern)) {
    if (match[0].length === 0 || match[0].split(BLANK).length > match[0].length) continue;
    if (cue.needs !== null || cue.without !== null) {
      const sentence = sentenceAround(text, match.index);
      if (cue.needs !== null && !occurs(cue.needs, sentence)) continue;
      if (occurs(cue.without, sentence)) continue;
    }
    return { start: match.index, end: match.index + match[0].length };
  }
  return null;
};

/**
 * Labels whose cues together reach `threshold`, in order of their place. Cues add up as independent evidence:
 * 1 − ∏(1 − confidence).
 */
export const scanLabels = (cues: readonly Cue[], text: ScanText, threshold: number): FoundLabel[] => {
  const found = new Map<string, FoundLabel & { surest: number }>();
  for (const cue of cues) {
    if (text.aim && !cue.places.has('aim')) continue;
    const span = findCue(cue, cue.places.has('effect') || text.aim ? text.full : text.measures);
    if (span === null) continue;
    const known = found.get(cue.label);
    if (known === undefined) {
      found.set(cue.label, { label: cue.label, confidence: cue.confidence, surest: cue.confidence, ...span });
      continue;
    }
    known.confidence = 1 - (1 - known.confidence) * (1 - cue.confidence);
    if (cue.confidence > known.surest) Object.assign(known, { surest: cue.confidence, ...span });
  }
  return [...found.values()]
    .filter(({ confidence }) => confidence >= threshold)
    .map(({ label, confidence, start, end }) => ({ label, confidence: Math.round(confidence * 100) / 100, start, end }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
};
