/**
 * Words that stand before or around measures in any official text and say nothing of them: 在…领导下, 贯彻落实…精神.
 * The patterns are data: vocabulary/boilerplate.tsv.
 */
import type { Span } from '../../../ingest/model.ts';
import { compilePattern } from '../../../ingest/recognise/label-pattern.ts';
import { readVocabulary } from '../../../ingest/vocabulary.ts';

const folder = new URL('../vocabulary/', import.meta.url);
let patterns: RegExp[] | null = null;

const compiled = (): RegExp[] =>
  (patterns ??= readVocabulary<'pattern' | 'note'>('boilerplate', folder).flatMap(
    ({ pattern }) => compilePattern(pattern) ?? [],
  ));

/** Where boilerplate stands in a folded text; stretches may overlap. */
export const findBoilerplate = (folded: string): Span[] =>
  compiled().flatMap((pattern) =>
    [...folded.matchAll(pattern)].map(({ index, 0: surface }) => ({ start: index, end: index + surface.length })),
  );
