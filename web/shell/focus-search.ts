/** Brings the cursor to the question. */

export const SEARCH_INPUT = 'question';

export const focusSearch = (): void => {
  const input = document.getElementById(SEARCH_INPUT);
  if (!(input instanceof HTMLInputElement)) return;
  input.focus();
  input.select();
};
