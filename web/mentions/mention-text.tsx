/**
 * A clause's text with its mentions in colour. The whole text is one stop of the Tab key; the arrow keys go from mention
 * to mention inside it.
 */
import { type FocusEvent, type KeyboardEvent, memo, type PointerEvent, useMemo, useRef, useState } from 'react';
import { type Stretch, segmentText } from '../text/segment-text.ts';
import type { FieldMention } from './list-mentions.ts';
import { MENTION_CARD, useMentionCard } from './mention-card.tsx';

interface Layer extends Stretch {
  mention: FieldMention | null;
}

interface MentionTextProps {
  text: string;
  mentions: readonly FieldMention[];
  /** A passage that a citation points to. */
  mark?: Stretch | null;
}

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

const useRuns = (text: string, mentions: readonly FieldMention[], mark: Stretch | null) =>
  useMemo(() => {
    const layers: Layer[] = mentions.map((mention) => ({ start: mention.start, end: mention.end, mention }));
    if (mark) layers.push({ ...mark, mention: null });
    return segmentText(text.length, layers).map(({ start, end, spans }) => ({
      start,
      words: text.slice(start, end),
      mentions: spans.flatMap(({ mention }) => mention ?? []),
      cited: spans.some(({ mention }) => mention === null),
    }));
  }, [text, mentions, mark]);

const MentionTextView = ({ text, mentions, mark = null }: MentionTextProps) => {
  const runs = useRuns(text, mentions, mark);
  const card = useMentionCard();
  const box = useRef<HTMLParagraphElement>(null);
  const [stop, setStop] = useState<number | null>(null);
  const firstStop = runs.findIndex((run) => run.mentions.length > 0);
  const current = stop ?? firstStop;

  const runAt = (target: EventTarget): [Element, number] | null => {
    const element = target instanceof Element ? target.closest('[data-run]') : null;
    return element ? [element, Number(element.getAttribute('data-run'))] : null;
  };
  const show = (event: FocusEvent | PointerEvent) => {
    const hit = runAt(event.target);
    if (hit) card.show(hit[0], runs[hit[1]]?.mentions ?? []);
  };
  const onFocus = (event: FocusEvent) => {
    show(event);
    const hit = runAt(event.target);
    if (hit) setStop(hit[1]);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    const hit = runAt(event.target);
    if (!step || !hit) return;
    event.preventDefault();
    const stops = [...(box.current?.querySelectorAll<HTMLElement>('[data-run]') ?? [])];
    stops[stops.indexOf(hit[0] as HTMLElement) + step]?.focus();
  };

  return (
    <p
      className="clause-text"
      ref={box}
      onPointerOver={show}
      onPointerOut={card.hide}
      onFocus={onFocus}
      onBlur={card.hide}
      onKeyDown={onKeyDown}
    >
      {runs.map(({ start, words, mentions: covering, cited }, i) => {
        if (covering.length === 0) {
          return cited ? (
            <mark key={start} className="mark-cited">
              {words}
            </mark>
          ) : (
            words
          );
        }
        return (
          // biome-ignore lint/a11y/useSemanticElements: a button element cannot break across lines
          <span
            key={start}
            className={cited ? 'mention mark-cited' : 'mention'}
            role="button"
            data-run={i}
            data-kind={covering[0]?.field}
            data-under={covering[1]?.field}
            tabIndex={i === current ? 0 : -1}
            aria-describedby={i === stop ? MENTION_CARD : undefined}
          >
            {words}
          </span>
        );
      })}
    </p>
  );
};

export const MentionText = memo(MentionTextView);
