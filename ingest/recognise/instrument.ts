/** The policy instruments that a clause itself uses: what it gives, builds, requires or organises. */
import type { ClauseContext, Recogniser } from '../context.ts';
import type { Instrument } from '../model.ts';
import { isAim } from './label-aim.ts';
import { readCues } from './label-cue.ts';
import { maskEffects, maskNames } from './label-mask.ts';
import { scanLabels } from './label-scan.ts';

/** Evidence from which a label is given. */
const THRESHOLD = 0.5;

const cues = readCues('instrument-cues');

const recognise = (context: ClauseContext): { instruments: Instrument[] } => {
  const full = maskNames(context, 'instrument');
  const found = scanLabels(cues, { full, measures: maskEffects(full), aim: isAim(context) }, THRESHOLD);
  return {
    instruments: found.map(({ label, confidence, start, end }) => ({
      name: label,
      surface: context.text.slice(start, end),
      start,
      end,
      recogniser: 'instrument',
      confidence,
    })),
  };
};

export const instrumentRecogniser: Recogniser = { name: 'instrument', fields: ['instruments'], recognise };
