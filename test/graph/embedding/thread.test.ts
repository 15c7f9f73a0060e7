import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openEmbedder } from '../../../graph/embedding/bge.ts';
import type { Embedder } from '../../../graph/embedding/embedder.ts';
import { EmbeddingThread } from '../../../graph/embedding/thread/embedding-thread.ts';
import { openThreadEmbedder } from '../../../graph/embedding/thread/thread-embedder.ts';

/** Set by test/model-setup.ts where the model could be had. */
const model = process.env.TIAOLI_MODEL_DIR ?? '';
const LONG = '对企业给予补贴。'.repeat(100);

describe.skipIf(model === '')('the model in a thread of its own', () => {
  let threaded: Embedder;
  let direct: Embedder;
  beforeAll(async () => {
    [threaded, direct] = await Promise.all([openThreadEmbedder(model), openEmbedder(model)]);
  });
  afterAll(async () => {
    await Promise.all([threaded.close(), direct.close()]);
  });

  it('gives the vectors that it gives in this one, to the bit', async () => {
    const texts = ['', '免征增值税', '对新建冷链物流设施给予补助，最高不超过100万元', '\u0000\ufffd🀄', LONG];
    expect(await threaded.embed(texts)).toEqual(await direct.embed(texts));
    for (const text of texts) {
      const vector = await direct.embedQuery(text);
      expect(await threaded.embedQuery(text)).toEqual(vector);
      expect(await threaded.embedQuery(text)).toEqual(vector); // out of memory the second time
    }
    expect([threaded.model, threaded.dimensions]).toEqual([direct.model, direct.dimensions]);
  });

  it('leaves this thread free while it computes', async () => {
    let turns = 0;
    let working = true;
    const turn = (): void => {
      turns += 1;
      if (working) setImmediate(turn);
    };
    turn();
    await threaded.embed([LONG]);
    working = false;
    // In this thread, a text leaves it for a turn or two before and after.
    expect(turns).toBeGreaterThan(50);
  });

  it('answers a question before the passages that were asked earlier are all done', async () => {
    let passages = 0;
    const embedded = threaded.embed(Array.from({ length: 8 }, (_, i) => `第${i}条 ${LONG}`)).then(() => {
      passages = 8;
    });
    await threaded.embedQuery('谁负责');
    expect(passages).toBe(0);
    await embedded;
  });

  it('reports progress to the end', async () => {
    const reports: [number, number][] = [];
    const texts = Array.from({ length: 40 }, (_, i) => `第${i}条`);
    await threaded.embed(texts, (done, total) => reports.push([done, total]));
    expect(reports).toEqual([
      [32, 40],
      [40, 40],
    ]);
    expect(await threaded.embed([])).toEqual([]);
  });
});

