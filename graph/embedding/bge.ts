/**
 * bge-small-zh-v1.5 as an Embedder. The only file that knows @huggingface/transformers; the package is loaded when a
 * model is opened, not when this file is.
 */
import { basename, dirname } from 'node:path';
import type { FeatureExtractionPipeline } from '@huggingface/transformers';
import { adaptedModel } from './adapter/adapted-model.ts';
import type { Embedder } from './embedder.ts';
import { EmbeddingError } from './embedding-error.ts';
import { asQuery, DIMENSIONS, MODEL_ID } from './model.ts';

/** Texts between two reports of progress. */
const PROGRESS_STEP = 32;

/** The hub's address as transformers knows it. */
export const defaultHub = async (): Promise<string> => (await import('@huggingface/transformers')).env.remoteHost;

const openPipeline = async (folder: string): Promise<FeatureExtractionPipeline> => {
  const { env, pipeline } = await import('@huggingface/transformers');
  env.allowRemoteModels = false;
  env.localModelPath = `${dirname(folder)}/`;
  return pipeline('feature-extraction', basename(folder), { dtype: 'q8' });
};

/** The direction between two, `share` of the way to the second; normalised. */
const between = (one: Float32Array, other: Float32Array, share: number): Float32Array => {
  const sum = one.map((value, i) => (1 - share) * value + share * (other[i] ?? 0));
  const length = Math.hypot(...sum);
  return sum.map((value) => value / length);
};

/**
 * Opens the model in `folder` (see source.ts) in this thread, which it blocks while it computes; thread/ has it
 * in one of its own. Vectors are the [CLS] state, normalised; texts beyond 512 tokens are cut off. Throws EmbeddingError
 * where the folder holds no model that can be run.
 */
export const openEmbedder = async (folder: string): Promise<Embedder> => {
  let extract: FeatureExtractionPipeline;
  try {
    extract = await openPipeline(folder);
  } catch (cause) {
    throw new EmbeddingError('corrupt-model', `${folder} 里的模型无法加载`, { cause });
  }
  // One text per run. The activations are quantised over whatever is run together, so in a batch a text's vector depends
  // on its neighbours: cosine .991 to itself in batches of 32 (2,473 clauses, sentences and phrases), where one at a time
  // it is the same each time. Passages that a later ingest adds must compare with those that are there; the price is
  // 12.9 s for 8.4 s on two cores.
  const run = async (extract: FeatureExtractionPipeline, text: string): Promise<Float32Array> =>
    Float32Array.from((await extract(text, { pooling: 'cls', normalize: true })).data as Float32Array);

  // Opened with the first question to statutes: 24 MB that a corpus of policies does not need.
  let opening: Promise<FeatureExtractionPipeline> | null = null;
  const adapted = (): Promise<FeatureExtractionPipeline> => {
    opening ??= (async () => openPipeline(adaptedModel(folder)))();
    return opening;
  };

  return {
    model: MODEL_ID,
    dimensions: DIMENSIONS,
    async embed(texts, onProgress) {
      const vectors: Float32Array[] = [];
      for (const text of texts) {
        vectors.push(await run(extract, text));
        const done = vectors.length;
        if (done % PROGRESS_STEP === 0 || done === texts.length) onProgress?.(done, texts.length);
      }
      return vectors;
    },
    async embedQuery(text, statutes = 0) {
      const asked = asQuery(text);
      if (statutes <= 0) return run(extract, asked);
      const leant = await run(await adapted(), asked);
      return statutes >= 1 ? leant : between(await run(extract, asked), leant, statutes);
    },
    async close() {
      await extract.dispose();
      await (await opening?.catch(() => null))?.dispose();
    },
  };
};
