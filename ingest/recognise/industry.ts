/**
 * The trades that a clause works on. Cues in its measures decide; where they name none, its heading, then the headings
 * above it do, at last the document's title; safeguards bear the trade of their document.
 */
import type { ClauseContext, Recogniser } from '../context.ts';
import type { Industry } from '../model.ts';
import { readVocabulary } from '../vocabulary.ts';
import { isAim, isAppeal, isPreamble, isSafeguard } from './label-aim.ts';
import { readCues } from './label-cue.ts';
import { maskEffects, maskNames, maskTitle } from './label-mask.ts';
import { type FoundLabel, scanLabels } from './label-scan.ts';

/** Evidence from which a label is given. */
const THRESHOLD = 0.5;
/** How sure a trade is that only a heading above or the document's title names. */
const INHERITED_CONFIDENCE = 0.5;
/** The clause's first words stand for a trade that only its surroundings name; no more of them than this. */
const LONGEST_INHERITED = 20;
/** Labels for whole classes of trades. */
const UMBRELLAS: ReadonlySet<string> = new Set(['服务业', '生产性服务业', '生活性服务业']);
/** A heading or title with more trades than this is a list of topics, not a trade. */
const MOST_INHERITED = 3;

const codes = new Map(readVocabulary<'name' | 'code' | 'nearest'>('industries').map((row) => [row.name, row.code]));
const cues = readCues('industry-cues');

const inTitle = (title: string): string[] => {
  const text = maskTitle(title, 'industry');
  return scanLabels(cues, { full: text, measures: text, aim: false }, THRESHOLD).map(({ label }) => label);
};

/** The one trade that a title names; an umbrella says nothing of a single clause. */
const inNarrowTitle = (title: string): string[] => {
  const labels = inTitle(title);
  return labels.length === 1 && !UMBRELLAS.has(labels[0]!) ? labels : [];
};

/** The trades of the nearest heading above that names any. */
const inPath = (path: readonly string[]): string[] => {
  for (const heading of path.toReversed()) {
    const labels = inTitle(heading);
    if (labels.length > 0) return labels.length <= MOST_INHERITED ? labels : [];
  }
  return [];
};

/** The trades of what stands above; of an aim only those of the document, for the headings above it name none. */
const above = (context: ClauseContext): string[] => {
  const labels = isAim(context) ? [] : inPath(context.path);
  return labels.length > 0 ? labels : inNarrowTitle(context.document.title);
};

const inherited = (context: ClauseContext, labels: readonly string[]): FoundLabel[] => {
  const end = Math.min(Math.max(context.folded.search(/[，。；：]/u), 1), LONGEST_INHERITED);
  return labels.map((label) => ({ label, confidence: INHERITED_CONFIDENCE, start: 0, end }));
};

const recognise = (context: ClauseContext): { industries: Industry[] } => {
  const full = maskNames(context, 'industry');
  let found = scanLabels(
    cues,
    { full, measures: maskEffects(full), aim: isAim(context) && !isPreamble(context) },
    THRESHOLD,
  );
  if (isPreamble(context) || isSafeguard(context)) {
    const own = inTitle(context.document.title).filter((label) => found.every((known) => known.label !== label));
    found = [...inherited(context, own), ...found];
  } else if (found.length === 0 && !isAppeal(context)) found = inherited(context, above(context));
  return {
    industries: found.map(({ label, confidence, start, end }) => ({
      name: label,
      code: codes.get(label) || null,
      surface: context.text.slice(start, end),
      start,
      end,
      recogniser: 'industry',
      confidence,
    })),
  };
};

export const industryRecogniser: Recogniser = { name: 'industry', fields: ['industries'], recognise };
