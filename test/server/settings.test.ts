import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isLoopback, readSettings, SettingError } from '../../server/settings.ts';

const TOKEN = 'a-token-of-24-characters';
const refusal = (environment: Record<string, string>): string => {
  try {
    readSettings(environment);
  } catch (error) {
    if (error instanceof SettingError) return error.detail;
    throw error;
  }
  return '';
};

describe('readSettings', () => {
  it('has defaults for everything', () => {
    expect(readSettings({})).toEqual({
      port: 8080,
      host: '127.0.0.1',
      data: resolve('data'),
      store: null,
      modelFolder: null,
      token: null,
      hub: null,
      logLevel: 'info',
    });
  });

  it('takes what is given, and an empty value as not given', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tiaoli-settings-'));
    const settings = readSettings({
      PORT: '0',
      HOST: '0.0.0.0',
      TIAOLI_DATA: join(folder, 'new'),
      TIAOLI_STORE: 'neo4j+s://%E7%AE%A1%E7%90%86%E5%91%98@graph.example:7687/policies',
      TIAOLI_STORE_PASSWORD: 'p@ss:word',
      TIAOLI_MODEL_DIR: folder,
      TIAOLI_TOKEN: TOKEN,
      HF_ENDPOINT: 'https://hub.example',
      LOG_LEVEL: '',
    });
    expect(settings).toEqual({
      port: 0,
      host: '0.0.0.0',
      data: join(folder, 'new'),
      store: {
        url: 'neo4j+s://graph.example:7687',
        user: '管理员',
        password: 'p@ss:word',
        database: 'policies',
      },
      modelFolder: folder,
      token: TOKEN,
      hub: 'https://hub.example',
      logLevel: 'info',
    });
  });

  it.each([
    [{ PORT: 'abc' }, 'PORT', '整数'],
    [{ PORT: '65536' }, 'PORT', '65535'],
    [{ PORT: '-1' }, 'PORT', '整数'],
    [{ PORT: '80.5' }, 'PORT', '整数'],
    [{ TIAOLI_STORE: 'mysql://host' }, 'TIAOLI_STORE', 'neo4j+s://'],
    [{ TIAOLI_STORE: 'neo4j://' }, 'TIAOLI_STORE', '主机名'],
    [{ TIAOLI_STORE: 'bolt://host:7687/a b' }, 'TIAOLI_STORE', '数据库名'],
    [{ HOST: 'a b' }, 'HOST', '主机名'],
    [{ HOST: '0.0.0.0' }, 'HOST', 'TIAOLI_TOKEN'],
    [{ HOST: '::' }, 'HOST', 'TIAOLI_TOKEN'],
    [{ TIAOLI_TOKEN: 'short' }, 'TIAOLI_TOKEN', '16'],
    [{ TIAOLI_TOKEN: '口令口令口令口令口令口令口令口令' }, 'TIAOLI_TOKEN', '英文'],
    [{ TIAOLI_MODEL_DIR: '/no/such/folder' }, 'TIAOLI_MODEL_DIR', '/no/such/folder'],
    [{ HF_ENDPOINT: 'ftp://hub' }, 'HF_ENDPOINT', 'http'],
    [{ HF_ENDPOINT: 'nonsense' }, 'HF_ENDPOINT', 'http'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL', 'info'],
    [{ TIAOLI_LLM_URL: 'localhost:1234' }, 'TIAOLI_LLM_URL', 'http'],
    [{ TIAOLI_LLM_URL: 'http://a:b@127.0.0.1/v1' }, 'TIAOLI_LLM_URL', 'TIAOLI_LLM_KEY'],
    [{ TIAOLI_LLM_URL: 'http://127.0.0.1/v1' }, 'TIAOLI_LLM_MODEL', '模型'],
    [
      { TIAOLI_LLM_URL: 'http://model.example/v1', TIAOLI_LLM_MODEL: 'm', TIAOLI_LLM_KEY: 'k' },
      'TIAOLI_LLM_KEY',
      'https',
    ],
  ])('refuses %o with a sentence that names the setting and the reason', (environment, name, reason) => {
    const detail = refusal(environment as Record<string, string>);
    expect(detail).toContain(name);
    expect(detail).toContain(reason);
    expect(detail).not.toContain('\n');
  });

  it('takes a language model by the address of its server or of its call', () => {
    const model = (address: string, key?: string) =>
      readSettings({ TIAOLI_LLM_URL: address, TIAOLI_LLM_MODEL: 'm', ...(key ? { TIAOLI_LLM_KEY: key } : {}) })
        .languageModel;
    const call = 'http://127.0.0.1:1234/v1/chat/completions';
    expect(model('http://127.0.0.1:1234/v1', 'k')).toEqual({ url: call, model: 'm', key: 'k' });
    expect(model('http://127.0.0.1:1234/v1/')).toEqual({ url: call, model: 'm', key: null });
    expect(model(call)).toEqual({ url: call, model: 'm', key: null });
  });

  it('refuses a data folder that is a file', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'tiaoli-settings-')), 'file');
    writeFileSync(file, '');
    expect(refusal({ TIAOLI_DATA: file })).toContain('不是文件夹');
  });
});

describe('isLoopback', () => {
  it.each(['localhost', '127.0.0.1', '127.8.9.10', '::1', '[::1]'])('%s is', (host) => {
    expect(isLoopback(host)).toBe(true);
  });
  it.each(['', '0.0.0.0', '::', '10.0.0.1', '127.0.0.1.evil.example', 'localhost.evil.example', 'evil'])(
    '%s is not',
    (host) => {
      expect(isLoopback(host)).toBe(false);
    },
  );
});
