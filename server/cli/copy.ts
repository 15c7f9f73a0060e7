/** tiaoli copy --from … --to … */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { type OpenStore, openStore, STORE_FILE } from '../open-store.ts';
import { Problem } from '../problem.ts';
import { storePlace } from '../settings.ts';
import { stopOnInterrupt } from './interrupt.ts';
import { print, printJson } from './print.ts';

interface Options {
  from: string;
  to: string;
  json?: boolean;
}

const NOTES = `
目标库里已有的同一份文件的同一版本会被来源库的替换，其余内容不动。
密码不要写在地址里（别人看得到运行中的命令），请用 TIAOLI_STORE_USER、TIAOLI_STORE_PASSWORD；
两个 Neo4j 的登录不同时，目标库的用 TIAOLI_COPY_TO_USER、TIAOLI_COPY_TO_PASSWORD。
The same version of a document in the target is replaced. Give passwords by these variables, not in the address.`;

type Place = Parameters<typeof openStore>[0];

/** Two servers have a login each; what is not said of the target is as at the source. */
const targetEnvironment = (): NodeJS.ProcessEnv => ({
  ...process.env,
  TIAOLI_STORE_USER: process.env.TIAOLI_COPY_TO_USER?.trim() || process.env.TIAOLI_STORE_USER,
  TIAOLI_STORE_PASSWORD: process.env.TIAOLI_COPY_TO_PASSWORD || process.env.TIAOLI_STORE_PASSWORD,
});

/** A data folder, or a Neo4j server's address. */
const placeOf = (option: '--from' | '--to', text: string, environment: NodeJS.ProcessEnv): Place => ({
  store: text.includes('://') ? storePlace(option, text, environment) : null,
  data: resolve(text),
});

/** Whoever logs in, it is the same database. */
const isSame = (from: Place, to: Place): boolean =>
  from.store === null || to.store === null
    ? from.store === to.store && from.data === to.data
    : from.store.url === to.store.url && from.store.database === to.store.database;

const openSource = (place: Place): Promise<OpenStore> => {
  if (place.store === null && !existsSync(join(place.data, STORE_FILE)))
    throw new Problem(404, 'no-such-store', `${place.data} 里没有条理的数据（${STORE_FILE}），请检查 --from。`);
  return openStore(place);
};

const report = ({ document, done, total }: { document: string; done: number; total: number }): void => {
  process.stderr.write(`[${done}/${total}] ${document}\n`);
};

const run = async ({ from, to, json }: Options): Promise<void> => {
  const { copyCorpus } = await import('../../graph/copy.ts');
  const [sourcePlace, targetPlace] = [placeOf('--from', from, process.env), placeOf('--to', to, targetEnvironment())];
  if (isSame(sourcePlace, targetPlace))
    throw new Problem(400, 'same-place', '--from 和 --to 是同一个库，没有可复制的。');
  const source = await openSource(sourcePlace);
  try {
    const target = await openStore(targetPlace);
    try {
      const copied = await copyCorpus(source.store, target.store, report);
      if (json) printJson(copied);
      else
        print(
          `已复制：写入 ${copied.written} 个版本，原样已有 ${copied.unchanged} 个；目标库现在的语料版本是 ${copied.revision.slice(0, 12)}。`,
        );
    } finally {
      await target.store.close();
    }
  } finally {
    await source.store.close();
  }
};

export const copyCommand = (tiaoli: Command): void => {
  tiaoli
    .command('copy')
    .description('把语料连同人工补充的内容从一个库复制到另一个库 · copy a corpus from one store to another')
    .requiredOption('--from <place>', '来源：数据文件夹，或 neo4j://… 地址 · data folder or Neo4j address')
    .requiredOption('--to <place>', '目标：数据文件夹，或 neo4j://… 地址 · data folder or Neo4j address')
    .option('--json', '输出 JSON，给程序用 · JSON for programs')
    .addHelpText('after', NOTES)
    .action(async (options: Options) => {
      stopOnInterrupt();
      await run(options);
    });
};
