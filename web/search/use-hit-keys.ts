/** j and k (or the arrows, once a hit has the focus) go from hit to hit; Enter opens, as on any link. */
import { type RefObject, useEffect } from 'react';
import { isTyping } from '../shell/is-typing.ts';

const STEPS: Record<string, number> = { j: 1, k: -1, ArrowDown: 1, ArrowUp: -1 };

/** `list` holds the hits; the link of each is marked with `data-hit`. */
export const useHitKeys = (list: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const step = STEPS[event.key];
      if (step === undefined || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
      const links = [...(list.current?.querySelectorAll<HTMLElement>('[data-hit]') ?? [])];
      const at = links.indexOf(document.activeElement as HTMLElement);
      // Arrows scroll the page until a hit has been chosen.
      if (at < 0 && event.key.startsWith('Arrow')) return;
      const next = links[at < 0 ? (step > 0 ? 0 : links.length - 1) : at + step];
      if (!next) return;
      event.preventDefault();
      next.focus();
      next.closest('article')?.scrollIntoView({ block: 'nearest' });
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [list]);
};
