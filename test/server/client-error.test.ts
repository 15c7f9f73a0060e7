import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type CorpusApp, openCorpusApp } from './corpus-app.ts';

let open: CorpusApp;
beforeAll(async () => {
  open = await openCorpusApp({ corpus: false });
  await open.app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => open.close());

const send = (bytes: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const { port } = open.app.server.address() as AddressInfo;
    let answer = '';
    connect(port, '127.0.0.1')
      .on('data', (chunk) => {
        answer += chunk;
      })
      .on('close', () => resolve(answer))
      .on('error', reject)
      .end(bytes);
  });

it.each([
  ['GET /api/search?q=旅游 HTTP/1.1\r\nHost: localhost\r\n\r\n', 400, 'not-http'],
  ['nonsense\r\n\r\n', 400, 'not-http'],
  [`GET /api/search?q=${'a'.repeat(160_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`, 431, 'headers-too-large'],
])('%.40j → %i', async (bytes, status, code) => {
  const [head = '', body = ''] = (await send(bytes)).split('\r\n\r\n');
  expect(head).toContain(`HTTP/1.1 ${status}`);
  expect(head).toContain('application/problem+json');
  expect(JSON.parse(body)).toMatchObject({ status, code });
});
