/** Lines of a question set's files, gzipped or not. */
import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import type { z } from 'zod';
import { EvaluationError } from './evaluation-error.ts';

const UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件',
  EACCES: '没有读取的权限',
  EISDIR: '这是文件夹',
};

const GZIP_MAGIC = [0x1f, 0x8b];

/** The first line is 1; empty ones are left out. */
export interface Line {
  text: string;
  number: number;
}

/** @throws EvaluationError where the file cannot be read */
export const readLines = async (path: string): Promise<Line[]> => {
  try {
    const bytes = await readFile(path);
    const plain = GZIP_MAGIC.every((byte, i) => bytes[i] === byte) ? gunzipSync(bytes) : bytes;
    return plain
      .toString('utf8')
      .replace(/^\uFEFF/u, '')
      .split(/\r?\n/u)
      .map((text, i) => ({ text, number: i + 1 }))
      .filter(({ text }) => text.trim() !== '');
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unreadable';
    throw new EvaluationError('unreadable', `不能读取 ${path}：${UNREADABLE[code] ?? code}。`, { cause });
  }
};

/**
 * Records of a JSON Lines file. `what` names a record for people, as in 问题.
 * @throws EvaluationError for the first line that is no JSON, or no such record
 */
export const readRecords = async <T>(path: string, schema: z.ZodType<T>, what: string): Promise<T[]> => {
  const records: T[] = [];
  for (const { text, number } of await readLines(path)) {
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch (cause) {
      throw new EvaluationError('not-json', `${path} 第 ${number} 行不是 JSON，请改正这一行。`, { cause });
    }
    const read = schema.safeParse(value);
    if (!read.success) {
      const fields = [...new Set(read.error.issues.map(({ path: at }) => String(at[0] ?? '')))].filter(Boolean);
      const which = fields.length > 0 ? `${fields.join('、')} 缺少或有误` : '应为一个对象';
      throw new EvaluationError('not-a-question', `${path} 第 ${number} 行不是${what}：${which}。`, {
        cause: read.error,
      });
    }
    records.push(read.data);
  }
  return records;
};
