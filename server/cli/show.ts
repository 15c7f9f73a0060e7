/** tiaoli show <clause> */
import type { Command } from 'commander';
import { MENTION_FIELDS } from '../../ingest/model.ts';
import { clauseDetail } from '../clause-detail.ts';
import type { ClauseDetail, MentionField } from '../contract.ts';
import { stopOnInterrupt } from './interrupt.ts';
import { MENTION_NAMES } from './mention-names.ts';
import { withLibrary } from './open-folder.ts';
import { bold, dim, oneLine, print, printJson } from './print.ts';

/** What is particular to a mention, beside its words and their place. */
const COMMON: ReadonlySet<string> = new Set(['surface', 'start', 'end', 'recogniser', 'confidence']);

const printMentions = (clause: ClauseDetail, field: MentionField): void => {
  if (clause[field].length === 0) return;
  print(bold(MENTION_NAMES[field]));
  for (const mention of clause[field]) {
    const values = Object.entries(mention).filter(([name, value]) => !COMMON.has(name) && value !== null);
    const said = values.map(([name, value]) => `${name}=${String(value)}`).join(' ');
    print(`  “${oneLine(mention.surface)}” ${said} ${dim(`[${mention.start}, ${mention.end})`)}`);
  }
};

const printClause = (clause: ClauseDetail): void => {
  print(bold([clause.number, clause.heading ?? ''].map(oneLine).filter(Boolean).join(' ') || clause.id));
  print(dim([clause.document.title, ...clause.path].map(oneLine).join(' › ')));
  print();
  print(clause.text.replace(/[^\P{Cc}\n]/gu, ' '));
  print();
  for (const { from, until } of clause.validity) print(`有效期：${from ?? '…'} 至 ${until ?? '…'}`);
  for (const { name, role, from } of clause.inheritedAgencies)
    print(`上文规定的责任单位：${name}（${role}，见 ${from}）`);
  for (const field of MENTION_FIELDS) printMentions(clause, field);
  print(dim(`原文位置：${clause.document.id} [${clause.source.start}, ${clause.source.end})`));
};

export const showCommand = (tiaoli: Command): void => {
  tiaoli
    .command('show')
    .description('显示一个条款：正文、识别结果、原文位置 · show a clause, its mentions and its place')
    .argument('<clause>', '条款 id，或 id@version · clause id')
    .option('--json', '输出 JSON，给程序用 · JSON for programs')
    .action(async (id: string, { json }: { json?: boolean }) => {
      stopOnInterrupt();
      const clause = await withLibrary({ needsModel: false }, ({ store }) => clauseDetail(store, id));
      if (json) printJson(clause);
      else printClause(clause);
    });
};
