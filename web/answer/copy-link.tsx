/** Copies an address under which the same question gives the same answer: with the corpus' revision and the day. */
import { useCopy } from '../text/use-copy.tsx';

/** `href` is the full address. */
export const CopyLink = ({ href }: { href: string }) => {
  const { copy, copied } = useCopy(href);
  return (
    <span className="answer-link">
      <button type="button" className="text-button" onClick={copy}>
        复制链接
      </button>
      {copied}
    </span>
  );
};
