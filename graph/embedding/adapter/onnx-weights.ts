/**
 * Changes weights inside an ONNX file. Only what is needed of the format (https://onnx.ai/onnx/repo-docs/IR.html,
 * onnx.proto): a model (field 7: graph) has a graph (field 5: initialisers) has tensors (field 8: name, field 9: raw
 * data, little-endian). Sizes stay as they are, so that nothing else in the file moves.
 */
import { EmbeddingError } from '../embedding-error.ts';

const GRAPH = 7;
const INITIALISER = 5;
const NAME = 8;
const RAW_DATA = 9;

/** Wire types of protocol buffers. */
const VARINT = 0;
const FIXED64 = 1;
const BYTES = 2;
const FIXED32 = 5;

interface Field {
  number: number;
  /** Where its bytes stand; empty where it has none. */
  start: number;
  end: number;
}

const varint = (bytes: Uint8Array, at: number): { value: number; next: number } => {
  let value = 0;
  for (let shift = 0, i = at; ; shift += 7, i += 1) {
    const byte = bytes[i];
    if (byte === undefined) throw new RangeError('cut off');
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return { value, next: i + 1 };
  }
};

/** Fields of the message that stands from `start` to `end`. */
function* fieldsOf(bytes: Uint8Array, start: number, end: number): Generator<Field> {
  for (let at = start; at < end; ) {
    const { value: tag, next } = varint(bytes, at);
    const { value, next: behind } = tag % 8 === VARINT || tag % 8 === BYTES ? varint(bytes, next) : { value: 0, next };
    const long = { [VARINT]: 0, [FIXED64]: 8, [BYTES]: value, [FIXED32]: 4 }[tag % 8];
    if (long === undefined || behind + long > end) throw new RangeError('no protocol buffer');
    yield { number: Math.floor(tag / 8), start: behind, end: behind + long };
    at = behind + long;
  }
}

const only = function* (fields: Iterable<Field>, number: number): Generator<Field> {
  for (const field of fields) if (field.number === number) yield field;
};

/**
 * A copy of the model in which each named weight (32-bit floats) has its change added. @throws EmbeddingError where the bytes
 * are no ONNX model, or a named weight is not in it or has another length.
 */
export const withChanges = (model: Uint8Array, changes: ReadonlyMap<string, Float32Array>): Uint8Array => {
  // A Buffer's slice would be the same bytes.
  const changed = new Uint8Array(model);
  const view = new DataView(changed.buffer);
  const missing = new Set(changes.keys());
  try {
    for (const graph of only(fieldsOf(changed, 0, changed.length), GRAPH))
      for (const tensor of only(fieldsOf(changed, graph.start, graph.end), INITIALISER)) {
        const fields = [...fieldsOf(changed, tensor.start, tensor.end)];
        const name = fields.find(({ number }) => number === NAME);
        const data = fields.find(({ number }) => number === RAW_DATA);
        if (!name || !data) continue;
        const called = new TextDecoder().decode(changed.subarray(name.start, name.end));
        const change = changes.get(called);
        if (change === undefined || data.end - data.start !== 4 * change.length) continue;
        for (const [i, value] of change.entries()) {
          const at = data.start + 4 * i;
          view.setFloat32(at, view.getFloat32(at, true) + value, true);
        }
        missing.delete(called);
      }
  } catch (cause) {
    throw new EmbeddingError('corrupt-model', '语义模型不是 ONNX 文件', { cause });
  }
  if (missing.size > 0)
    throw new EmbeddingError('corrupt-model', `语义模型里没有问句适配器要调整的权重：${[...missing][0]}`);
  return changed;
};
