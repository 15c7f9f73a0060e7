/** The question. */
import { type FormEvent, useEffect, useState } from 'react';
import { focusSearch, SEARCH_INPUT } from '../shell/focus-search.ts';

const LONGEST = 2000;

interface SearchBoxProps {
  question: string;
  onAsk: (question: string) => void;
}

export const SearchBox = ({ question, onAsk }: SearchBoxProps) => {
  const [text, setText] = useState(question);
  useEffect(() => {
    // On a touch screen the focus would bring up the keyboard over the examples.
    if (question === '' && window.matchMedia('(hover: hover)').matches) focusSearch();
  }, [question]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '') onAsk(text);
  };
  return (
    <search className="ask">
      <form onSubmit={submit}>
        <label htmlFor={SEARCH_INPUT} className="unseen">
          用一句话提问
        </label>
        <input
          id={SEARCH_INPUT}
          type="search"
          value={text}
          maxLength={LONGEST}
          onChange={(event) => setText(event.target.value)}
          placeholder="用一句话提问，例如：新开的小餐馆能拿什么补贴"
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="search"
          aria-keyshortcuts="/"
        />
        <span className="key" aria-hidden="true">
          /
        </span>
        <button type="submit">检索</button>
      </form>
    </search>
  );
};
