import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CorpusApp, openCorpusApp } from './corpus-app.ts';

const TOKEN = 'a-token-of-24-characters';
let local: CorpusApp;
let beyond: CorpusApp;
beforeAll(async () => {
  local = await openCorpusApp({ corpus: false });
  beyond = await openCorpusApp({ corpus: false, environment: { HOST: '0.0.0.0', TIAOLI_TOKEN: TOKEN } });
});
afterAll(() => Promise.all([local.close(), beyond.close()]));

const removal = (headers: Record<string, string>) => ({
  method: 'DELETE' as const,
  url: '/api/documents/none',
  headers,
});

describe('a server on loopback', () => {
  it.each(['evil.example', 'evil.example:8080', '127.0.0.1.evil.example', '10.0.0.5:8080'])(
    'refuses the Host %s (DNS rebinding)',
    async (host) => {
      const problem = await local.problem({ url: '/api/documents', headers: { host } });
      expect(problem).toMatchObject({ status: 403, code: 'foreign-host' });
    },
  );
  it.each(['localhost', 'LOCALHOST:8080', '127.0.0.1:8080', '[::1]:8080'])('answers the Host %s', async (host) => {
    expect((await local.app.inject({ url: '/api/documents', headers: { host } })).statusCode).toBe(200);
  });
  it.each(['https://evil.example', 'http://localhost:3000', 'null'])('refuses a write from %s', async (origin) => {
    const problem = await local.problem(removal({ host: 'localhost:8080', origin }));
    expect(problem).toMatchObject({ status: 403, code: 'foreign-origin' });
  });
  it('refuses a write that the browser calls cross-site, and lets its own pages write', async () => {
    const site = { host: 'localhost:8080', 'sec-fetch-site': 'cross-site' };
    expect(await local.problem(removal(site))).toMatchObject({ status: 403 });
    const own = { host: 'localhost:8080', origin: 'http://localhost:8080', 'sec-fetch-site': 'same-origin' };
    expect(await local.problem(removal(own))).toMatchObject({ status: 404 });
  });
});

describe('a server with a token', () => {
  it('wants it for writes, and only for writes', async () => {
    const answer = await beyond.app.inject(removal({}));
    expect(answer.statusCode).toBe(401);
    expect(answer.headers['www-authenticate']).toContain('Bearer');
    expect(answer.json()).toMatchObject({ code: 'token-required' });
    expect((await beyond.app.inject('/api/documents')).statusCode).toBe(200);
  });
  it.each([`Bearer ${TOKEN}x`, `Bearer ${TOKEN.slice(1)}`, `Basic ${TOKEN}`, TOKEN, 'Bearer '])(
    'refuses %s',
    async (authorization) => {
      expect(await beyond.problem(removal({ authorization }))).toMatchObject({ status: 401 });
    },
  );
  it('accepts the right one', async () => {
    expect(await beyond.problem(removal({ authorization: `Bearer ${TOKEN}` }))).toMatchObject({ status: 404 });
  });
  it('answers by any name: it is meant to be reached', async () => {
    const answer = await beyond.app.inject({ url: '/api/documents', headers: { host: 'policy.example' } });
    expect(answer.statusCode).toBe(200);
  });
});

describe('the rate limit', () => {
  it('spares this machine and stops others with a problem document', async () => {
    const statuses = async (remoteAddress: string) => {
      const seen = new Set<number>();
      for (let i = 0; i < 310; i += 1)
        seen.add((await beyond.app.inject({ url: '/api/documents', remoteAddress })).statusCode);
      return [...seen];
    };
    expect(await statuses('127.0.0.1')).toEqual([200]);
    expect(await statuses('10.1.2.3')).toEqual([200, 429]);
    const problem = await beyond.problem({ url: '/api/documents', remoteAddress: '10.1.2.3' });
    expect(problem).toMatchObject({ status: 429, code: 'too-many-requests' });
  });
});

describe('headers', () => {
  it('allow scripts of our own only', async () => {
    const { headers } = await local.app.inject('/api/documents');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe-eval');
    expect(policy).not.toContain('upgrade-insecure-requests');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['strict-transport-security']).toBeUndefined();
  });
});
