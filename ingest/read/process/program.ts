/** The program of a reading process: gets one file, says what is in it, ends. It has nothing to lose: it may be killed. */
import { IngestError } from '../../ingest-error.ts';
import { noDeadline, startWatchdog } from '../../process/watchdog.ts';
import { READERS } from '../readers.ts';
import { type Answer, type Ask, TIME_MS, type Told } from './messages.ts';

/** Bytes of the whole process; the largest file of the test material takes 260 MB. */
const MEMORY = 768 * 1024 * 1024;
/** Milliseconds between two looks. */
const INTERVAL = 20;
/**
 * Milliseconds of the processor that a file may take. Largest files of the test material: 2,500 for 1 MB of PDF, 600 for
 * a page of 140,000 characters.
 */
const WORK_MS = 20_000;
/** Milliseconds by the clock beyond the file's time, in case nobody is left to end the process. */
const GRACE = 2000;

const answerTo = async ({ format, bytes, file }: Ask): Promise<Answer> => {
  try {
    const read = await READERS[format]();
    return { kind: 'read', source: await read(bytes, file) };
  } catch (error) {
    if (error instanceof IngestError) return { kind: 'refused', code: error.code, detail: error.detail };
    // The stack is full: only a file that is nested without end does that.
    if (error instanceof RangeError)
      return { kind: 'refused', code: 'too-complex', detail: `“${file}”的层次过深，不像是正常的文档，没有读取。` };
    return { kind: 'failed', reason: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }
};

process.once('disconnect', () => process.exit());
const asked = new Promise<Ask>((resolve) => void process.once('message', resolve));
const deadline = noDeadline();
deadline[0] = Date.now() + TIME_MS + GRACE;
await startWatchdog({ memory: MEMORY, interval: INTERVAL, work: WORK_MS, deadline });
process.send?.({ kind: 'ready' } satisfies Told);
process.send?.(await answerTo(await asked), () => process.exit());
