/**
 * Reads safetensors, the usual file of weights: eight bytes that say how long the header is, the header in JSON, then the
 * tensors end to end (https://github.com/huggingface/safetensors, format).
 */
import { z } from 'zod';
import { EmbeddingError } from '../embedding-error.ts';

const Header = z.record(
  z.string(),
  z.union([
    z.object({ dtype: z.literal('F16'), shape: z.array(z.number()), data_offsets: z.tuple([z.number(), z.number()]) }),
    // __metadata__
    z.record(z.string(), z.string()),
  ]),
);

export interface Tensors {
  metadata: Readonly<Record<string, string>>;
  /** Values in the file's order of dimensions. */
  tensors: ReadonlyMap<string, Float32Array>;
}

/** The half-precision number (IEEE 754 binary16) of these bits. */
const fromHalf = (bits: number): number => {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  return exponent === 0x1f
    ? sign * (fraction ? Number.NaN : Infinity)
    : sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
};

const values = (bytes: Uint8Array): Float32Array => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Float32Array.from({ length: bytes.length / 2 }, (_, i) => fromHalf(view.getUint16(2 * i, true)));
};

/** Tensors of half precision. @throws EmbeddingError where the bytes are no such file */
export const readSafetensors = (bytes: Uint8Array): Tensors => {
  try {
    const length = Number(new DataView(bytes.buffer, bytes.byteOffset, 8).getBigUint64(0, true));
    const header = Header.parse(JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length))));
    const tensors = new Map<string, Float32Array>();
    let metadata: Record<string, string> = {};
    for (const [name, entry] of Object.entries(header))
      if (Array.isArray(entry.data_offsets)) {
        const [start, end] = entry.data_offsets;
        if (8 + length + end > bytes.length) throw new RangeError(`${name} ends behind the file`);
        tensors.set(name, values(bytes.subarray(8 + length + start, 8 + length + end)));
      } else metadata = entry as Record<string, string>;
    return { metadata, tensors };
  } catch (cause) {
    throw new EmbeddingError('corrupt-model', '问句适配器的文件已损坏', { cause });
  }
};
