/** The outline: all headings, and under the one being read its clauses. */
import { useEffect, useRef } from 'react';
import type { OutlineEntry } from './reader-rows.ts';

interface OutlinePanelProps {
  entries: readonly OutlineEntry[];
  current: string | null;
}

export const OutlinePanel = ({ entries, current }: OutlinePanelProps) => {
  const panel = useRef<HTMLDetailsElement>(null);
  const reading = entries.find(({ anchor }) => anchor === current);
  const section = reading?.parent ?? reading?.anchor ?? null;
  const hasHeadings = entries.some(({ parent }) => parent !== null);
  const shown = entries.filter(({ parent }) => !hasHeadings || parent === null || parent === section);

  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the reading, not the list
  useEffect(() => {
    const link = panel.current?.querySelector<HTMLElement>('[aria-current]');
    const box = panel.current?.querySelector('ol');
    if (!link || !box) return;
    const above = link.offsetTop < box.scrollTop;
    const below = link.offsetTop + link.offsetHeight > box.scrollTop + box.clientHeight;
    if (above || below) box.scrollTop = link.offsetTop - box.clientHeight / 3;
  }, [current]);

  useEffect(() => {
    const wide = window.matchMedia('(min-width: 900px)');
    const follow = () => panel.current?.toggleAttribute('open', wide.matches);
    follow();
    wide.addEventListener('change', follow);
    return () => wide.removeEventListener('change', follow);
  }, []);

  return (
    <nav className="outline" aria-label="目录">
      <details ref={panel}>
        <summary>目录</summary>
        <ol>
          {shown.map(({ anchor, label, depth }) => (
            <li key={anchor} data-depth={depth}>
              <a href={`#${anchor}`} aria-current={anchor === current ? 'location' : undefined}>
                {label}
              </a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
};
