import { describe, expect, it } from 'vitest';
import { evaluationProgress } from '../../server/cli/evaluation-progress.ts';

const listening = (isTTY: boolean) => {
  const said: string[] = [];
  let now = 0;
  const out = { isTTY, write: (text: string) => said.push(text) > 0 } as unknown as NodeJS.WriteStream;
  const progress = evaluationProgress(out, () => now);
  return {
    said,
    progress,
    pass: (seconds: number) => {
      now += seconds * 1000;
    },
  };
};

describe('progress of an evaluation', () => {
  it('guesses the rest by what is done, and speaks while nothing moves much', () => {
    const { said, progress, pass } = listening(false);
    progress.progress('corpus', 1, 10_000);
    pass(10);
    progress.progress('corpus', 20, 10_000);
    pass(30);
    progress.progress('corpus', 100, 10_000);
    pass(1000);
    progress.progress('corpus', 10_000, 10_000);
    expect(said).toEqual([
      '读入评测集的文本 1/10000\n',
      '读入评测集的文本 100/10000，约还需 66 分钟\n',
      '读入评测集的文本 10000/10000\n',
    ]);
  });

  it('keeps to one line of a terminal, and leaves it', () => {
    const { said, progress, pass } = listening(true);
    progress.progress('questions', 1, 3);
    progress.progress('questions', 2, 3);
    pass(1);
    progress.progress('questions', 3, 3);
    progress.end();
    expect(said).toEqual(['\r\x1b[2K评测 1/3', '\r\x1b[2K评测 3/3', '\r\x1b[2K']);
  });
});