describe.skipIf(model === '')('a thread that ends by a fault', () => {
  it('is said and started again, and what it left unanswered is answered', async () => {
    const lines: string[] = [];
    const threads: EmbeddingThread[] = [];
    const start = (folder: string) => {
      const thread = new EmbeddingThread(folder);
      threads.push(thread);
      return thread;
    };
    const embedder = await openThreadEmbedder(model, (line) => lines.push(line), { start });
    const before = await embedder.embedQuery('养老机构床位补贴');
    const asked = [embedder.embed(Array.from({ length: 5 }, () => LONG)), embedder.embedQuery('谁负责')] as const;
    await threads[0]?.kill();
    expect((await asked[0]).length).toBe(5);
    expect((await asked[1]).length).toBe(embedder.dimensions);
    expect(threads).toHaveLength(2);
    expect(lines).toEqual([expect.stringContaining('语义模型的线程中途退出')]);

    // The second one too, while it has a text that the first one left.
    const again = embedder.embedQuery('什么时候申报');
    await threads[1]?.kill();
    await threads[2]?.kill();
    await expect(again).rejects.toMatchObject({ name: 'EmbeddingError', code: 'stopped' });
    expect(await embedder.embedQuery('什么时候申报')).toHaveLength(embedder.dimensions);
    expect(await embedder.embedQuery('养老机构床位补贴')).toEqual(before);
    await embedder.close();
    // Four threads open the model one after the other.
  }, 180_000);

  it('is tried again later where the model cannot be opened at once', async () => {
    const nowhere = mkdtempSync(join(tmpdir(), 'tiaoli-model-'));
    const threads: EmbeddingThread[] = [];
    let gone = false;
    const start = (folder: string) => {
      const thread = new EmbeddingThread(gone ? nowhere : folder);
      threads.push(thread);
      return thread;
    };
    const lines: string[] = [];
    const againMs = 30_000;
    const embedder = await openThreadEmbedder(model, (line) => lines.push(line), { start, againMs });
    const now = vi.spyOn(performance, 'now');
    try {
      gone = true;
      await threads[0]?.kill();
      await expect(embedder.embedQuery('谁负责')).rejects.toMatchObject({ code: 'corrupt-model' });
      expect(embedder.refused).toMatchObject({ code: 'corrupt-model' });
      gone = false;
      await expect(embedder.embedQuery('谁负责')).rejects.toMatchObject({ code: 'corrupt-model' });
      expect(threads).toHaveLength(2); // too early
      now.mockReturnValue(performance.now() + againMs);
      const asked = [embedder.embedQuery('谁负责'), embedder.embedQuery('什么时候申报')];
      for (const vector of await Promise.all(asked)) expect(vector).toHaveLength(embedder.dimensions);
      expect(threads).toHaveLength(3);
      expect(embedder.refused).toBeNull();
      expect(lines).toEqual([expect.stringContaining('正在重新启动'), expect.stringContaining('稍后再试')]);
    } finally {
      now.mockRestore();
      await embedder.close();
      rmSync(nowhere, { recursive: true });
    }
  }, 60_000);

  it('is closed after the text that it is at, not after all that were asked', async () => {
    const thread = new EmbeddingThread(model);
    await thread.ready;
    const started = performance.now();
    await thread.ask(LONG, null);
    const one = performance.now() - started;
    const waiting = Array.from({ length: 200 }, () => thread.ask(LONG, null));
    const ended = Promise.allSettled(waiting);
    const closing = performance.now();
    await thread.close();
    expect(performance.now() - closing).toBeLessThan(20 * one + 500);
    for (const end of await ended) expect(end).toMatchObject({ status: 'rejected', reason: { code: 'closed' } });
  }, 30_000);

  it('rejects what is asked of it after it was closed', async () => {
    const embedder = await openThreadEmbedder(model);
    const asked = embedder.embed([LONG, LONG, LONG]);
    const rejected = expect(asked).rejects.toMatchObject({ name: 'EmbeddingError', code: 'closed' });
    await embedder.close();
    await rejected;
    await expect(embedder.embedQuery('谁负责')).rejects.toMatchObject({ code: 'closed' });
  });
});

it('says so where a folder holds no model', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tiaoli-model-'));
  const opened = openThreadEmbedder(folder);
  await expect(opened).rejects.toMatchObject({ name: 'EmbeddingError', code: 'corrupt-model' });
  rmSync(folder, { recursive: true });
});

describe.skipIf(model === '')('a process with the thread', () => {
  /** Runs a process that has opened the model as `embedder`; its exit code and what it wrote. */
  const run = (program: string): unknown[] => {
    const file = fileURLToPath(new URL('../../../graph/embedding/thread/thread-embedder.ts', import.meta.url));
    const script = `
      const { openThreadEmbedder } = await import(${JSON.stringify(file)});
      const embedder = await openThreadEmbedder(${JSON.stringify(model)});
      ${program}`;
    const args = ['--import', 'tsx', '--input-type=module', '-e', script];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', timeout: 50_000 });
    return [status, stdout, stderr];
  };

  it('ends when it waits for nothing more', () => {
    expect(run(`process.stdout.write(String((await embedder.embedQuery('谁负责')).length));`)).toEqual([0, '512', '']);
  });

  it('can be left in the middle of a text', () => {
    const embed = `void embedder.embed(['${LONG}', '${LONG}', '${LONG}']);`;
    expect(run(`${embed} setTimeout(() => process.exit(3), 30);`)).toEqual([3, '', '']);
  });
});
