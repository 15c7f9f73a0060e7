/** The model from the model hub, or from the mirror that HF_ENDPOINT names. */

import { MODEL_FILES, type ModelFile } from './model.ts';
import { checkModelFile } from './model-folder.ts';

const REPOSITORY = 'Xenova/bge-small-zh-v1.5';
/** The commit whose files are pinned; a moving branch would one day fail the digests. */
const REVISION = '75c43b069aac4d136ba6bc1122f995fedcfd2781';
/** Until a server answers at all. */
const ANSWER_LIMIT_MS = 10_000;
/** For both files together: 24 MB at 1.6 Mbit/s. */
const WHOLE_LIMIT_MS = 120_000;
const MEGABYTE = 1024 * 1024;

const reason = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return '超时';
  const cause = error.cause as { code?: string } | undefined;
  return cause?.code ? `${error.message}（${cause.code}）` : error.message;
};

const download = async (
  url: URL,
  file: ModelFile,
  whole: AbortSignal,
  onProgress: (text: string) => void,
): Promise<Buffer> => {
  const answer = new AbortController();
  const timer = setTimeout(() => answer.abort(new DOMException('no answer', 'TimeoutError')), ANSWER_LIMIT_MS);
  const response = await fetch(url, { signal: AbortSignal.any([whole, answer.signal]) }).finally(() =>
    clearTimeout(timer),
  );
  if (!response.ok || !response.body) throw new Error(`HTTP ${response.status}`);
  const chunks: Uint8Array[] = [];
  let received = 0;
  let shown = 0;
  for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    received += chunk.length;
    if (received > file.bytes) throw new Error(`多于应有的 ${file.bytes} 字节`);
    const percent = Math.floor((received / file.bytes) * 10) * 10;
    if (percent > shown && file.bytes > MEGABYTE) {
      shown = percent;
      onProgress(`正在下载语义模型：${percent}%（共 ${(file.bytes / MEGABYTE).toFixed(0)} MB）`);
    }
  }
  return Buffer.concat(chunks);
};

/**
 * Fetches the model's files from `host` (an address with scheme, as HF_ENDPOINT gives it). Rejects with a sentence in
 * Chinese where the host cannot be reached, is too slow, or sends other bytes than the pinned ones.
 */
export const fetchFromHub = async (
  host: string,
  onProgress: (text: string) => void,
): Promise<Map<string, Uint8Array>> => {
  const whole = AbortSignal.timeout(WHOLE_LIMIT_MS);
  const files = new Map<string, Uint8Array>();
  for (const file of MODEL_FILES.toSorted((a, b) => a.bytes - b.bytes)) {
    try {
      const url = new URL(`${REPOSITORY}/resolve/${REVISION}/${file.path}`, host.endsWith('/') ? host : `${host}/`);
      const bytes = await download(url, file, whole, onProgress);
      checkModelFile(file, bytes);
      files.set(file.path, bytes);
    } catch (error) {
      throw new Error(`${file.path}：${reason(error)}`, { cause: error });
    }
  }
  return files;
};
