/** tiaoli mcp */
import type { Command } from 'commander';
import { z } from 'zod';
import type { Library } from '../library.ts';
import { withLibrary } from './open-folder.ts';

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

const warnIfEmpty = async ({ store }: Library): Promise<void> => {
  if ((await store.documents()).length === 0)
    say('库里还没有文件：请先运行一次 npm start（读入自带的语料），或用 tiaoli ingest 读入文件。');
};

export const mcpCommand = (tiaoli: Command): void => {
  tiaoli
    .command('mcp')
    .description('供大模型客户端使用的 MCP 服务（标准输入输出）· MCP server on stdio, for clients of language models')
    .action(async () => {
      const { mcpOverStdio, takeStandardOutput } = await import('../mcp/stdio.ts');
      const out = takeStandardOutput();
      z.config(z.locales.zhCN());
      await withLibrary({ needsModel: true, waits: false }, async (library) => {
        await warnIfEmpty(library);
        await mcpOverStdio(library, out, (error) =>
          say(`出错了：${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
        );
      });
      // A model that is still being fetched would keep the process, and nobody is left to ask.
      process.exit(0);
    });
};
