/** What the surroundings say: read once, checked at once. A wrong setting is refused, never guessed around. */
import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Neo4jAddress, parseNeo4jAddress } from '../graph/neo4j/address.ts';
import type { ChatEndpoint } from './wording/chat-client.ts';

const DEFAULT_PORT = 8080;
const DEFAULT_HOST = '127.0.0.1';
const DEFAULT_FOLDER = 'data';
const SHORTEST_TOKEN = 16;
export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

export interface Settings {
  host: string;
  /** 0 lets the system choose a free one. */
  port: number;
  /** Absolute path of the data folder. */
  data: string;
  /** The Neo4j server that keeps the corpus, or null for a file in the data folder. */
  store: Neo4jAddress | null;
  /** Who asks Neo4j the queries that people write, where that is somebody else than who keeps the corpus. */
  queryLogin?: { user: string; password: string } | undefined;
  /** Absolute path of a folder that holds the embedding model, or null. */
  modelFolder: string | null;
  /** What writes have to carry as `Authorization: Bearer …`, or null: writes from this machine are open. */
  token: string | null;
  /** Address of the model hub, or null for the usual one. */
  hub: string | null;
  logLevel: (typeof LOG_LEVELS)[number];
  /** The language model that may put answers into other words; none unless one is set. */
  languageModel?: ChatEndpoint | undefined;
}

/** A setting that cannot be used; `detail` is one Chinese sentence that says which and why. */
export class SettingError extends Error {
  readonly setting: string;
  readonly detail: string;
  constructor(setting: string, reason: string) {
    super(`${setting}: ${reason}`);
    this.name = 'SettingError';
    this.setting = setting;
    this.detail = `设置 ${setting} 有误：${reason}`;
  }
}

/** True for the names and addresses that only this machine can reach. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/u.test(host);

const portOf = (text: string): number => {
  const port = Number(text);
  if (/^\d{1,5}$/u.test(text) && port <= 65535) return port;
  throw new SettingError('PORT', `“${text}”不是 0 到 65535 之间的整数。`);
};

const hostOf = (text: string): string => {
  if (/^[A-Za-z0-9.:_-]+$/u.test(text)) return text;
  throw new SettingError('HOST', `“${text}”不是主机名，也不是 IP 地址。`);
};

const dataOf = (text: string): string => {
  const folder = resolve(text);
  if (existsSync(folder) && !statSync(folder).isDirectory())
    throw new SettingError('TIAOLI_DATA', `${folder} 不是文件夹。`);
  return folder;
};

const modelFolderOf = (text: string): string => {
  const folder = resolve(text);
  if (existsSync(folder) && statSync(folder).isDirectory()) return folder;
  throw new SettingError('TIAOLI_MODEL_DIR', `没有 ${folder} 这个文件夹。`);
};

const tokenOf = (text: string): string => {
  if (!/^[\x21-\x7e]+$/u.test(text)) throw new SettingError('TIAOLI_TOKEN', '只能用英文字母、数字和符号，不能有空格。');
  if (text.length < SHORTEST_TOKEN)
    throw new SettingError('TIAOLI_TOKEN', `太短，容易被猜到；至少 ${SHORTEST_TOKEN} 个字符。`);
  return text;
};

/**
 * A Neo4j server's address; user and password may stand in it or in the environment, which keeps them out of listings.
 * @throws SettingError that names `setting`
 */
export const storePlace = (
  setting: string,
  address: string,
  environment: Readonly<Record<string, string | undefined>>,
): Neo4jAddress => {
  const parsed = parseNeo4jAddress(address);
  if (typeof parsed === 'string') throw new SettingError(setting, parsed);
  return {
    ...parsed,
    user: parsed.user ?? (environment.TIAOLI_STORE_USER?.trim() || null),
    password: parsed.password ?? (environment.TIAOLI_STORE_PASSWORD || null),
  };
};

const hubOf = (text: string): string => {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && ['http:', 'https:'].includes(url.protocol)) return text;
  throw new SettingError('HF_ENDPOINT', `“${text}”不是 http:// 或 https:// 开头的地址。`);
};

const CHAT_CALL = '/chat/completions';

/** The address of a model's server (…/v1) or of its call. A key never goes over the network in clear. */
const languageModelOf = (text: string, model: string | null, key: string | null): ChatEndpoint => {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !['http:', 'https:'].includes(url.protocol))
    throw new SettingError('TIAOLI_LLM_URL', '不是 http:// 或 https:// 开头的地址。');
  if (url.username !== '' || url.password !== '')
    throw new SettingError('TIAOLI_LLM_URL', '地址里不能有用户名和密码；口令请放在 TIAOLI_LLM_KEY。');
  if (model === null) throw new SettingError('TIAOLI_LLM_MODEL', '设置了 TIAOLI_LLM_URL，还要写明用哪个模型。');
  if (key !== null && !/^[\x21-\x7e]+$/u.test(key))
    throw new SettingError('TIAOLI_LLM_KEY', '只能用英文字母、数字和符号，不能有空格。');
  if (key !== null && url.protocol === 'http:' && !isLoopback(url.hostname))
    throw new SettingError(
      'TIAOLI_LLM_KEY',
      '口令不能明文经过网络：TIAOLI_LLM_URL 请用 https:// 开头的地址，或去掉口令。',
    );
  const path = url.pathname.replace(/\/+$/u, '');
  url.pathname = path.endsWith(CHAT_CALL) ? path : `${path}${CHAT_CALL}`;
  return { url: url.href, model, key };
};

const logLevelOf = (text: string): Settings['logLevel'] => {
  const level = LOG_LEVELS.find((name) => name === text);
  if (level) return level;
  throw new SettingError('LOG_LEVEL', `“${text}”不在 ${LOG_LEVELS.join('、')} 之中。`);
};

/**
 * Reads the settings from the environment (an empty value counts as not set).
 * @throws SettingError for the first one that cannot be used
 */
export const readSettings = (environment: Readonly<Record<string, string | undefined>>): Settings => {
  const given = (name: string): string | null => environment[name]?.trim() || null;
  const optional = <T>(name: string, parse: (text: string) => T): T | null => {
    const text = given(name);
    return text === null ? null : parse(text);
  };
  const settings: Settings = {
    port: optional('PORT', portOf) ?? DEFAULT_PORT,
    host: optional('HOST', hostOf) ?? DEFAULT_HOST,
    data: dataOf(given('TIAOLI_DATA') ?? DEFAULT_FOLDER),
    store: optional('TIAOLI_STORE', (address) => storePlace('TIAOLI_STORE', address, environment)),
    queryLogin:
      optional('TIAOLI_QUERY_USER', (user) => ({ user, password: environment.TIAOLI_QUERY_PASSWORD ?? '' })) ??
      undefined,
    modelFolder: optional('TIAOLI_MODEL_DIR', modelFolderOf),
    token: optional('TIAOLI_TOKEN', tokenOf),
    hub: optional('HF_ENDPOINT', hubOf),
    logLevel: optional('LOG_LEVEL', logLevelOf) ?? 'info',
    languageModel:
      optional('TIAOLI_LLM_URL', (url) => languageModelOf(url, given('TIAOLI_LLM_MODEL'), given('TIAOLI_LLM_KEY'))) ??
      undefined,
  };
  if (!isLoopback(settings.host) && settings.token === null)
    throw new SettingError(
      'HOST',
      `${settings.host} 会让别的机器也能访问，必须同时设置 TIAOLI_TOKEN（写入时要出示的口令）。`,
    );
  return settings;
};
