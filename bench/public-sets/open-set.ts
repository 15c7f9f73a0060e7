/** A public set in an embedded store of its own, with the indexes that a server would have; built once and kept. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openSearchIndex } from '../../graph/embedded/index.ts';
import { openEmbeddedStore } from '../../graph/embedded/store.ts';
import type { Embedder } from '../../graph/embedding/embedder.ts';
import { documentOf } from '../../graph/evaluation/public-titles.ts';
import { type PassageText, passagesOf } from '../../graph/passages.ts';
import type { SearchIndex, Store } from '../../graph/store.ts';
import { keptVectors } from './kept-vectors.ts';
import type { BenchSet } from './sets.ts';

/** Which passages of a text are embedded: of 58,676 articles sentences and phrases would be ten times as many. */
export type Depth = 'clause' | 'all';

/** Stamps of the store: all documents are in, their clauses named by place; all their vectors are. */
const STORED = 'public-set-stored-by-place';
const EMBEDDED = 'public-set-embedded';
/** Vectors put in one transaction. */
const PUT_AT_ONCE = 4096;

const chosen = (text: string, depth: Depth): PassageText[] =>
  passagesOf({ text }).filter(({ kind }) => depth === 'all' || kind === 'clause');

const putDocuments = async (store: Store, set: BenchSet, depth: Depth): Promise<void> => {
  for (const title of set.titles) {
    const document = documentOf(title);
    const passages = document.clauses.flatMap(({ id, text }) =>
      chosen(text, depth).map(({ text: _, ...passage }) => ({ clauseId: id, ...passage })),
    );
    await store.putDocument(document, passages, []);
  }
};

const putVectors = async (
  store: Store,
  vectors: ReadonlyMap<string, Float32Array>,
  hashes: readonly string[],
  model: string,
): Promise<void> => {
  for (let at = 0; at < hashes.length; at += PUT_AT_ONCE)
    await store.putVectors(
      hashes.slice(at, at + PUT_AT_ONCE).flatMap((hash) => {
        const values = vectors.get(hash);
        return values ? [{ hash, model, values }] : [];
      }),
    );
};

/** Opens the set's store with all its documents; their vectors may be missing. */
export const storedSet = async (
  folder: string,
  set: BenchSet,
  depth: Depth,
  say: (line: string) => void,
): Promise<{ store: Store; home: string }> => {
  const home = join(folder, `${set.name}-${depth}`);
  mkdirSync(home, { recursive: true });
  const store = openEmbeddedStore(join(home, 'tiaoli.db'));
  if ((await store.stamp(STORED)) !== depth) {
    say(`${set.name}: storing ${set.titles.length} documents`);
    await putDocuments(store, set, depth);
    await store.setStamp(STORED, depth);
  }
  return { store, home };
};

/** Opens the set's store and its indexes; builds what is not there. */
export const openSet = async (
  folder: string,
  set: BenchSet,
  embedder: Embedder,
  depth: Depth,
  say: (line: string) => void,
): Promise<{ store: Store; index: SearchIndex }> => {
  const { store, home } = await storedSet(folder, set, depth, say);
  if ((await store.stamp(EMBEDDED)) !== embedder.model) {
    const texts = new Map(
      set.titles.flatMap(({ texts: own }) =>
        own.flatMap(({ text }) => chosen(text, depth).map((passage) => [passage.hash, passage.text] as const)),
      ),
    );
    const kept = depth === 'clause' ? set.name : `${set.name}-${depth}`;
    const vectors = await keptVectors(folder, kept, embedder, texts, say);
    await putVectors(store, vectors, [...texts.keys()], embedder.model);
    await store.setStamp(EMBEDDED, embedder.model);
  }
  return { store, index: await openSearchIndex(store, home, embedder.model, say) };
};
