/** The embedding model as benches use it: from the project's own cache, or fetched once. */
import { fileURLToPath } from 'node:url';
import { openEmbedder } from '../graph/embedding/bge.ts';
import type { Embedder } from '../graph/embedding/embedder.ts';
import { findModel } from '../graph/embedding/source.ts';

/** Null where no source has it. */
export const benchModel = async (): Promise<Embedder | null> => {
  const dataFolder = fileURLToPath(new URL('../data', import.meta.url));
  const { folder } = await findModel({ dataFolder, environment: process.env });
  return folder === null ? null : openEmbedder(folder);
};
