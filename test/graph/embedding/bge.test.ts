import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbedder } from '../../../graph/embedding/bge.ts';
import type { Embedder } from '../../../graph/embedding/embedder.ts';
import {
  asQuery,
  DIMENSIONS,
  MODEL_FILES,
  MODEL_ID,
  MODEL_NAME,
  MODEL_SETTINGS,
} from '../../../graph/embedding/model.ts';
import { findModel } from '../../../graph/embedding/source.ts';

/** Set by test/model-setup.ts where the model could be had. */
const model = process.env.TIAOLI_MODEL_DIR ?? '';

const cosine = (a: Float32Array, b: Float32Array): number => a.reduce((sum, value, i) => sum + value * b[i]!, 0);

describe.skipIf(model === '')('bge-small-zh-v1.5', () => {
  let embedder: Embedder;
  beforeAll(async () => {
    embedder = await openEmbedder(model);
  });
  afterAll(async () => {
    await embedder.close();
  });

  it('says what it is', () => {
    expect(embedder.model).toBe(MODEL_ID);
    expect(embedder.dimensions).toBe(DIMENSIONS);
  });

  it('gives a normalised vector for any text, also for an empty one and one that is too long', async () => {
    const vectors = await embedder.embed(['', '补贴', '对企业给予补贴。'.repeat(500), '\u0000\ufffd🀄']);
    expect(vectors).toHaveLength(4);
    for (const vector of vectors) {
      expect(vector).toHaveLength(DIMENSIONS);
      expect(Math.hypot(...vector)).toBeCloseTo(1, 4);
    }
  });

  it('gives a text the same vector whatever stands beside it', async () => {
    const texts = ['免征增值税', '对新建冷链物流设施给予补助，最高不超过100万元', '支持外贸'];
    const together = await embedder.embed(texts);
    for (const [i, text] of texts.entries()) expect((await embedder.embed([text]))[0]).toEqual(together[i]);
  });

  it('cuts off what is beyond the tokens that it reads', async () => {
    const long = '对企业给予补贴。'.repeat(100);
    const [a, b] = await embedder.embed([long, `${long}另有完全无关的滑雪场建设内容`]);
    expect(b).toEqual(a);
  });

  it('puts a question nearer to its answer than to anything else', async () => {
    const passages = ['小规模纳税人免征增值税', '建设一批自驾车旅居车营地', '引进高层次人才给予安家补助'];
    const vectors = await embedder.embed(passages);
    const nearest = async (question: string) => {
      const vector = await embedder.embedQuery(question);
      const scores = vectors.map((other) => cosine(vector, other));
      return passages[scores.indexOf(Math.max(...scores))];
    };
    expect(await nearest('小店开票还要不要交税')).toBe(passages[0]);
    expect(await nearest('房车露营的地方')).toBe(passages[1]);
    expect(await nearest('博士来工作有没有住房方面的钱')).toBe(passages[2]);
  });

  it('treats a question as one: not as the passage of the same words', async () => {
    const [passage] = await embedder.embed(['养老机构床位补贴']);
    const question = await embedder.embedQuery('养老机构床位补贴');
    expect(await embedder.embedQuery('养老机构床位补贴')).toEqual(question);
    expect(cosine(question, passage!)).toBeLessThan(0.999);
  });

  it('asks in a whole sentence as it stands, and prefixes what is short or a list of keywords', () => {
    expect(asQuery('床位补贴')).toMatch(/：床位补贴$/u);
    expect(asQuery('店里没有生意了员工能不能先借出去（共享用工、停工）')).toMatch(/^为这个句子/u);
    expect(asQuery('养老机构新建一张床位能拿到多少补贴')).toBe('养老机构新建一张床位能拿到多少补贴');
  });

  it('reports progress to the end', async () => {
    const reports: [number, number][] = [];
    await embedder.embed(
      Array.from({ length: 40 }, (_, i) => `第${i}条`),
      (done, total) => reports.push([done, total]),
    );
    expect(reports).toEqual([
      [32, 40],
      [40, 40],
    ]);
  });
});

describe.skipIf(model === '')('a folder with the model', () => {
  it('is used where it is, or copied into the cache if our settings are not beside it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tiaoli-model-'));
    try {
      const find = (given: string, dataFolder: string) =>
        findModel({ dataFolder, environment: { TIAOLI_MODEL_DIR: given, PATH: '', HOME: folder } });
      const bare = join(folder, 'bare');
      for (const { path } of MODEL_FILES) {
        mkdirSync(join(bare, path, '..'), { recursive: true });
        copyFileSync(join(model, path), join(bare, path));
      }
      const data = join(folder, 'data');
      const cache = join(data, 'models', MODEL_NAME);
      expect(await find(bare, data)).toEqual({ folder: cache, source: 'folder', failures: [] });
      expect(readdirSync(join(data, 'models'))).toEqual([MODEL_NAME]);
      expect(await find('', data)).toEqual({ folder: cache, source: 'cache', failures: [] });
      for (const [name, settings] of Object.entries(MODEL_SETTINGS))
        writeFileSync(join(bare, name), JSON.stringify(settings));
      expect(await find(bare, data)).toEqual({ folder: bare, source: 'folder', failures: [] });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

it('says so where a folder holds no model', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tiaoli-model-'));
  await expect(openEmbedder(folder)).rejects.toMatchObject({ name: 'EmbeddingError', code: 'corrupt-model' });
  rmSync(folder, { recursive: true });
});
