/** What the question adapter changes of the model, and what of a question to statutes. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adaptedModel } from '../../../graph/embedding/adapter/adapted-model.ts';
import { withChanges } from '../../../graph/embedding/adapter/onnx-weights.ts';
import { readSafetensors } from '../../../graph/embedding/adapter/safetensors.ts';
import { openEmbedder } from '../../../graph/embedding/bge.ts';
import type { Embedder } from '../../../graph/embedding/embedder.ts';
import { EmbeddingError } from '../../../graph/embedding/embedding-error.ts';
import { DIMENSIONS, MODEL_SETTINGS, TOKENIZER, WEIGHTS } from '../../../graph/embedding/model.ts';

const ADAPTER = new URL('../../../graph/embedding/adapter/statute-questions.safetensors', import.meta.url);
/** Set by test/model-setup.ts where the model could be had. */
const model = process.env.TIAOLI_MODEL_DIR ?? '';

const cosine = (a: Float32Array, b: Float32Array): number => a.reduce((sum, value, i) => sum + value * b[i]!, 0);

/** A safetensors file of one tensor. */
const fileOf = (halves: readonly number[]): Uint8Array => {
  const header = Buffer.from(
    JSON.stringify({ some: { dtype: 'F16', shape: [halves.length], data_offsets: [0, 2 * halves.length] } }),
  );
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(header.length));
  return Buffer.concat([length, header, Buffer.from(Uint16Array.from(halves).buffer)]);
};

describe('the file of an adapter', () => {
  it('holds numbers of half precision', () => {
    const { tensors } = readSafetensors(fileOf([0x3c00, 0xc000, 0x0001, 0x3555, 0x0000]));
    expect([...tensors.get('some')!]).toEqual([1, -2, 2 ** -24, 0.333251953125, 0]);
  });

  it('is refused where it is cut off, or none', () => {
    const whole = fileOf([0x3c00, 0x3c00]);
    for (const bytes of [whole.slice(0, -1), whole.slice(0, 12), new Uint8Array(0), Buffer.from('no safetensors')])
      expect(() => readSafetensors(bytes)).toThrow(EmbeddingError);
  });

  it('changes biases and layer norms alone', () => {
    const { tensors, metadata } = readSafetensors(readFileSync(ADAPTER));
    expect(tensors.size).toBeGreaterThan(30);
    for (const [name, values] of tensors) {
      expect(name).toMatch(/\.bias$|LayerNorm\.weight$/u);
      expect(values.every(Number.isFinite), name).toBe(true);
    }
    expect(metadata.learned_from).toContain('STARD');
  });
});

