/** A question that follows the one just answered. */
import { type FormEvent, useState } from 'react';
import { askFurther } from '../address/change-address.ts';
import type { SearchAddress } from '../address/search-address.ts';

export const FollowUp = ({ address, go }: { address: SearchAddress; go: (next: SearchAddress) => void }) => {
  const [text, setText] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    go(askFurther(address, text));
    setText('');
  };
  return (
    <form className="follow-up" onSubmit={submit}>
      <label htmlFor="follow-up">接着问</label>
      <input
        id="follow-up"
        value={text}
        onChange={(event) => setText(event.target.value)}
        placeholder="承接上面的问题，例如：那谁来负责"
        autoComplete="off"
      />
      <button type="submit">追问</button>
    </form>
  );
};
