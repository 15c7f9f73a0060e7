/** The card that tells what a mention means: one for a whole page, shown where the pointer or the focus is. */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react';
import { mentionLabel } from '../words/mention-kinds.ts';
import { certaintyOf, describeMention } from './describe-mention.ts';
import type { FieldMention } from './list-mentions.ts';

export const MENTION_CARD = 'mention-card';
const WIDTH = 300;
const GAP = 6;
/** Milliseconds in which the pointer may travel from the words to the card. */
const GRACE = 160;

interface Shown {
  mentions: readonly FieldMention[];
  left: number;
  top: number;
}

interface MentionCardControl {
  show: (element: Element, mentions: readonly FieldMention[]) => void;
  hide: () => void;
}

const Control = createContext<MentionCardControl>({ show: () => undefined, hide: () => undefined });
export const useMentionCard = (): MentionCardControl => useContext(Control);

const placeBelow = (element: Element): { left: number; top: number } => {
  const lines = element.getClientRects();
  const box = lines[lines.length - 1] ?? element.getBoundingClientRect();
  return {
    left: Math.max(GAP, Math.min(box.left, document.documentElement.clientWidth - WIDTH - GAP)),
    top: box.bottom + GAP,
  };
};

export const MentionCardProvider = ({ children }: { children: ReactNode }) => {
  const [shown, setShown] = useState<Shown | null>(null);
  const timer = useRef<number>(undefined);
  const show = useCallback((element: Element, mentions: readonly FieldMention[]) => {
    window.clearTimeout(timer.current);
    setShown({ mentions, ...placeBelow(element) });
  }, []);
  const hide = useCallback(() => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setShown(null), GRACE);
  }, []);
  const control = useRef({ show, hide }).current;

  useEffect(() => {
    const close = () => setShown(null);
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && close();
    document.addEventListener('keydown', onKey);
    window.addEventListener('scroll', close, { passive: true });
    return () => {
      document.removeEventListener('keydown', onKey);
      window.removeEventListener('scroll', close);
      window.clearTimeout(timer.current);
    };
  }, []);

  return (
    <Control.Provider value={control}>
      {children}
      {shown && (
        <div
          id={MENTION_CARD}
          role="tooltip"
          className="mention-card"
          style={{ left: shown.left, top: shown.top, width: WIDTH }}
          onPointerEnter={() => window.clearTimeout(timer.current)}
          onPointerLeave={hide}
        >
          {shown.mentions.map((mention) => (
            <dl key={`${mention.field} ${mention.start} ${mention.end} ${describeMention(mention)}`}>
              <dt data-kind={mention.field}>{mentionLabel(mention.field)}</dt>
              <dd className="mention-value">{describeMention(mention)}</dd>
              <dd className="quiet">
                {certaintyOf(mention)} · 置信度 {Math.round(mention.confidence * 100)}% · {mention.recogniser}
              </dd>
            </dl>
          ))}
        </div>
      )}
    </Control.Provider>
  );
};
