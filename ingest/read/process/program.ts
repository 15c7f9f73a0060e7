/** The program of a reading process: gets one file, says what is in it, ends. It has nothing to lose: it may be killed. */
import { IngestError } from '../../ingest-error.ts';
import { READERS } from '../readers.ts';
import type { Answer, Ask, Told } from './messages.ts';
import { startWatchdog } from './watchdog.ts';

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
await startWatchdog();
process.send?.({ kind: 'ready' } satisfies Told);
process.send?.(await answerTo(await asked), () => process.exit());
