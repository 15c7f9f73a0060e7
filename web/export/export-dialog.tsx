/** The button that offers a part of the graph as a file, and the dialog behind it. */
import { lazy, Suspense, useState } from 'react';
import type { ExportPanelProps } from './export-panel.tsx';

const ExportWindow = lazy(() => import('./export-window.tsx'));

interface ExportDialogProps extends ExportPanelProps {
  /** Says what is exported where several such buttons stand on a page. */
  name?: string;
}

export const ExportDialog = ({ name, ...panel }: ExportDialogProps) => {
  const [state, setState] = useState<'unused' | 'open' | 'closed'>('unused');
  return (
    <>
      <button
        type="button"
        className="text-button export-opener"
        aria-haspopup="dialog"
        {...(name ? { 'aria-label': `导出${name}` } : {})}
        onClick={() => setState('open')}
      >
        导出
      </button>
      {state !== 'unused' && (
        <Suspense>
          <ExportWindow {...panel} open={state === 'open'} onClose={() => setState('closed')} />
        </Suspense>
      )}
    </>
  );
};