describe.skipIf(model === '')('a model whose questions are put to statutes', () => {
  let home: string;
  let base: string;
  let embedder: Embedder;
  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'tiaoli-adapter-'));
    base = join(home, 'model');
    mkdirSync(join(base, 'onnx'), { recursive: true });
    for (const path of [WEIGHTS.path, TOKENIZER.path, ...Object.keys(MODEL_SETTINGS)])
      symlinkSync(join(model, path), join(base, path));
    embedder = await openEmbedder(base);
  });
  afterAll(async () => {
    await embedder.close();
    rmSync(home, { recursive: true, force: true });
  });

  it('differs from the model in the named weights, by what the adapter says', () => {
    const bytes = readFileSync(join(model, WEIGHTS.path));
    const name = 'encoder.layer.3.output.dense.bias';
    const changed = withChanges(bytes, new Map([[name, new Float32Array(DIMENSIONS).fill(1)]]));
    expect(changed).toHaveLength(bytes.length);
    const places: number[] = [];
    for (let i = 0; i < bytes.length; i += 1) if (changed[i] !== bytes[i]) places.push(i);
    // Within one tensor: nothing else in the file moved.
    expect(places.at(-1)! - places[0]!).toBeLessThan(4 * DIMENSIONS);
    expect(places.length).toBeGreaterThan(DIMENSIONS / 2);
  });

  it('is refused where the model lacks what is to be changed, or is none', () => {
    const bytes = readFileSync(join(model, WEIGHTS.path));
    expect(() => withChanges(bytes, new Map([['no.such.bias', new Float32Array(4)]]))).toThrow(/no\.such\.bias/u);
    expect(() => withChanges(Buffer.from('not ONNX'), new Map([['a.bias', new Float32Array(1)]]))).toThrow(
      EmbeddingError,
    );
  });

  it('is not made before a question to statutes is asked, and made again where it was damaged', async () => {
    const folder = `${base}-statutes`;
    await embedder.embedQuery('房东不退押金怎么办');
    expect(existsSync(folder)).toBe(false);
    await embedder.embedQuery('房东不退押金怎么办', 1);
    expect(existsSync(folder)).toBe(true);
    const made = readFileSync(join(folder, WEIGHTS.path));
    rmSync(join(folder, WEIGHTS.path));
    expect(readFileSync(join(adaptedModel(base), WEIGHTS.path)).equals(made)).toBe(true);
  });

  it('gives passages and questions to policies the vectors that they had', async () => {
    const plain = await openEmbedder(model);
    const text = '企业拖欠工资的，由劳动行政部门责令限期支付';
    expect((await embedder.embed([text]))[0]).toEqual((await plain.embed([text]))[0]);
    expect(await embedder.embedQuery('小微企业房租怎么减')).toEqual(await plain.embedQuery('小微企业房租怎么减'));
    await plain.close();
  });

  it('puts laypeople’s questions nearer to their articles, beside other articles of the same law', async () => {
    const cases = [
      [
        '厂里拖着不发工钱，我能怎么办',
        '用人单位未按照劳动合同的约定或者国家规定及时足额支付劳动者劳动报酬的，由劳动行政部门责令限期支付。',
        '用人单位招用劳动者，不得扣押劳动者的居民身份证和其他证件。',
      ],
      [
        '邻居家的狗把孩子咬了谁赔',
        '饲养的动物造成他人损害的，动物饲养人或者管理人应当承担侵权责任。',
        '因紧急避险造成损害的，由引起险情发生的人承担民事责任。',
      ],
      [
        '楼上扔东西砸了我的车，找不到人',
        '禁止从建筑物中抛掷物品；经调查难以确定具体侵权人的，由可能加害的建筑物使用人给予补偿。',
        '建筑物倒塌造成他人损害的，由建设单位与施工单位承担连带责任。',
      ],
      [
        '离婚后孩子爸爸不给抚养费',
        '父母不履行抚养义务的，未成年子女有要求父母给付抚养费的权利。',
        '成年子女不履行赡养义务的，缺乏劳动能力的父母有要求给付赡养费的权利。',
      ],
      [
        '买到假货商家该赔我几倍',
        '经营者提供商品有欺诈行为的，应当按照消费者的要求增加赔偿其受到的损失，金额为商品价款的三倍。',
        '经营者应当标明其真实名称和标记。',
      ],
    ] as const;
    const margins = { before: 0, after: 0 };
    for (const [question, right, wrong] of cases) {
      const [one, other] = await embedder.embed([right, wrong]);
      const margin = (asked: Float32Array) => cosine(asked, one!) - cosine(asked, other!);
      margins.before += margin(await embedder.embedQuery(question));
      const leant = await embedder.embedQuery(question, 1);
      margins.after += margin(leant);
    }
    expect(margins.after).toBeGreaterThan(margins.before);
  });

  it('stands between both readings where a corpus holds both', async () => {
    const [to, between, plain] = await Promise.all(
      [1, 0.5, 0].map((share) => embedder.embedQuery('欠条过期了还能要钱吗', share)),
    );
    expect(Math.hypot(...between!)).toBeCloseTo(1, 5);
    expect(cosine(between!, to!)).toBeGreaterThan(cosine(plain!, to!));
    expect(cosine(between!, plain!)).toBeGreaterThan(cosine(plain!, to!));
  });
});
