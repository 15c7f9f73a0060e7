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

type MaskKind = 'name' | 'industry' | 'instrument' | 'effect';
export type LabelField = 'industry' | 'instrument' | 'beneficiary';

const masks = readVocabulary<'kind' | 'pattern' | 'note'>('label-masks').map((row) => {
  const pattern = compilePattern(row.pattern);
  if (pattern === null) throw new Error(`vocabulary label-masks: empty pattern (${row.note})`);
  return { kind: row.kind as MaskKind, pattern };
});

const blank = (text: string, { start, end }: Span): string =>
  text.slice(0, start) + BLANK.repeat(end - start) + text.slice(end);

/** Blanks what the masks of these kinds match; with a group in the pattern only the group. Length is kept. */
const applyMasks = (text: string, kinds: readonly MaskKind[]): string => {
  let out = text;
  for (const { kind, pattern } of masks) {
    if (!kinds.includes(kind)) continue;
    for (const match of text.matchAll(pattern)) {
      const [start, end] = match.indices?.[1] ?? match.indices?.[0] ?? [0, 0];
      out = blank(out, { start, end });
    }
  }
  return out;
};

/** The folded text without the responsibility bracket and without what stands in names; lengths are kept. */
export const maskNames = (context: ClauseContext, field: LabelField): string => {
  let text = context.folded;
  for (const span of context.responsibility) text = blank(text, span);
  for (const { start, end } of [...context.found.agencies, ...context.found.agencyMentions])
    text = blank(text, { start, end });
  return applyMasks(text, field === 'beneficiary' ? ['name'] : ['name', field]);
};

/** The same without hoped-for effects: the measures alone. */
export const maskEffects = (masked: string): string => applyMasks(masked, ['effect']);

/** A heading, title or question without names. */
export const maskTitle = (text: string, field: 'industry' | 'instrument'): string => applyMasks(text, ['name', field]);

/** A text without the names of agencies, cited documents and events. */
export const maskBodies = (text: string): string => applyMasks(text, ['name']);
