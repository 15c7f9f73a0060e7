/** The question. */
import { type FormEvent, useState } from 'react';
import { SEARCH_INPUT } from '../shell/focus-search.ts';

const LONGEST = 2000;

interface SearchBoxProps {
  question: string;
  onAsk: (question: string) => void;
}

export const SearchBox = ({ question, onAsk }: SearchBoxProps) => {
  const [text, setText] = useState(question);
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
          autoFocus={question === ''}
        />
        <kbd aria-hidden="true">/</kbd>
        <button type="submit">检索</button>
      </form>
    </search>
  );
};
