/**
 * A whole search over HTTP on loopback, as a multiple of embedding its question alone, measured in turns in the same run.
 * Every question is asked once per round and never twice in the same words, so that no cache of questions helps.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../server/serve.ts';
import { readSettings } from '../server/settings.ts';
import type { Bench } from './bench.ts';
import { percentile, rounded } from './data.ts';
import { benchModel } from './model.ts';

const ROUNDS = 8;
const QUESTIONS = [
  '旅行社的质量保证金能退多少',
  '哪些部门负责快递进村',
  '养老床位补贴标准是多少',
  '餐饮企业可以缓缴哪些社会保险费',
  '财政厅负责的奖励有哪些',
  '新能源汽车充电桩有没有补助',
  '200万元的资金支持有哪些',
  '呼和浩特的物流枢纽建设',
  '店租交不起了能不能减一点',
  '2022年12月31日到期的优惠',
  '小微企业贷款担保费最高收多少',
  '家政企业吸纳脱贫人口奖励多少钱',
  '首次达到限额以上的商贸企业奖励',
  '电商企业的奖励两个文件有什么不同',
  '工业设计中心补助多少',
  '商务厅牵头的消费促进活动',
];

export const searchBench: Bench = async (say) => {
  const embedder = await benchModel();
  if (!embedder) return null;
  const data = mkdtempSync(join(tmpdir(), 'tiaoli-bench-'));
  const model = new URL('../data/models/bge-small-zh-v1.5-q', import.meta.url).pathname;
  const settings = readSettings({
    ...process.env,
    TIAOLI_DATA: data,
    PORT: '0',
    LOG_LEVEL: 'silent',
    TIAOLI_MODEL_DIR: process.env.TIAOLI_MODEL_DIR ?? model,
  });
  say('starting the server on an empty data folder');
  const { app, library } = await serve(settings, { corpus: true, say: () => undefined });
  const address = app.server.address();
  const base = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  const ask = async (question: string) => {
    const response = await fetch(`${base}/api/search?limit=10&q=${encodeURIComponent(question)}`);
    if (!response.ok) throw new Error(`${response.status} for ${question}`);
    await response.arrayBuffer();
  };
  const times: { search: number[]; embed: number[] } = { search: [], embed: [] };
  for (let round = 0; round < ROUNDS; round += 1)
    for (const question of QUESTIONS) {
      const words = `${question}${'？'.repeat(round)}`;
      const start = performance.now();
      await embedder.embedQuery(words);
      const between = performance.now();
      await ask(words);
      if (round === 0) continue;
      times.embed.push(between - start);
      times.search.push(performance.now() - between);
    }
  await app.close();
  await library.close();
  await embedder.close();
  rmSync(data, { recursive: true, force: true });
  const search = percentile(times.search, 0.5);
  const embed = percentile(times.embed, 0.5);
  return {
    questions: times.search.length,
    searchP50ms: rounded(search),
    searchP95ms: rounded(percentile(times.search, 0.95)),
    embedP50ms: rounded(embed),
    ratio: rounded(search / embed, 2),
  };
};
