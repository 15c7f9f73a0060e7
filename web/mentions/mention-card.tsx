/** The card that tells what a mention means: one for a whole page, shown where the pointer or the focus is. */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react';
import { mentionLabel } from '../words/mention-kinds.ts';
import { certaintyOf, describeMention } from './describe-mention.ts';
import type { FieldMention } from './list-mentions.ts';

export const MENTION_CARD = 'mention-card';
const WIDTH = 300;
/** Room below the words that the card is taken to need. */
const HEIGHT = 150;
const GAP = 6;
/** Milliseconds in which the pointer may travel from the words to the card. */
const GRACE = 160;

interface Shown {
  mentions: readonly FieldMention[];
  /** The words that it stands beside. */
  element: Element;
  left: number;
  top: number;
  above: boolean;
}

interface MentionCardControl {
  show: (element: Element, mentions: readonly FieldMention[]) => void;
  hide: () => void;
}

const Control = createContext<MentionCardControl>({ show: () => undefined, hide: () => undefined });
export const useMentionCard = (): MentionCardControl => useContext(Control);

/** Below the last line of the words, or above the first where the window ends; null once they are out of sight. */
const placeBeside = (element: Element): Pick<Shown, 'left' | 'top' | 'above'> | null => {
  const whole = element.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  if (whole.bottom < 0 || whole.top > clientHeight) return null;
  const lines = [...element.getClientRects()];
  const above = whole.bottom + HEIGHT > clientHeight;
  const line = (above ? lines.at(0) : lines.at(-1)) ?? whole;
  return {
    left: Math.max(GAP, Math.min(line.left, clientWidth - WIDTH - GAP)),
    top: above ? line.top - GAP : line.bottom + GAP,
    above,
  };
};

export const MentionCardProvider = ({ children }: { children: ReactNode }) => {
  const [shown, setShown] = useState<Shown | null>(null);
  const timer = useRef<number>(undefined);
  const show = useCallback((element: Element, mentions: readonly FieldMention[]) => {
    window.clearTimeout(timer.current);
    const place = placeBeside(element);
    setShown(place && { mentions, element, ...place });
  }, []);
  const hide = useCallback(() => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setShown(null), GRACE);
  }, []);
  const control = useRef({ show, hide }).current;

  useEffect(() => {
    const close = () => setShown(null);
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && close();
    // Moving the focus scrolls the page, so the card goes along with its words.
    const follow = () =>
      setShown((last) => {
        const place = last && placeBeside(last.element);
        return place && { ...last, ...place };
      });
    document.addEventListener('keydown', onKey);
    window.addEventListener('scroll', follow, { passive: true });
    return () => {
      document.removeEventListener('keydown', onKey);
      window.removeEventListener('scroll', follow);
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
          className={shown.above ? 'mention-card mention-card-above' : 'mention-card'}
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
