/** Names the window after what it shows. */
import { useEffect } from 'react';

export const useTitle = (title: string | undefined): void => {
  useEffect(() => {
    document.title = title ? `${title} · 条理` : '条理 · 政策检索';
  }, [title]);
};
