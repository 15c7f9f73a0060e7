/** Where in the query the server found something wrong. */
import type { Problem } from '../request/problem.ts';

export interface Place {
  /** Both from one. */
  line: number;
  column: number;
}

/** The problem's place, which the server names as `query:line:column`. */
export const placeOf = ({ errors }: Pick<Problem, 'errors'>): Place | null => {
  for (const { path } of errors) {
    const [, line, column] = /^query:(\d+):(\d+)$/u.exec(path) ?? [];
    if (line && column) return { line: Number(line), column: Number(column) };
  }
  return null;
};

/** The word that stands there, as a range of the text; within the text whatever the place. */
export const rangeAt = (text: string, { line, column }: Place): { start: number; end: number } => {
  const lines = text.split('\n');
  const before = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0);
  const start = Math.min(text.length, before + Math.min(column - 1, lines[line - 1]?.length ?? 0));
  const word = /^[\p{L}\p{N}_]+|^./u.exec(text.slice(start))?.[0] ?? '';
  return { start, end: start + word.length };
};
