/**
 * One text of a pair with its runs. What the pointer or the focus is on lights up on both sides; a click goes to its
 * counterpart. Differences and moved passages are one stop of the Tab key together; the arrows go from one to the next.
 */
import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  memo,
  type PointerEvent,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Overlap } from '../../server/contract.ts';
import { DIFFERENCE_LABELS, SIDE_LABELS } from '../words/overlap-labels.ts';
import { DIFFERENCE_HUES } from './difference-hue.ts';
import { type PairRun, type Part, pairRuns, type Side } from './pair-runs.ts';

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

interface PairTextProps {
  pair: Overlap;
  side: Side;
  lit: Part | null;
  onPoint: (part: Part | null) => void;
  /** Somebody wants to see the counterpart of a part of this text. */
  onFollow: (part: Part) => void;
}

const partOf = ({ passage, differences: [difference] }: PairRun): Part | null => {
  if (difference !== undefined) return { kind: 'difference', index: difference };
  return passage === null ? null : { kind: 'passage', index: passage };
};

const isLit = ({ passage, differences }: PairRun, lit: Part | null): boolean =>
  lit !== null && (lit.kind === 'passage' ? passage === lit.index : differences.includes(lit.index));

const other = (side: Side): Side => (side === 'a' ? 'b' : 'a');

/** What stands in the other text for a run, for pointer and screen reader. */
const titleOf = (pair: Overlap, side: Side, { state, differences }: PairRun): string | undefined => {
  if (state === 'moved') return `${SIDE_LABELS[other(side)]}里也有，位置不同`;
  const difference = pair.differences[differences[0] ?? -1];
  if (!difference) return undefined;
  const there = difference[other(side)];
  return `${DIFFERENCE_LABELS[difference.type]}：${SIDE_LABELS[other(side)]}${there === '' ? '没有' : `为“${there}”`}`;
};

const PairTextView = ({ pair, side, lit, onPoint, onFollow }: PairTextProps) => {
  const { text } = pair[side];
  const runs = useMemo(() => pairRuns(text, side, pair), [text, side, pair]);
  const box = useRef<HTMLParagraphElement>(null);
  const [stop, setStop] = useState<number | null>(null);
  const isStop = ({ state }: PairRun) => state === 'differs' || state === 'moved';
  const current = stop ?? runs.findIndex(isStop);
  const runAt = (target: EventTarget): number | null => {
    const element = target instanceof Element ? target.closest('[data-run]') : null;
    return element ? Number(element.getAttribute('data-run')) : null;
  };
  const partAt = (target: EventTarget): Part | null => {
    const run = runs[runAt(target) ?? -1];
    return run ? partOf(run) : null;
  };
  const onOver = (event: PointerEvent) => onPoint(partAt(event.target));
  const onFocus = (event: FocusEvent) => {
    onPoint(partAt(event.target));
    setStop(runAt(event.target));
  };
  const onClick = (event: MouseEvent) => {
    const part = partAt(event.target);
    // Whoever selects text to copy it does not want to be taken elsewhere.
    if (part && document.getSelection()?.isCollapsed !== false) onFollow(part);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    const part = partAt(event.target);
    if (!part) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onFollow(part);
    }
    if (!step) return;
    event.preventDefault();
    const stops = [...(box.current?.querySelectorAll<HTMLElement>('[tabindex]') ?? [])];
    stops[stops.indexOf(event.target as HTMLElement) + step]?.focus();
  };
  return (
    <p
      className="pair-text"
      data-side={side}
      ref={box}
      onPointerOver={onOver}
      onPointerLeave={() => onPoint(null)}
      onFocus={onFocus}
      onBlur={() => onPoint(null)}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      {runs.map((run, i) => {
        const words = text.slice(run.start, run.end);
        if (run.state === 'plain') return words;
        const difference = pair.differences[run.differences[0] ?? -1];
        const shared = {
          className: `run run-${run.state}`,
          'data-run': i,
          'data-passage': run.passage ?? undefined,
          'data-differences': run.differences.join(' ') || undefined,
          'data-kind': difference ? DIFFERENCE_HUES[difference.type] : undefined,
          'data-lit': isLit(run, lit),
        };
        return isStop(run) ? (
          // biome-ignore lint/a11y/useSemanticElements: a button element cannot break across lines
          <span
            key={run.start}
            {...shared}
            role="button"
            tabIndex={i === current ? 0 : -1}
            title={titleOf(pair, side, run)}
          >
            {words}
          </span>
        ) : (
          <span key={run.start} {...shared}>
            {words}
          </span>
        );
      })}
    </p>
  );
};

export const PairText = memo(PairTextView);
