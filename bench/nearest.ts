/** HNSW against an exact scan: recall@10 over the vectors of STARD's 58,676 articles, asked with its questions. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openNearest } from '../graph/embedded/nearest.ts';
import type { Embedder } from '../graph/embedding/embedder.ts';
import type { Bench } from './bench.ts';
import { percentile, rounded } from './data.ts';
import { benchModel } from './model.ts';
import { publicSet } from './public-sets/sets.ts';

const LIMIT = 10;
/** Questions asked; each costs an exact scan of all vectors. */
const QUESTIONS = 300;
/** Texts embedded between two reports. */
const STEP = 2000;
const cacheFile = new URL('./.cache/stard-vectors.f32', import.meta.url);

/** Vectors of all articles, row after row; computed once and kept. */
const vectorsOf = async (
  embedder: Embedder,
  texts: readonly { text: string }[],
  say: (line: string) => void,
): Promise<Float32Array> => {
  const length = texts.length * embedder.dimensions;
  try {
    const bytes = readFileSync(cacheFile);
    if (bytes.length === length * 4) return new Float32Array(new Uint8Array(bytes).buffer);
  } catch {
    // Not computed yet.
  }
  const all = new Float32Array(length);
  for (let at = 0; at < texts.length; at += STEP) {
    const part = await embedder.embed(texts.slice(at, at + STEP).map(({ text }) => text));
    part.forEach((vector, i) => {
      all.set(vector, (at + i) * embedder.dimensions);
    });
    say(`${Math.min(at + STEP, texts.length)} of ${texts.length} articles embedded`);
  }
  mkdirSync(new URL('./.cache/', import.meta.url), { recursive: true });
  writeFileSync(cacheFile, Buffer.from(all.buffer));
  return all;
};

const exact = (query: Float32Array, values: Float32Array, dimensions: number): number[] => {
  const rows = values.length / dimensions;
  const best: { row: number; score: number }[] = [];
  for (let row = 0; row < rows; row += 1) {
    let score = 0;
    for (let i = 0; i < dimensions; i += 1) score += query[i]! * values[row * dimensions + i]!;
    if (best.length < LIMIT || score > best.at(-1)!.score) {
      best.push({ row, score });
      best.sort((a, b) => b.score - a.score);
      best.length = Math.min(best.length, LIMIT);
    }
  }
  return best.map(({ row }) => row);
};

export const nearestBench: Bench = async (say) => {
  const set = await publicSet('stard');
  const embedder = await benchModel();
  if (!set || !embedder) return null;
  const { texts, questions } = set;
  const { dimensions } = embedder;
  const values = await vectorsOf(embedder, texts, say);
  const file = join(tmpdir(), `tiaoli-bench-${process.pid}.hnsw`);
  say('building the graph index');
  const begun = performance.now();
  const nearest = await openNearest({ values, dimensions, file, stamp: 'bench' });
  const built = performance.now() - begun;
  const times: { hnsw: number[]; scan: number[] } = { hnsw: [], scan: [] };
  let found = 0;
  const asked = questions.slice(0, QUESTIONS);
  for (const { question } of asked) {
    const query = await embedder.embedQuery(question);
    const start = performance.now();
    const near = nearest.search(query, LIMIT);
    const between = performance.now();
    const wanted = exact(query, values, dimensions);
    times.hnsw.push(between - start);
    times.scan.push(performance.now() - between);
    found += wanted.filter((row) => near.includes(row)).length;
  }
  rmSync(file, { force: true });
  rmSync(`${file}.stamp`, { force: true });
  await embedder.close();
  return {
    vectors: texts.length,
    questions: asked.length,
    recallAt10: rounded(found / (asked.length * LIMIT), 4),
    buildSeconds: rounded(built / 1000, 1),
    hnswP50ms: rounded(percentile(times.hnsw, 0.5)),
    exactP50ms: rounded(percentile(times.scan, 0.5)),
  };
};
