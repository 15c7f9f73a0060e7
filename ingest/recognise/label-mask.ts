/**
 * Words that speak of something else than what a clause does: names of agencies, documents, funds, firms and events,
 * hoped-for effects, illustrating lists. They are blanked before cues are looked for (SCHEMES rule 1).
 */
import type { ClauseContext } from '../context.ts';
import type { Span } from '../model.ts';
import { readVocabulary } from '../vocabulary.ts';
import { compilePattern } from './label-pattern.ts';

/** Stands for one blanked character; no cue contains it. */
export const BLANK = '□';

export type LabelField = 'industry' | 'instrument' | 'beneficiary';
type MaskKind = 'name' | 'effect' | LabelField;

const masks = readVocabulary<'kind' | 'pattern' | 'note'>('label-masks').map((row) => {
  const pattern = compilePattern(row.pattern);
  if (pattern === null) throw new Error(`vocabulary label-masks: empty pattern (${row.note})`);
  return { kind: row.kind as MaskKind, pattern };
});

/** Blanks spans, which may overlap; in one pass, for a text may hold thousands of them. */
const blank = (text: string, spans: readonly Span[]): string => {
  let out = '';
  let at = 0;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    out += text.slice(at, from) + BLANK.repeat(end - from);
    at = end;
  }
  return out + text.slice(at);
};

/** Blanks what the masks of these kinds match; with a group in the pattern only the group. Length is kept. */
const applyMasks = (text: string, kinds: readonly MaskKind[]): string => {
  const spans: Span[] = [];
  for (const { kind, pattern } of masks) {
    if (!kinds.includes(kind)) continue;
    for (const match of text.matchAll(pattern)) {
      const [start, end] = match.indices?.[1] ?? match.indices?.[0] ?? [0, 0];
      spans.push({ start, end });
    }
  }
  return blank(text, spans);
};

/**
 * The folded text without the responsibility bracket and without what stands in names; lengths are kept. `keeps` tells
 * which mentions of agencies stay.
 */
export const maskNames = (
  context: ClauseContext,
  field: LabelField,
  keeps: (mention: string) => boolean = () => false,
): string => {
  const { agencies, agencyMentions } = context.found;
  const mentions = agencyMentions.filter(({ start, end }) => !keeps(context.folded.slice(start, end)));
  // a line's end ends a sentence, also behind a heading without a full stop
  const text = blank(context.folded, [...context.responsibility, ...agencies, ...mentions]).replaceAll('\n', '。');
  return applyMasks(text, ['name', field]);
};

/** The same without hoped-for effects: the measures alone. */
export const maskEffects = (masked: string): string => applyMasks(masked, ['effect']);

/** A heading, title or question without names. */
export const maskTitle = (text: string, field: 'industry' | 'instrument'): string => applyMasks(text, ['name', field]);

/** A text without the names of agencies, cited documents and events. */
export const maskBodies = (text: string): string => applyMasks(text, ['name']);
