/** A model's folder: whether it is whole, and how it is put in place so that a killed process leaves none that is half. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { EmbeddingError } from './embedding-error.ts';
import { MODEL_FILES, MODEL_SETTINGS, type ModelFile } from './model.ts';

const PARTIAL = '.partial-';
/** Leftovers of killed processes are removed once they are this old; younger ones may still be written to. */
const PARTIAL_KEPT_MS = 60 * 60 * 1000;

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Throws an EmbeddingError unless `bytes` are exactly those of `file`. */
export const checkModelFile = (file: ModelFile, bytes: Uint8Array): void => {
  if (bytes.length !== file.bytes) {
    throw new EmbeddingError('corrupt-model', `${file.path} 有 ${bytes.length} 字节，应为 ${file.bytes} 字节`);
  }
  const digest = sha256(bytes);
  if (digest !== file.sha256) {
    throw new EmbeddingError('corrupt-model', `${file.path} 的 SHA-256 是 ${digest}，应为 ${file.sha256}`);
  }
};

/** What keeps `folder` from being used, in Chinese; null if it is whole and its bytes are the pinned ones. */
export const modelFolderFault = (folder: string): string | null => {
  try {
    for (const file of MODEL_FILES) checkModelFile(file, readFileSync(join(folder, file.path)));
    for (const [name, settings] of Object.entries(MODEL_SETTINGS)) {
      const found: unknown = JSON.parse(readFileSync(join(folder, name), 'utf8'));
      if (JSON.stringify(found) !== JSON.stringify(settings)) return `${name} 不是本程序所写的设置`;
    }
    return null;
  } catch (error) {
    if (error instanceof EmbeddingError) return error.detail;
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') return `${folder} 里没有完整的模型`;
    return `${folder} 无法读取（${code ?? String(error)}）`;
  }
};

const removeLeftovers = (models: string): void => {
  for (const name of readdirSync(models)) {
    if (!name.startsWith(PARTIAL)) continue;
    const path = join(models, name);
    if (Date.now() - statSync(path).mtimeMs > PARTIAL_KEPT_MS) rmSync(path, { recursive: true, force: true });
  }
};

/**
 * Puts the files (by their `path`) and the settings in place as `folder`, all or nothing: written beside it, checked,
 * then renamed. What was there before is replaced. Throws EmbeddingError for wrong bytes, the system's error for others.
 */
export const placeModel = (folder: string, files: ReadonlyMap<string, Uint8Array>): void => {
  const models = dirname(folder);
  mkdirSync(models, { recursive: true });
  removeLeftovers(models);
  const partial = join(models, `${PARTIAL}${process.pid}-${Date.now()}-${basename(folder)}`);
  try {
    for (const file of MODEL_FILES) {
      const bytes = files.get(file.path);
      if (!bytes) throw new EmbeddingError('corrupt-model', `缺少 ${file.path}`);
      checkModelFile(file, bytes);
      const target = join(partial, file.path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, bytes);
    }
    for (const [name, settings] of Object.entries(MODEL_SETTINGS)) {
      writeFileSync(join(partial, name), `${JSON.stringify(settings, null, 2)}\n`);
    }
    rmSync(folder, { recursive: true, force: true });
    renameSync(partial, folder);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    // Two processes may place the same model at once; the second finds the first one's, which is as good.
    if (modelFolderFault(folder) === null) return;
    throw error;
  }
};
