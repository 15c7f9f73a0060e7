/** What of a question is embedded, and when: as soon as its words are known, since the model has a thread of its own. */
import type { Embedder } from '../embedding/embedder.ts';
import { EmbeddingError } from '../embedding/embedding-error.ts';
import { readHop } from './hop/read-hop.ts';
import type { ReadPlan } from './plan/read-plan.ts';
import { asEmbedded, meantTerms } from './question-terms.ts';

export interface EmbeddingSetting {
  embedder: Embedder | null;
  /** See rank.ts. */
  legs?: readonly string[] | undefined;
}

export interface Embedding {
  /** What the words search for. */
  text: string;
  /** Official terms for the everyday words in it. */
  meant: string[];
  /** Null where nothing is compared in meaning. */
  vector: Promise<Float32Array> | null;
}

const takesPart = ({ legs }: EmbeddingSetting, leg: string): boolean => legs?.includes(leg) ?? true;

/** Begins to embed; that it failed is for whoever waits for the vector. */
const begin = (embedder: Embedder, text: string): Promise<Float32Array> => {
  const vector = embedder.embedQuery(text);
  vector.catch(() => undefined);
  return vector;
};

/** Begins to embed a question that is read; `carried` says that its plan leans on an earlier question. */
export const embedRead = (setting: EmbeddingSetting, read: ReadPlan & { carried: boolean }): Embedding => {
  // What the plan takes for conditions is left to the graph; without it, words must stand for them too.
  const text = takesPart(setting, 'graph') ? read.plan.text : read.question.folded;
  const meant = meantTerms(text, read.removed);
  const { embedder } = setting;
  if (embedder === null || text === '' || !takesPart(setting, 'semantic')) return { text, meant, vector: null };
  return { text, meant, vector: begin(embedder, asEmbedded(read.carried ? read.plan.text : read.meaning, meant)) };
};

/**
 * Begins to embed what a question will have embedded once it is read, while it is read: right for 249 of 250 questions,
 * and for the others the model computes once for nothing. The embedder must remember what it was asked.
 */
export const embedAhead = (setting: EmbeddingSetting, folded: string, removed: readonly string[]): void => {
  if (setting.embedder === null || !takesPart(setting, 'semantic')) return;
  const text = readHop(folded)?.first ?? folded;
  begin(setting.embedder, asEmbedded(text, meantTerms(text, removed)));
};

/** The vector once it is there; null where there is none to wait for, or where the model fails, which `onFailure` is told. */
export const vectorOrNone = async (
  { vector }: Embedding,
  onFailure?: (error: EmbeddingError) => void,
): Promise<Float32Array | null> => {
  try {
    return await vector;
  } catch (error) {
    if (!(error instanceof EmbeddingError)) throw error;
    onFailure?.(error);
    return null;
  }
};
