/** Asks for the access token that writing needs on a server beyond this machine. */
import { type FormEvent, useId } from 'react';
import { rememberToken } from '../request/call.ts';

export const TokenForm = ({ onGiven }: { onGiven: () => void }) => {
  const id = useId();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    rememberToken(String(new FormData(event.currentTarget).get('token') ?? ''));
    onGiven();
  };
  return (
    <form className="filter-form" onSubmit={submit}>
      <label htmlFor={id}>这台服务器要凭口令写入：</label>
      <input id={id} name="token" type="password" required autoComplete="off" />
      <button type="submit">继续</button>
    </form>
  );
};
