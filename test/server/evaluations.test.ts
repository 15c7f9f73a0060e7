import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EvaluationList, KeptEvaluation } from '../../server/contract.ts';
import { evaluations, folderForResults, kept, resultFile } from '../../server/evaluations.ts';
import { evaluateQuestions } from '../../server/run-evaluation.ts';
import { type CorpusApp, openCorpusApp } from './corpus-app.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'tiaoli-results-'));
const silent = { progress: () => undefined, say: () => undefined };

let open: CorpusApp;
let result: KeptEvaluation;
beforeAll(async () => {
  open = await openCorpusApp();
  const [first] = await open.library.store.select({ all: [] });
  const questions = [
    { id: 'q1', type: 'fact', question: '养老床位补助', relevant: new Map([[first!, 3]]), values: ['1万元'] },
    { id: 'q2', type: 'unanswerable', question: '火星探测补贴多少钱', relevant: new Map(), values: [] },
  ];
  result = await evaluateQuestions(open.library, { set: { name: 'small', questions }, gold: null }, silent);
});
afterAll(() => open.close());

const write = (place: string, set: string, date: string) => {
  mkdirSync(place, { recursive: true });
  writeFileSync(resultFile(place, set), JSON.stringify({ ...result, set, date }));
};

describe('kept evaluations', () => {
  it('are served by the route as the contract has them', async () => {
    write(join(open.library.data, 'evaluations'), 'small', result.date);
    const { items } = await open.get<EvaluationList>('/api/evaluations');
    const mine = items.find(({ set }) => set === 'small');
    expect(mine).toEqual(JSON.parse(JSON.stringify(result)));
    expect(mine?.types.map(({ type, questions }) => [type, questions])).toEqual([
      ['fact', 1],
      ['unanswerable', 1],
      [null, 2],
    ]);
    expect(mine?.legs.map(({ name }) => name)).toEqual([
      'fused',
      'lexical',
      'graph',
      'without-lexical',
      'without-graph',
    ]);
  });

  it('are the newest of each set, and name a file that cannot be read', async () => {
    const [program, data] = [folder(), folder()];
    write(program, 'a', '2026-05-02');
    write(program, 'b', '2026-05-02');
    write(join(data, 'evaluations'), 'a', '2026-05-01');
    write(join(data, 'evaluations'), 'b', '2026-05-03');
    writeFileSync(join(program, 'eval-c.json'), '{"set": "c"}');
    writeFileSync(join(program, 'search.json'), '{}');
    const { items, unreadable } = await evaluations(data, program);
    expect(items.map(({ set, date }) => [set, date])).toEqual([
      ['a', '2026-05-02'],
      ['b', '2026-05-03'],
    ]);
    expect(unreadable).toEqual(['eval-c.json']);
  });

  it('are none where there is no folder', async () => {
    expect(await evaluations(null, join(folder(), 'nowhere'))).toEqual({ items: [], unreadable: [] });
  });

  it('go to the data folder where the program cannot be written to', async () => {
    const [program, data] = [folder(), folder()];
    expect(await folderForResults(data, program)).toBe(program);
    expect(await folderForResults(data, join(program, 'nowhere'))).toBe(join(data, 'evaluations'));
  });

  it('name the day, the store and the machine', () => {
    const { date, store, machine } = kept(result, { kind: 'embedded', documents: 1, clauses: 2 }, 1.26);
    expect(date).toMatch(/^\d{4}-\d\d-\d\d$/u);
    expect(store).toEqual({ kind: 'embedded', documents: 1, clauses: 2 });
    expect(machine.node).toBe(process.version);
    expect(readFileSync(resultFile(join(open.library.data, 'evaluations'), 'small'), 'utf8')).toContain('"revision"');
  });
});
