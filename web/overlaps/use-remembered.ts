/** A word that this browser remembers. */
import { useState } from 'react';

export const useRemembered = (key: string): [string, (value: string) => void] => {
  const [value, setValue] = useState(() => localStorage.getItem(key) ?? '');
  const remember = (next: string) => {
    setValue(next);
    localStorage.setItem(key, next);
  };
  return [value, remember];
};
