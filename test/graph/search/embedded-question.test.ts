import { describe, expect, it } from 'vitest';
import type { Embedder } from '../../../graph/embedding/embedder.ts';
import { EmbeddingError } from '../../../graph/embedding/embedding-error.ts';
import { remembering } from '../../../graph/embedding/remembering.ts';
import { embedAhead, embedRead, vectorOrNone } from '../../../graph/search/embedded-question.ts';
import { wordQuestion } from '../../../graph/search/plan/read-plan.ts';
import { plan } from './plan/lexicon.ts';

/** Writes down what it is asked. */
const recorder = (asked: string[], fails = false): Embedder => ({
  model: 'recorder',
  dimensions: 4,
  embed: async () => [],
  embedQuery: async (text) => {
    asked.push(text);
    if (fails) throw new Error('no vector');
    return new Float32Array(4);
  },
  close: async () => {},
});

const ahead = (embedder: Embedder, question: string) =>
  embedAhead({ embedder }, wordQuestion(question).question.folded, []);
const read = (question: string) => ({ ...plan(question), carried: false });

describe('a question', () => {
  it.each(['新建冷库能补多少钱', '店里没生意，房租能减吗', '财政厅负责的奖励有哪些', 'dianshang有什么补贴'])(
    'is embedded before it is read, and not a second time: %s',
    async (question) => {
      const asked: string[] = [];
      const embedder = remembering(recorder(asked));
      ahead(embedder, question);
      expect(asked).toHaveLength(1);
      expect(await embedRead({ embedder }, read(question)).vector).toHaveLength(4);
      expect(asked).toHaveLength(1);
    },
  );

  it('is embedded as it is read where that is another text', async () => {
    const asked: string[] = [];
    const embedder = remembering(recorder(asked));
    const question = '除了财政厅，还有哪些部门负责冷链物流';
    ahead(embedder, question);
    await embedRead({ embedder }, read(question)).vector;
    expect(asked[0]).toBe(question);
    expect(asked[1]).not.toContain('财政厅');
  });

  it('is put to statutes as far as the corpus is made of them', async () => {
    const asked: unknown[] = [];
    const told: Embedder = {
      ...recorder([]),
      embedQuery: async (_, statutes) => {
        asked.push(statutes);
        return new Float32Array(4);
      },
    };
    for (const share of [0, 0.4, 1]) {
      const embedder = remembering(told, share);
      ahead(embedder, '新建冷库能补多少钱');
      await embedRead({ embedder }, read('新建冷库能补多少钱')).vector;
    }
    expect(asked).toEqual([0, 0.4, 1]);
  });

  it('over two hops has its first part embedded, which is looked for first', () => {
    const asked: string[] = [];
    ahead(recorder(asked), '负责冷库建设补助的那个厅还管什么');
    expect(asked).toEqual([expect.stringMatching(/^负责冷库建设补助(?:（|$)/u)]);
  });

  it('fails for whoever waits for the vector, and for nobody else', async () => {
    const embedder = recorder([], true);
    ahead(embedder, '新建冷库能补多少钱');
    const { vector } = embedRead({ embedder }, read('新建冷库能补多少钱'));
    await new Promise((resolve) => setTimeout(resolve, 10));
    await expect(vector).rejects.toThrow('no vector');
  });

  it('is ranked without its meaning where the model fails, which is told, but no other fault is passed over', async () => {
    const { text, meant } = embedRead({ embedder: null }, read('冷库'));
    const failed = new EmbeddingError('corrupt-model', '模型打不开');
    const told: EmbeddingError[] = [];
    const waitFor = (error: Error) =>
      vectorOrNone({ text, meant, vector: Promise.reject(error) }, (why) => told.push(why));
    expect(await waitFor(failed)).toBeNull();
    expect(told).toEqual([failed]);
    await expect(waitFor(new TypeError('a fault'))).rejects.toThrow('a fault');
  });

  it('has no vector without a model, without the semantic leg, or where nothing of it is left to compare', () => {
    const embedder = recorder([]);
    expect(embedRead({ embedder: null }, read('冷库')).vector).toBeNull();
    expect(embedRead({ embedder, legs: ['lexical', 'graph'] }, read('冷库')).vector).toBeNull();
    expect(embedRead({ embedder }, { ...read('冷库'), plan: { ...plan('冷库').plan, text: '' } }).vector).toBeNull();
  });
});
