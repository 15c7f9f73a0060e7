/** Documents → store: the only writer. One transaction per document; only texts not seen before are embedded. */
import type { Clause, PolicyDocument } from '../ingest/model.ts';
import type { Embedder } from './embedding/embedder.ts';
import { passagesOf } from './passages.ts';
import type { Passage, PutOutcome, Store, Vector } from './store.ts';

/** Texts embedded between two writes when vectors are filled in afterwards. */
const FILL_BATCH = 256;

export interface BuildProgress {
  step: 'embed' | 'store';
  /** Id of the document at hand. */
  document: string;
  done: number;
  total: number;
}

export interface Built {
  id: string;
  version: string;
  outcome: PutOutcome;
  clauses: number;
  passages: number;
  /** Texts that had to be embedded. */
  embedded: number;
}

interface Prepared {
  passages: Passage[];
  /** Text by its hash. */
  texts: Map<string, string>;
}

const prepare = (clauses: readonly Clause[]): Prepared => {
  const passages: Passage[] = [];
  const texts = new Map<string, string>();
  for (const clause of clauses)
    for (const { kind, start, end, text, hash } of passagesOf(clause)) {
      passages.push({ clauseId: clause.id, kind, start, end, hash });
      texts.set(hash, text);
    }
  return { passages, texts };
};

const embedMissing = async (
  store: Store,
  embedder: Embedder,
  texts: ReadonlyMap<string, string>,
  onProgress?: (done: number, total: number) => void,
): Promise<Vector[]> => {
  const missing = await store.missingVectors(embedder.model, [...texts.keys()]);
  if (missing.length === 0) return [];
  const values = await embedder.embed(
    missing.map((hash) => texts.get(hash) ?? ''),
    onProgress,
  );
  return missing.flatMap((hash, i) => {
    const vector = values[i];
    return vector === undefined ? [] : [{ hash, model: embedder.model, values: vector }];
  });
};

/**
 * Puts documents into the store, each in a transaction of its own, and says what became of each. Without an embedder
 * passages are stored without vectors; `fillVectors` adds them later. Throws StoreError; what was reported is in.
 */
export const build = async (
  store: Store,
  embedder: Embedder | null,
  documents: PolicyDocument | readonly PolicyDocument[],
  onProgress?: (progress: BuildProgress) => void,
): Promise<Built[]> => {
  const list: readonly PolicyDocument[] = 'clauses' in documents ? [documents] : documents;
  const built: Built[] = [];
  for (const document of list) {
    const { passages, texts } = prepare(document.clauses);
    const report = (done: number, total: number) => onProgress?.({ step: 'embed', document: document.id, done, total });
    const vectors = embedder === null ? [] : await embedMissing(store, embedder, texts, report);
    const outcome = await store.putDocument(document, passages, vectors);
    built.push({
      id: document.id,
      version: document.version,
      outcome,
      clauses: document.clauses.length,
      passages: passages.length,
      embedded: vectors.length,
    });
    onProgress?.({ step: 'store', document: document.id, done: built.length, total: list.length });
  }
  return built;
};

/**
 * Embeds what is stored without a vector of this model: after a build without one, or with another. Returns how many
 * texts that were; progress counts clauses. Stopped half-way, it goes on from there the next time.
 */
export const fillVectors = async (
  store: Store,
  embedder: Embedder,
  onProgress?: (done: number, total: number) => void,
): Promise<number> => {
  const { clauses: total } = await store.describe();
  let filled = 0;
  let done = 0;
  let texts = new Map<string, string>();
  const flush = async () => {
    const vectors = await embedMissing(store, embedder, texts);
    if (vectors.length > 0) await store.putVectors(vectors);
    filled += vectors.length;
    texts = new Map();
    onProgress?.(done, total);
  };
  for await (const clause of store.eachClause()) {
    for (const [hash, text] of prepare([clause]).texts) texts.set(hash, text);
    done += 1;
    if (texts.size >= FILL_BATCH) await flush();
  }
  await flush();
  return filled;
};
