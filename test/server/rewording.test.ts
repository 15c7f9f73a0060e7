/** Other words for an answer, from an endpoint that is played by a server of our own. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SearchResponse } from '../../server/contract.ts';
import { readSettings } from '../../server/settings.ts';
import { Rewording } from '../../server/wording/rewording.ts';
import { type CorpusApp, openCorpusApp } from './corpus-app.ts';

const KEY = 'a-key-that-nobody-may-see';
const QUESTION = '设备上云能补助多少';
const PATIENCE = 300;

interface Asked {
  authorization: string | undefined;
  path: string | undefined;
  body: { model: string; messages: { role: string; content: string }[] };
}

let server: Server;
let url: string;
let plays: (response: ServerResponse) => void;
let asked: Asked[];
let open: CorpusApp;
let plain: SearchResponse;

const read = async (request: IncomingMessage): Promise<string> => {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
};

beforeAll(async () => {
  server = createServer((request, response) => {
    void read(request).then((text) => {
      asked.push({ authorization: request.headers.authorization, path: request.url, body: JSON.parse(text) });
      plays(response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/`;
  open = await openCorpusApp();
  plain = await open.get<SearchResponse>(`/api/search?${new URLSearchParams({ q: QUESTION })}`);
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await open.close();
});
beforeEach(() => {
  asked = [];
});

const says = (content: unknown) => (response: ServerResponse) => {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ choices: [{ message: { role: 'assistant', content } }] }));
};
const rewording = (): Rewording => {
  const { languageModel } = readSettings({ TIAOLI_LLM_URL: url, TIAOLI_LLM_MODEL: 'small', TIAOLI_LLM_KEY: KEY });
  if (!languageModel) throw new Error('no language model in the settings');
  return new Rewording(languageModel, PATIENCE);
};
const reword = (by = rewording()) => by.reword(open.library.store, plain);
const quoted = () => plain.answer.text.replace(/（《.*$/su, '');

describe('an answer in other words', () => {
  it('is taken where all of it stands in the cited passages, and is asked for once', async () => {
    expect(plain.answer).toMatchObject({ status: 'answered', worded: 'extract' });
    plays = says(`${quoted()}。`);
    const by = rewording();
    const { answer, degraded } = await reword(by);
    expect(answer).toEqual({ ...plain.answer, text: `${quoted()}。`, worded: 'model' });
    expect(degraded).toEqual(plain.degraded);
    expect((await reword(by)).answer).toEqual(answer);
    expect(asked).toHaveLength(1);
  });

  it('is asked for once by equal questions at a time, and for a few different ones', async () => {
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    plays = (response) => void released.then(() => says(`${quoted()}。`)(response));
    const by = rewording();
    const equal = Array.from({ length: 3 }, () => reword(by));
    const others = Array.from({ length: 4 }, (_, i) =>
      by.reword(open.library.store, { ...plain, query: `${QUESTION}${i}` }),
    );
    // The fifth call at a time is not made, and keeps nobody waiting.
    expect((await others[3])?.answer).toEqual(plain.answer);
    release();
    for (const { answer } of await Promise.all([...equal, ...others.slice(0, 3)])) expect(answer.worded).toBe('model');
    expect(asked).toHaveLength(4);
    expect((await by.reword(open.library.store, { ...plain, query: `${QUESTION}3` })).answer.worded).toBe('model');
  });

  it('is made from the question and the cited passages, at the address and with the key that were set', async () => {
    plays = says(`${quoted()}。`);
    await reword();
    const [{ authorization, path, body }] = asked as [Asked];
    expect({ authorization, path, model: body.model }).toEqual({
      authorization: `Bearer ${KEY}`,
      path: '/v1/chat/completions',
      model: 'small',
    });
    const user = body.messages.find(({ role }) => role === 'user')?.content ?? '';
    expect(user).toContain(QUESTION);
    for (const { clauseId, start, end } of plain.answer.citations) {
      const [clause] = await open.library.store.clauses([clauseId]);
      expect(user).toContain(clause?.text.slice(start, end));
    }
    expect(user).not.toContain(plain.answer.citations[0]?.clauseId);
  });

  it('is ours where the model makes a number up', async () => {
    plays = says(`${quoted()}，最高不超过987万元。`);
    expect(await reword()).toEqual(plain);
  });

  it.each<[string, (response: ServerResponse) => void, string]>([
    ['is slow', () => undefined, '没有及时回答'],
    ['stops half way', (response) => void response.write('{"choices":'), '没有及时回答'],
    ['fails', (response) => void response.writeHead(500).end('no'), '拒绝'],
    ['is no JSON', (response) => void response.end('<html>'), '格式'],
    ['has no choices', (response) => void response.end('null'), '格式'],
    ['has no text', says(null), '格式'],
    ['never ends', (response) => void response.end('x'.repeat(1_000_000)), '格式'],
    ['is elsewhere', (response) => void response.writeHead(307, { location: '/other' }).end(), '连接'],
  ])('is ours, and says so, where the endpoint %s', async (_what, plays_, reason) => {
    plays = plays_;
    const by = rewording();
    const { answer, degraded } = await reword(by);
    expect(answer).toEqual(plain.answer);
    const note = degraded.find(({ code }) => code === 'wording-off')?.message ?? '';
    expect(note).toContain(reason);
    expect(JSON.stringify(degraded)).not.toContain(KEY);
    // Nobody waits again right after.
    const before = asked.length;
    expect((await reword(by)).degraded).toEqual(degraded);
    expect(asked).toHaveLength(before);
  });

  it('is not asked for where there is nothing to quote', async () => {
    plays = says('x');
    const refused = { ...plain, answer: { ...plain.answer, status: 'no-answer' as const, citations: [] } };
    expect(await rewording().reword(open.library.store, refused)).toEqual(refused);
    expect(asked).toEqual([]);
  });
});

describe('through the server', () => {
  it('says who worded the answer', async () => {
    const other = await openCorpusApp({
      environment: { TIAOLI_LLM_URL: url, TIAOLI_LLM_MODEL: 'small', TIAOLI_LLM_KEY: KEY },
    });
    plays = says(`${quoted()}。`);
    const { answer } = await other.get<SearchResponse>(`/api/search?${new URLSearchParams({ q: QUESTION })}`);
    await other.close();
    expect(answer.worded).toBe('model');
  });
});
