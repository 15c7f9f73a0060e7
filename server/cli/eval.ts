/** tiaoli eval <questions.jsonl | folder of a public set> */
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { Command } from 'commander';
import type { KeptEvaluation } from '../contract/evaluation.ts';
import { Problem } from '../problem.ts';
import { readSettings } from '../settings.ts';
import { evaluationProgress } from './evaluation-progress.ts';
import { stopOnInterrupt } from './interrupt.ts';
import { laidOut } from './laid-out.ts';
import { withLibrary } from './open-folder.ts';
import { printJson } from './print.ts';
import { printEvaluation, printMisses } from './print-evaluation.ts';
import { writeAside } from './write-aside.ts';

interface Options {
  clauses?: string;
  misses?: boolean;
  json?: boolean;
  save?: boolean | string;
}

const isFolder = async (path: string): Promise<boolean> => {
  try {
    return (await stat(path)).isDirectory();
  } catch (cause) {
    throw new Problem(400, 'unreadable', `不能读取 ${path}：没有这个文件或文件夹。`, { cause });
  }
};

/** Texts of other people's sets stay out of the program's own folder. */
const save = async (evaluation: KeptEvaluation, path: string, folder: boolean | string): Promise<void> => {
  const { folderForResults, isOfProgram, resultFile } = await import('../evaluations.ts');
  const { withoutTexts } = await import('../../graph/evaluation/summarise.ts');
  const target = typeof folder === 'string' ? folder : await folderForResults(readSettings(process.env).data);
  const shared = isOfProgram(target) && !isOfProgram(path);
  const result = shared ? { ...evaluation, ...withoutTexts(evaluation) } : evaluation;
  const file = resultFile(target, evaluation.set);
  await writeAside(Readable.from([Buffer.from(laidOut(result))], { objectMode: false }), file);
  process.stderr.write(`已保存到 ${file}。\n`);
};

const run = async (path: string, options: Options, progress: ReturnType<typeof evaluationProgress>) => {
  const { evaluatePublic, evaluateQuestions, readPublic, readQuestions } = await import('../run-evaluation.ts');
  if (!(await isFolder(path))) {
    const asked = await readQuestions(path, options.clauses);
    return withLibrary({ needsModel: true }, (library) => evaluateQuestions(library, asked, progress));
  }
  if (options.clauses !== undefined) throw new Problem(400, 'use', '评测集的文件夹自带文本，不能与 --clauses 同用。');
  const set = await readPublic(path);
  const { ModelLoader } = await import('../model-loader.ts');
  const model = new ModelLoader(readSettings(process.env), progress.say);
  try {
    await model.settled();
    return await evaluatePublic(set, await model.soon(), progress);
  } finally {
    await model.close();
  }
};

export const evalCommand = (tiaoli: Command): void => {
  tiaoli
    .command('eval')
    .description('评测检索和回答有多好：逐题型、逐路，带置信区间 · measure how good search and answers are')
    .argument(
      '<set>',
      '问题文件（JSON Lines），或公开评测集的文件夹（corpus.jsonl、queries-dev.jsonl、qrels-dev.tsv，可以是 .gz）· questions, or the folder of a public set',
    )
    .option(
      '--clauses <file>',
      '标准条款的文本（id、制表符、条文），默认是问题旁边的 clauses.tsv · texts of the gold clauses',
    )
    .option('--misses', '列出没答好的问题 · list what went wrong')
    .option('--json', '输出 JSON，给程序用 · JSON for programs')
    .option('--save [folder]', '保存结果，页面“评测”会显示 · keep the result, for the page')
    .action(async (path: string, options: Options) => {
      stopOnInterrupt();
      const progress = evaluationProgress();
      const evaluation = await run(path, options, progress).finally(progress.end);
      if (options.json) printJson(evaluation);
      else {
        if (options.misses) printMisses(evaluation);
        printEvaluation(evaluation);
      }
      if (options.save) await save(evaluation, path, options.save);
    });
};
