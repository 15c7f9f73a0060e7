/** A body that the words of a clause link to something, rather than its bracket: 办公室设在…, 报送…, 经…审核. */
import type { Clause, Span } from '../../../ingest/model.ts';

interface Link {
  /** How the question says it. */
  asked: RegExp;
  /** What stands right before the body in the clause, and right behind it. */
  before?: RegExp;
  behind?: RegExp;
}

const LINKS: readonly Link[] = [
  { asked: /所在|设在|设于|挂靠/u, before: /(?:设在|设于|设立在|挂靠(?:在|于)?)$/u },
  {
    asked: /接收|接受|收到|收取|汇总|收集|报[给送到告]|上报|提交|递交|备案/u,
    before: /(?:报送|报送至|上报|上报至|报告|抄送|提交|提交至|递交|送交|汇总至|[报送]|反馈至?)$/u,
  },
  { asked: /会同|牵头/u, behind: /^(?:会同|牵头)/u },
  {
    asked: /审核|审定|认定|批准|审批|评[定审]|备案|确定|授予|命名/u,
    before: /[经由]$/u,
    behind: /^(?:审|认定|批准|评|确定|授予|命名|备案)/u,
  },
];
/** Characters around a mention that are looked at. */
const AROUND = 6;

type Found = (clause: Clause, fits: (name: string) => boolean) => { names: string[]; passage: Span } | null;

/** How to find the body that `first` describes by such a link; null where it describes it by none. */
export const linkedBody = (first: string): Found | null => {
  const links = LINKS.filter(({ asked }) => asked.test(first));
  if (links.length === 0) return null;
  return (clause, fits) => {
    const { text } = clause;
    const found = clause.agencyMentions.find(
      ({ name, start, end }) =>
        fits(name) &&
        links.some(
          ({ before, behind }) =>
            (before?.test(text.slice(Math.max(0, start - AROUND), start)) ?? true) &&
            (behind?.test(text.slice(end, end + AROUND)) ?? true),
        ),
    );
    if (!found) return null;
    const start = Math.max(...[...'，。；（\n'].map((mark) => text.lastIndexOf(mark, found.start - 1))) + 1;
    return { names: [found.name], passage: { start, end: found.end } };
  };
};
