/** What an error means on the command line: one Chinese sentence and an exit code. */
import { CommanderError } from 'commander';
import { z } from 'zod';
import { problemOf } from '../problems.ts';
import { SettingError } from '../settings.ts';

export const FAILED = 1;
export const WRONG_USE = 2;
export const INTERRUPTED = 130;

const USE: Readonly<Record<string, string>> = {
  'commander.unknownOption': '没有这个选项',
  'commander.unknownCommand': '没有这个命令',
  'commander.missingArgument': '缺少参数',
  'commander.optionMissingArgument': '选项缺少值',
  'commander.missingMandatoryOptionValue': '缺少必须给出的选项',
  'commander.invalidArgument': '选项的值有误',
  'commander.excessArguments': '参数太多',
  'commander.conflictingOption': '选项不能同时使用',
};
const ASKED_FOR: ReadonlySet<string> = new Set(['commander.help', 'commander.helpDisplayed', 'commander.version']);

/** A failure that has been told already; only the exit code is left. */
export class Told extends Error {
  override readonly name = 'Told';
}

const optionOf = (path: readonly PropertyKey[]): string => `--${String(path[0] ?? '').replaceAll('_', '-')}`;

/** The sentence for people, or null where everything has been said. */
export const sentenceOf = (error: unknown): string | null => {
  if (error instanceof Told) return null;
  if (error instanceof CommanderError) {
    const said = USE[error.code];
    if (said) return `${said}：${error.message.replace(/^error: /u, '')}。用 tiaoli --help 查看用法。`;
    return ASKED_FOR.has(error.code) ? null : error.message;
  }
  if (error instanceof SettingError) return error.detail;
  if (error instanceof z.ZodError)
    return error.issues.map(({ path, message }) => `${optionOf(path)}：${message}`).join('\n');
  const problem = problemOf(error);
  if (problem.status !== 500) return problem.detail;
  return `出错了：${error instanceof Error ? error.message : String(error)}`;
};

export const exitCodeOf = (error: unknown): number => {
  if (error instanceof CommanderError) return ASKED_FOR.has(error.code) ? 0 : WRONG_USE;
  return error instanceof SettingError || error instanceof z.ZodError ? WRONG_USE : FAILED;
};
