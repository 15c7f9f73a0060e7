/** One difference in a line: its type, and what stands here and there. */
import type { Difference } from '../../server/contract.ts';
import { DIFFERENCE_LABELS } from '../words/overlap-labels.ts';
import { DIFFERENCE_HUES } from './difference-hue.ts';

/** UTF-16 units of each side that a chip shows. */
const LONGEST = 22;

const short = (words: string): string => (words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words);

const Words = ({ words }: { words: string }) =>
  words === '' ? <span className="no-words">无</span> : <span title={words}>{short(words)}</span>;

export const DifferenceChip = ({ difference: { type, a, b } }: { difference: Difference }) => (
  <span className="difference-chip" data-kind={DIFFERENCE_HUES[type]}>
    <b>{DIFFERENCE_LABELS[type]}</b>
    <Words words={a} />
    <span className="versus">
      <span aria-hidden="true">⇄</span>
      <span className="unseen">，另一处：</span>
    </span>
    <Words words={b} />
  </span>
);
