/** The result: summary, the draft's text with its findings, and beside it each finding with its counterpart. */
import { useEffect, useMemo, useState } from 'react';
import type { DraftFinding, DraftReport } from '../../server/contract.ts';
import type { Draft } from '../request/draft-queries.ts';
import { isTyping } from '../shell/is-typing.ts';
import { DraftHead } from './draft-head.tsx';
import { DraftText } from './draft-text.tsx';
import { FindingFilter } from './finding-filter.tsx';
import { cardId, markId } from './finding-ids.ts';
import { FindingList } from './finding-list.tsx';

interface DraftResultProps {
  report: DraftReport;
  draft: Draft;
  onAgain: () => void;
}

/** What is told at once; the rest is there for who asks for it. */
const startHidden = (): ReadonlySet<DraftFinding['sort']> => new Set(['related']);

const bring = (id: string): void => {
  document.getElementById(id)?.scrollIntoView({ block: 'center' });
};

/** j and k go from finding to finding. */
const useSteps = (shown: readonly DraftFinding[], current: string | null, go: (id: string) => void): void => {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!['j', 'k'].includes(event.key) || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
      const at = shown.findIndex(({ id }) => id === current);
      const next = shown[event.key === 'j' ? at + 1 : Math.max(0, at - 1)];
      if (!next) return;
      event.preventDefault();
      go(next.id);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [shown, current, go]);
};

export const DraftResult = ({ report, draft, onAgain }: DraftResultProps) => {
  const [hidden, setHidden] = useState(startHidden);
  const [current, setCurrent] = useState<string | null>(null);
  const shown = useMemo(() => report.findings.filter(({ sort }) => !hidden.has(sort)), [report, hidden]);
  const [select] = useState(() => (id: string, from: 'text' | 'list' | 'key') => {
    setCurrent((open) => (open === id && from === 'list' ? null : id));
    // The card opens first, then both places are where one looks.
    requestAnimationFrame(() => {
      if (from !== 'list') bring(cardId(id));
      if (from !== 'text' && window.matchMedia('(min-width: 900px)').matches) bring(markId(id));
      if (from === 'key') document.querySelector<HTMLElement>(`#${cardId(id)} button`)?.focus({ preventScroll: true });
    });
  });
  const [step] = useState(() => (id: string) => select(id, 'key'));
  useSteps(shown, current, step);
  const toggle = (sort: DraftFinding['sort']) =>
    setHidden((before) => {
      const after = new Set(before);
      if (!after.delete(sort)) after.add(sort);
      return after;
    });
  return (
    <>
      <DraftHead report={report} draft={draft} onAgain={onAgain} />
      {report.findings.length > 0 && <FindingFilter report={report} hidden={hidden} onToggle={toggle} />}
      <div className="draft-columns">
        <section aria-label="文稿" className="draft-left">
          <DraftText
            clauses={report.clauses}
            findings={shown}
            current={current}
            onSelect={(id) => select(id, 'text')}
          />
        </section>
        <section aria-label="发现" className="draft-right">
          <FindingList report={report} findings={shown} current={current} onSelect={(id) => select(id, 'list')} />
        </section>
      </div>
    </>
  );
};
