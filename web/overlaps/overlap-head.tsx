/** The head of the pages about overlaps, and the way from one to the other. */
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

export const OverlapHead = ({ children }: { children?: ReactNode }) => (
  <>
    <div className="sheet-head">
      <h1>重复与冲突</h1>
      {children}
    </div>
    <nav className="tabs" aria-label="看法">
      <Link to="/overlaps" search={{}} activeOptions={{ exact: true, includeSearch: false }}>
        成对比较
      </Link>
      <Link to="/overlaps/groups" search={{}}>
        多处同文
      </Link>
    </nav>
  </>
);
