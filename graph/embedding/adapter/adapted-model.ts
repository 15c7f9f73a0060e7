/**
 * The model as questions to statutes are read by: biases and layer norms of bge-small-zh-v1.5 changed by what was learned
 * from laypeople's questions and the articles that answer them (BitFit, Ben Zaken et al. 2022). Articles keep the vectors
 * that they have. How it was trained and what it gives: tools/question-adapter/README.md.
 */
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { MODEL_SETTINGS, TOKENIZER, WEIGHTS } from '../model.ts';
import { withChanges } from './onnx-weights.ts';
import { readSafetensors } from './safetensors.ts';

const ADAPTER = new URL('./statute-questions.safetensors', import.meta.url);

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const holds = (folder: string, weights: Uint8Array): boolean => {
  try {
    return sha256(readFileSync(join(folder, WEIGHTS.path))) === sha256(weights);
  } catch {
    return false;
  }
};

const write = (folder: string, base: string, weights: Uint8Array): void => {
  mkdirSync(dirname(join(folder, WEIGHTS.path)), { recursive: true });
  writeFileSync(join(folder, WEIGHTS.path), weights);
  copyFileSync(join(base, TOKENIZER.path), join(folder, TOKENIZER.path));
  for (const [name, settings] of Object.entries(MODEL_SETTINGS))
    writeFileSync(join(folder, name), JSON.stringify(settings));
};

/** Written beside the model and then renamed, so that a killed process leaves none that is half. */
const placeBeside = (base: string, folder: string, weights: Uint8Array): string => {
  const partial = mkdtempSync(join(dirname(base), '.partial-'));
  try {
    const made = join(partial, basename(folder));
    write(made, base, weights);
    rmSync(folder, { recursive: true, force: true });
    renameSync(made, folder);
  } catch (error) {
    // Another process may have placed the same.
    if (!holds(folder, weights)) throw error;
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
  return folder;
};

/**
 * Folder of the adapted model, made from the one in `base` where it is not there yet: beside it, or, where that may not be
 * written, in a temporary folder. @throws EmbeddingError where `base` holds no model that the adapter was made for
 */
export const adaptedModel = (base: string): string => {
  const weights = withChanges(readFileSync(join(base, WEIGHTS.path)), readSafetensors(readFileSync(ADAPTER)).tensors);
  const folder = `${base}-statutes`;
  if (holds(folder, weights)) return folder;
  try {
    return placeBeside(base, folder, weights);
  } catch {
    const temporary = mkdtempSync(join(tmpdir(), 'tiaoli-statutes-'));
    const name = join(temporary, basename(folder));
    write(name, base, weights);
    process.once('exit', () => rmSync(temporary, { recursive: true, force: true }));
    return name;
  }
};
