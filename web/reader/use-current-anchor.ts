/** Which heading or clause is being read: the last one whose top has passed the upper quarter of the window. */
import { useEffect, useState } from 'react';
import type { OutlineEntry } from './reader-rows.ts';

/** Share of the window's height at which reading is taken to happen. */
const READING_LINE = 0.25;

export const useCurrentAnchor = (entries: readonly OutlineEntry[]): string | null => {
  const [current, setCurrent] = useState<string | null>(entries[0]?.anchor ?? null);
  useEffect(() => {
    let frame = 0;
    const look = () => {
      frame = 0;
      const line = window.innerHeight * READING_LINE;
      // Tops ascend with the entries, so the last one above the line is found by halving.
      let low = 0;
      let high = entries.length - 1;
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        const top = document.getElementById(entries[middle]?.anchor ?? '')?.getBoundingClientRect().top ?? 0;
        if (top <= line) low = middle;
        else high = middle - 1;
      }
      setCurrent(entries[low]?.anchor ?? null);
    };
    const onScroll = () => {
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    look();
    window.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      window.removeEventListener('scroll', onScroll);
      cancelAnimationFrame(frame);
    };
  }, [entries]);
  return current;
};
