/** tiaoli overlaps review <id> <verdict> */
import { type Command, InvalidArgumentError } from 'commander';
import { clauseName, reviewName } from '../../graph/overlap/overlap-names.ts';
import { VERDICTS, type Verdict } from '../../ingest/model.ts';
import { ReviewRequest } from '../contract.ts';
import { putVerdict, removeVerdict } from '../overlaps/verdicts.ts';
import { stopOnInterrupt } from './interrupt.ts';
import { withLibrary } from './open-folder.ts';
import { oneLine, print } from './print.ts';

/** Takes a verdict back. */
const NONE = 'none';

const verdictOf = (text: string): Verdict | typeof NONE => {
  const known = [...VERDICTS, NONE] as const;
  const verdict = known.find((one) => one === text);
  if (verdict === undefined) throw new InvalidArgumentError(`只能是 ${known.join('、')} 之一`);
  return verdict;
};

export const addOverlapReview = (overlaps: Command): void => {
  overlaps
    .command('review')
    .description('对一对条款下结论，none 为撤销 · put a verdict on a pair, or take it back with none')
    .argument('<id>', '配对的 id · id of the pair')
    .argument('<verdict>', `结论 · verdict: ${VERDICTS.join(' ')} none`, verdictOf)
    .option('--note <text>', '说明 · note')
    .option('--by <name>', '署名 · who says so')
    .action(async (id: string, verdict: Verdict | typeof NONE, { note, by }: { note?: string; by?: string }) => {
      stopOnInterrupt();
      await withLibrary({ needsModel: false }, async ({ store }) => {
        if (verdict === NONE) {
          await removeVerdict(store, id);
          print(`已撤销对 ${id} 的结论。`);
          return;
        }
        const { a, b, review } = await putVerdict(store, id, ReviewRequest.parse({ verdict, note, by }));
        print(`${oneLine(clauseName(a))}\n${oneLine(clauseName(b))}\n已记下：${reviewName(review)}`);
      });
    });
};
