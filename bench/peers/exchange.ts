/** How programs in other languages get a collection and give their answers: a folder in, JSON Lines out. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Collection, wholeText } from './collection.ts';
import type { Run } from './run.ts';
import type { Vectors } from './vectors.ts';

const lines = (texts: readonly string[]): string => texts.map((text) => `${JSON.stringify(text)}\n`).join('');

const bytesOf = (rows: readonly Float32Array[]): Buffer =>
  Buffer.concat(rows.map((row) => Buffer.from(row.buffer, row.byteOffset, row.byteLength)));

/** Gives `use` a folder with texts.jsonl, questions.jsonl and, where there are vectors, texts.f32 and questions.f32. */
export const inExchange = async <T>(
  collection: Collection,
  vectors: Vectors | null,
  use: (folder: string) => Promise<T>,
): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), 'tiaoli-peers-'));
  try {
    writeFileSync(join(folder, 'texts.jsonl'), lines(collection.texts.map(wholeText)));
    writeFileSync(join(folder, 'questions.jsonl'), lines(collection.questions.map(({ question }) => question)));
    if (vectors) {
      writeFileSync(join(folder, 'texts.f32'), bytesOf(vectors.texts));
      writeFileSync(join(folder, 'questions.f32'), bytesOf(vectors.questions.map(({ values }) => values)));
    }
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

type Line = { system: string; indexSeconds: number } | { question: number; ms: number; rows: number[] };

/** The runs that a program wrote: a line for each system, followed by one for each question. */
export const readRuns = (output: string): Run[] => {
  const runs: Run[] = [];
  for (const text of output.split('\n')) {
    if (text === '') continue;
    const line = JSON.parse(text) as Line;
    if ('system' in line) runs.push({ ...line, answers: [] });
    else runs.at(-1)?.answers.push({ rows: line.rows, ms: line.ms });
  }
  return runs;
};
