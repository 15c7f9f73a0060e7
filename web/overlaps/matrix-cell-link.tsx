/** A cell of the table: the share as figure and shade, conflicts as a badge; a click lists the pairs behind it. */
import { Link } from '@tanstack/react-router';
import { isBetween, type OverlapAddress, withDocuments } from '../address/overlap-address.ts';
import { conflictCount, type MatrixCell, sharePercent } from './lay-matrix.ts';

export const PAIRS_TITLE = 'pairs-title';

/** Below this part of the window the list's head is brought up after a click. */
const NEAR_TOP = 0.7;

const showList = () => {
  const title = document.getElementById(PAIRS_TITLE);
  if (title && title.getBoundingClientRect().top > window.innerHeight * NEAR_TOP)
    title.scrollIntoView({ block: 'start' });
};

interface MatrixCellLinkProps {
  cell: MatrixCell;
  address: OverlapAddress;
  sentence: string;
  row: number;
  column: number;
  /** Whether the Tab key stops here. */
  isStop: boolean;
  onPoint: (how: 'focus' | 'pointer') => void;
}

export const MatrixCellLink = ({ cell, address, sentence, row, column, isStop, onPoint }: MatrixCellLinkProps) => {
  const chosen = isBetween(address, cell.a, cell.b);
  const conflicts = conflictCount(cell);
  const percent = sharePercent(cell.share);
  return (
    <Link
      to="/overlaps"
      search={withDocuments(address, chosen ? [] : [cell.a, cell.b])}
      resetScroll={false}
      className="matrix-cell"
      data-row={row}
      data-column={column}
      data-chosen={chosen}
      tabIndex={isStop ? 0 : -1}
      aria-label={`${percent}，${sentence}${chosen ? '已选，再点取消。' : ''}`}
      onFocus={() => onPoint('focus')}
      onPointerEnter={() => onPoint('pointer')}
      onClick={showList}
    >
      {percent}
      {conflicts > 0 && (
        // Drawn by the style sheet: the link's name says it in words, and would no longer begin with what is seen.
        <span
          className="matrix-conflicts"
          data-count={conflicts}
          data-severity={cell.conflicts.contradiction > 0 ? 'contradiction' : 'inconsistency'}
        />
      )}
    </Link>
  );
};
