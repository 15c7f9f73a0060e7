/** How far an evaluation is, on standard error, with the time that is left by how it went so far. */
import type { EvaluationTelling } from '../run-evaluation.ts';

const STEPS = { corpus: '读入评测集的文本', questions: '评测' } as const;
/** Without a terminal, a line per tenth and every half minute; with one, at most so often. */
const TENTHS = 10;
const SPEAK_MS = 30_000;
const REDRAW_MS = 200;
/** Seconds of work before a guess of the rest is worth anything. */
const BEFORE_GUESS = 3;

const inWords = (seconds: number): string =>
  seconds < 90 ? `${Math.ceil(seconds)} 秒` : `${Math.ceil(seconds / 60)} 分钟`;

/** Call `end` when it is over, so that the line is left. */
export const evaluationProgress = (
  out: NodeJS.WriteStream = process.stderr,
  now: () => number = () => performance.now(),
): EvaluationTelling & { end(): void } => {
  let began: { step: string; at: number } | null = null;
  let last = { mark: '', at: Number.NEGATIVE_INFINITY };
  const clear = () => {
    if (out.isTTY && last.mark) out.write('\r\x1b[2K');
  };
  return {
    say: (line) => {
      clear();
      out.write(`${line}\n`);
    },
    progress: (step, done, total) => {
      if (began?.step !== step) began = { step, at: now() };
      const seconds = (now() - began.at) / 1000;
      const rest = seconds >= BEFORE_GUESS && done > 0 ? `，约还需 ${inWords((seconds / done) * (total - done))}` : '';
      const said = `${STEPS[step]} ${done}/${total}${done < total ? rest : ''}`;
      if (out.isTTY) {
        if (now() - last.at < REDRAW_MS && done < total) return;
        last = { mark: said, at: now() };
        out.write(`\r\x1b[2K${said}`);
        return;
      }
      const mark = `${step} ${Math.floor((done / (total || 1)) * TENTHS)}`;
      if (mark === last.mark && now() - last.at < SPEAK_MS) return;
      last = { mark, at: now() };
      out.write(`${said}\n`);
    },
    end: () => {
      clear();
      last = { mark: '', at: Number.NEGATIVE_INFINITY };
    },
  };
};
