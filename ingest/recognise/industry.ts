/**
 * The trades that a clause works on. Cues in its measures decide; where they name none, its heading, then the headings
 * above it do; safeguards bear the trade of their document.
 */
import type { ClauseContext, Recogniser } from '../context.ts';
import type { Industry } from '../model.ts';
import { readVocabulary } from '../vocabulary.ts';
import { isAim, isPreamble, isSafeguard } from './label-aim.ts';
import { readCues } from './label-cue.ts';
import { maskEffects, maskNames, maskTitle } from './label-mask.ts';
import { type FoundLabel, scanLabels } from './label-scan.ts';

/** Evidence from which a label is given. */
const THRESHOLD = 0.5;
/** How sure a trade is that only a heading above or the document's title names. */
const INHERITED_CONFIDENCE = 0.5;
/** The clause's first words stand for a trade that only its surroundings name; no more of them than this. */
const LONGEST_INHERITED = 20;
/** A heading or title with more trades than this is a list of topics, not a trade. */
const MOST_INHERITED = 3;

const codes = new Map(readVocabulary<'name' | 'code' | 'nearest'>('industries').map((row) => [row.name, row.code]));
const cues = readCues('industry-cues');

const inTitle = (title: string): string[] => {
  const text = maskTitle(title, 'industry');
  return scanLabels(cues, { full: text, measures: text, aim: false }, THRESHOLD).map(({ label }) => label);
};

/** The trades of the nearest heading above that names any. */
const inPath = (path: readonly string[]): string[] => {
  for (const heading of path.toReversed()) {
    const labels = inTitle(heading);
    if (labels.length > 0) return labels.length <= MOST_INHERITED ? labels : [];
  }
  return [];
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
  } else if (found.length === 0 && !isAim(context)) found = inherited(context, inPath(context.path));
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
