/** Puts a text on the clipboard, and says whether that worked. */
import { type ReactNode, useState } from 'react';

/** `copied` stands beside the button: 已复制, or the text itself where the browser refuses; nothing for another text. */
export const useCopy = (text: string): { copy: () => void; copied: ReactNode } => {
  const [state, setState] = useState<{ of: string; is: 'copied' | 'refused' } | null>(null);
  const now = state?.of === text ? state.is : null;
  // Browsers give the clipboard to pages on https or on this machine only.
  const copy = () =>
    void (navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'))).then(
      () => setState({ of: text, is: 'copied' }),
      () => setState({ of: text, is: 'refused' }),
    );
  const copied = (
    <span role="status" className="quiet">
      {now === 'copied' && '已复制'}
      {now === 'refused' && (
        <>
          浏览器不让写剪贴板，请手动复制：<span className="copy-text">{text}</span>
        </>
      )}
    </span>
  );
  return { copy, copied };
};
