/** Reads a file in a process of its own, which is killed when the file takes too long or too much. */
import type { ChildProcess } from 'node:child_process';
import { IngestError } from '../../ingest-error.ts';
import { forkProgram, START_MS } from '../../process/fork-program.ts';
import { TOO_MUCH_MEMORY, TOO_MUCH_TIME } from '../../process/watchdog.ts';
import type { ParsedFormat } from '../readers.ts';
import type { SourceText } from '../source-text.ts';
import { type Ask, TIME_MS, type Told } from './messages.ts';
import { Turns } from './turns.ts';

/** Files read at once: the server's own work needs the rest of the machine. */
const AT_ONCE = 2;
/** Files that may wait; the next one is told to come back. */
const WAITING = 100;
/** Megabytes of JavaScript values. */
const HEAP = 640;
const PROGRAM = new URL('./program', import.meta.url);

const turns = new Turns(AT_ONCE, WAITING);

const tooMuch = (file: string): IngestError =>
  new IngestError('too-complex', `读取“${file}”要用的内存太多，已经停止；请拆分，或另存为纯文本后重试。`);
const tooLong = (file: string): IngestError =>
  new IngestError('too-complex', `读取“${file}”要用的时间太长，已经停止；请拆分，或另存为纯文本后重试。`);

/** A full heap aborts; the system's own limit kills. */
const ended = (file: string, code: number | null, signal: NodeJS.Signals | null): Error => {
  if (signal === TOO_MUCH_TIME) return tooLong(file);
  if (signal === TOO_MUCH_MEMORY || signal === 'SIGABRT' || signal === 'SIGKILL') return tooMuch(file);
  return new Error(`the reading process ended with ${signal ?? code}`);
};

/** What the process says next; it is given up after `ms`. */
const next = (child: ChildProcess, file: string, ms: number): Promise<Told> =>
  new Promise((resolve, reject) => {
    const settle = (end: () => void) => {
      clearTimeout(timer);
      child.off('message', heard).off('error', failed).off('exit', gone);
      end();
    };
    const heard = (told: Told) => settle(() => resolve(told));
    const failed = (error: Error) => settle(() => reject(error));
    const gone = (code: number | null, signal: NodeJS.Signals | null) =>
      settle(() => reject(ended(file, code, signal)));
    const timer = setTimeout(() => settle(() => reject(tooLong(file))), ms);
    child.on('message', heard).on('error', failed).on('exit', gone);
  });

const readOnce = async (ask: Ask): Promise<SourceText> => {
  const child = forkProgram({ module: PROGRAM, heap: HEAP, serialization: 'advanced' });
  try {
    await next(child, ask.file, START_MS);
    const answer = next(child, ask.file, TIME_MS);
    child.send(ask, () => undefined);
    const told = await answer;
    if (told.kind === 'read') return told.source;
    if (told.kind === 'refused') throw new IngestError(told.code, told.detail);
    throw new Error(told.kind === 'failed' ? told.reason : 'the reading process was ready twice');
  } finally {
    child.kill('SIGKILL');
  }
};

/** Reads bytes as `format`. Throws IngestError; any other error is a fault of the reader. */
export const readInProcess = (format: ParsedFormat, bytes: Uint8Array, file: string): Promise<SourceText> =>
  turns.take(
    () => readOnce({ format, bytes, file }),
    () => new IngestError('busy', `同时读取的文件太多，“${file}”没有读；请过一会儿再试。`),
  );
