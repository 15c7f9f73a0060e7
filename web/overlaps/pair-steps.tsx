/** The way through a list of pairs: back to it, to the previous and to the next one. */
import { Link, useNavigate } from '@tanstack/react-router';
import { filtersOf, PAIRS_PER_PAGE, type PairAddress, pairAddress, turnListTo } from '../address/overlap-address.ts';
import { usePageKeys } from './use-page-keys.ts';
import type { Walk } from './use-walk.ts';
import type { Step } from './walk-steps.ts';

interface PairStepsProps {
  address: PairAddress;
  walk: Walk | null;
}

const pageOf = (at: number): number => Math.floor(at / PAIRS_PER_PAGE) * PAIRS_PER_PAGE;

export const PairSteps = ({ address, walk }: PairStepsProps) => {
  const navigate = useNavigate();
  // Replaced, so that one step back leads out of fifty pairs, to the list.
  const to = (step: Step) => ({
    to: '/overlaps/$id' as const,
    params: { id: step.id },
    search: pairAddress(address, step.at),
    replace: true,
  });
  const go = (step: Step | null | undefined) => (step ? () => void navigate(to(step)) : undefined);
  const [previous, next] = [go(walk?.previous), go(walk?.next)];
  usePageKeys({ j: next, ArrowRight: next, k: previous, ArrowLeft: previous });
  return (
    <nav className="pair-steps" aria-label="各对之间">
      <Link to="/overlaps" search={turnListTo(filtersOf(address), pageOf(walk?.at ?? address.at ?? 0))}>
        重复与冲突
      </Link>
      {walk && (
        <>
          <span className="pair-position">
            第 {(walk.at + 1).toLocaleString('en-US')} 对，共 {walk.total.toLocaleString('en-US')} 对
          </span>
          <span className="pair-step-links">
            {walk.previous && (
              <Link {...to(walk.previous)} aria-keyshortcuts="k">
                <span className="key" aria-hidden="true">
                  k
                </span>{' '}
                上一对
              </Link>
            )}
            {walk.next && (
              <Link {...to(walk.next)} aria-keyshortcuts="j">
                <span className="key" aria-hidden="true">
                  j
                </span>{' '}
                下一对
              </Link>
            )}
            {!walk.next && <span className="quiet">这是最后一对</span>}
          </span>
        </>
      )}
    </nav>
  );
};
