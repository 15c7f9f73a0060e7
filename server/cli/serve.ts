/** tiaoli serve */
import type { Command } from 'commander';
import { readSettings } from '../settings.ts';
import { print } from './print.ts';
import { progressReporter } from './progress.ts';

export const serveCommand = (tiaoli: Command): void => {
  tiaoli
    .command('serve')
    .description('启动服务和页面 · start the server with its pages')
    .option('--no-corpus', '不读入自带的语料 · leave the seed corpus alone')
    .action(async ({ corpus }: { corpus: boolean }) => {
      const progress = progressReporter();
      const say = (line: string): void => {
        progress.end();
        print(line);
      };
      const settings = readSettings(process.env);
      const { serve } = await import('../serve.ts');
      await serve(settings, { corpus, say, onProgress: progress.report });
    });
};
