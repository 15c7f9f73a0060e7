/** The program of the embedding thread: opens the model, then gives a vector for each text until it is told to close. */
import { parentPort, workerData } from 'node:worker_threads';
import { openEmbedder } from '../bge.ts';
import type { Embedder } from '../embedder.ts';
import { EmbeddingError } from '../embedding-error.ts';
import type { Ask, Setup, Told } from './messages.ts';
import { beginWork, endWork } from './turn.ts';

const { folder, turn } = workerData as Setup;

const tell = (told: Told, moved: ArrayBuffer[] = []): void => parentPort?.postMessage(told, moved);

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const answer = async (embedder: Embedder, { id, text, statutes }: Exclude<Ask, 'close'>): Promise<void> => {
  if (!beginWork(turn)) return;
  try {
    const [given] = statutes === null ? await embedder.embed([text]) : [await embedder.embedQuery(text, statutes)];
    // A copy of exactly this vector, which moves to the other thread.
    const vector = new Float32Array(given ?? []);
    tell({ kind: 'vector', id, vector }, [vector.buffer]);
  } catch (error) {
    tell({ kind: 'failed', id, reason: reasonOf(error) });
  } finally {
    endWork(turn);
  }
};

const serve = (embedder: Embedder): void => {
  // One after the other, so that the model is not closed under a text.
  let last = Promise.resolve();
  parentPort?.on('message', (ask: Ask) => {
    if (ask !== 'close') last = last.then(() => answer(embedder, ask));
    // Without its port, nothing keeps the thread.
    else void last.then(() => embedder.close()).finally(() => parentPort?.close());
  });
  tell({ kind: 'ready', model: embedder.model, dimensions: embedder.dimensions });
};

try {
  serve(await openEmbedder(folder));
} catch (error) {
  if (!(error instanceof EmbeddingError)) throw error;
  tell({ kind: 'refused', code: error.code, detail: error.detail });
  parentPort?.close();
} finally {
  endWork(turn);
}
