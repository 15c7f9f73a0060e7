/** Names in a clause that end in what a question calls them: 高品质生活城市建设行动 for 那个行动, 房产税 for 哪两个税. */
import type { Clause, Span } from '../../../ingest/model.ts';
import { foldedText } from '../folded-clause.ts';
import { matterOf, pairsOf } from '../matter.ts';
import type { Hop } from './hop.ts';

const LONGEST = 24;
/** Ends the stretch in which a name stands. */
const EDGE = '，。；：、“‘《》（）()！？\n \t';
/** What a text does with the thing stands before its name: 按规定减免缴纳房产税, 深入实施…工程. */
const DONE =
  /^(?:\d+年度?|(?:按|依照|依据|根据)(?:规定|标准)?|自治区|全区|全省|全市|继续|深入|全面|积极|大力|加快|持续|稳步|扎实|有序|重点|探索|开展|实施|推进|推动|启动|组织|落实|制定|编制|出台|设立|建立|搭建|打造|组建|成立|发起|申请|缓缴|减免|免征|免收|减征|缴纳|征收|减收|开征|支持|鼓励|给予|享受|对|将|以|和|及|与|等|加大|做好|参与|加入|依托)+/u;

interface Named extends Span {
  name: string;
}

/** Each place where `head` ends a name of the clause. */
const namesEnding = (text: string, head: string): Named[] => {
  const found: Named[] = [];
  for (let at = text.indexOf(head); at >= 0; at = text.indexOf(head, at + head.length)) {
    const end = at + head.length;
    let start = at;
    while (start > 0 && at - start < LONGEST && !EDGE.includes(text[start - 1] ?? '')) {
      // “铁拳”专项行动: what is quoted in a name belongs to it.
      const opening = text[start - 1] === '”' ? text.lastIndexOf('“', start - 1) : -1;
      start = opening >= 0 ? opening : start - 1;
    }
    start += DONE.exec(text.slice(start, at))?.[0].length ?? 0;
    if (start < at) found.push({ name: text.slice(start, end), start, end });
  }
  return found;
};

/** The sentence around a name, folded. */
const sentenceOf = (clause: Clause, { start, end }: Span): Span => {
  const { text } = clause;
  const from = Math.max(...[...'。；\n'].map((mark) => text.lastIndexOf(mark, start - 1))) + 1;
  const stop = text.slice(end).search(/[。；\n]/u);
  return { start: from, end: stop < 0 ? text.length : end + stop };
};

/** The names that stand in the sentence which says most of `first`; null where there are none, or another number of them. */
export const namesIn = (clause: Clause, { first, head, count }: Hop): { names: string[]; passage: Span } | null => {
  const pairs = [...pairsOf(matterOf(first))];
  const folded = foldedText(clause);
  const told = namesEnding(clause.text, head).map((named) => {
    const sentence = sentenceOf(clause, named);
    const said = folded.slice(sentence.start, sentence.end);
    return { named, sentence, share: pairs.filter((pair) => said.includes(pair)).length / (pairs.length || 1) };
  });
  const best = Math.max(0, ...told.map(({ share }) => share));
  if (best === 0) return null;
  const leading = told.find(({ share }) => share === best)?.sentence;
  const within = told.filter(({ sentence }) => sentence.start === leading?.start).map(({ named }) => named);
  const names = [...new Set(within.map(({ name }) => name))];
  if (count !== null && names.length !== count) return null;
  return {
    names,
    passage: { start: Math.min(...within.map((n) => n.start)), end: Math.max(...within.map((n) => n.end)) },
  };
};
