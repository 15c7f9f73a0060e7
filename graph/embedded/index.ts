/** The two indexes beside the embedded store: caches, stamped with the revision they were built from. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { searchedTerms, searchedTermsIdentity } from '../scoring/searched-text.ts';
import type { Passage, SearchIndex, Store } from '../store.ts';
import { LexicalIndex } from './lexical.ts';
import { readPostings, writePostings } from './lexical-file.ts';
import { PostingsBuilder } from './lexical-postings.ts';
import { openSemantic } from './semantic.ts';

/** How often the indexes are begun anew because the store changed while they were being read. */
const ATTEMPTS = 5;

/**
 * Opens the indexes of the store as it is now, or builds what is missing, stale or damaged. `model` is the embedding
 * model whose vectors are searched, or null for none. Progress is told in Chinese. Throws StoreError where the store
 * fails.
 */
export const openSearchIndex = async (
  store: Store,
  folder: string,
  model: string | null,
  onProgress: (line: string) => void = () => undefined,
): Promise<SearchIndex> => {
  await mkdir(folder, { recursive: true }).catch(() => undefined);
  let index = await openOnce(store, folder, model, onProgress);
  for (let attempt = 1; attempt < ATTEMPTS && index.revision !== (await store.revision()); attempt += 1)
    index = await openOnce(store, folder, model, onProgress);
  return index;
};

const openOnce = async (
  store: Store,
  folder: string,
  model: string | null,
  onProgress: (line: string) => void,
): Promise<SearchIndex> => {
  const revision = await store.revision();
  const lexical = await lexicalOf(store, join(folder, 'lexical.index'), revision, onProgress);
  const passages: (Passage & { values: Float32Array })[] = [];
  if (model !== null) for await (const passage of store.eachPassage(model)) passages.push(passage);
  const semantic = await openSemantic({
    passages,
    file: join(folder, 'semantic.index'),
    stamp: `${revision} ${model}`,
  });
  return {
    revision,
    lexical: async (terms, limit) => lexical.search(terms, limit),
    frequencies: async (terms) => lexical.frequencies(terms),
    semantic: async (vector, limit) => semantic.search(vector, limit),
  };
};

const lexicalOf = async (
  store: Store,
  file: string,
  revision: string,
  onProgress: (line: string) => void,
): Promise<LexicalIndex> => {
  const stamp = `${revision} ${searchedTermsIdentity()}`;
  const known = readPostings(file, stamp);
  if (typeof known === 'object') return new LexicalIndex(known);
  onProgress(known === 'corrupt' ? '词语索引已损坏，正在重建……' : '正在建立词语索引……');
  const builder = new PostingsBuilder();
  for await (const clause of store.eachClause()) builder.add(clause.id, searchedTerms(clause));
  const postings = builder.finish();
  if ((await store.revision()) !== revision) return new LexicalIndex(postings);
  try {
    writePostings(file, stamp, postings);
  } catch {
    // A cache that cannot be written costs time at the next start, nothing else.
    onProgress('词语索引无法写入数据文件夹，下次启动需要重建。');
  }
  return new LexicalIndex(postings);
};
