/**
 * What two words of a question mean together that neither means alone (银行…收回 → 抽贷). The table is made from general
 * usage, not from anybody's questions.
 */
import { listed, readVocabulary } from '../../ingest/vocabulary.ts';

const folder = new URL('./vocabulary/', import.meta.url);

interface Row {
  meant: string[];
}

/** A word of a row: which row, and which of its two sides. */
interface Cue {
  word: string;
  sides: { row: Row; side: 0 | 1 }[];
}

let cues: Map<string, Cue[]> | null = null;

/** Words of all rows by first character, longest first. */
const table = (): Map<string, Cue[]> => {
  if (cues) return cues;
  cues = new Map();
  const groups = new Map(
    readVocabulary<'name' | 'words'>('situation-groups', folder).map(({ name, words }) => [name, listed(words)]),
  );
  const words = (cell: string) => new Set(listed(cell).flatMap((word) => groups.get(word) ?? [word]));
  const byWord = new Map<string, Cue>();
  for (const { one, other, meant } of readVocabulary<'one' | 'other' | 'meant' | 'domain'>('situations', folder)) {
    const row = { meant: listed(meant) };
    for (const [side, cell] of [one, other].entries())
      for (const word of words(cell)) {
        const cue = byWord.get(word) ?? { word, sides: [] };
        cue.sides.push({ row, side: side as 0 | 1 });
        byWord.set(word, cue);
      }
  }
  for (const cue of byWord.values()) cues.set(cue.word.charAt(0), [...(cues.get(cue.word.charAt(0)) ?? []), cue]);
  for (const list of cues.values()) list.sort((a, b) => b.word.length - a.word.length);
  return cues;
};

interface Place {
  start: number;
  end: number;
}

export interface Situation {
  /** Both words, as 银行…收回. */
  said: string;
  /** Where they stand, the earlier one first. */
  places: [Place, Place];
  meant: string[];
}

/** Characters that may stand between the two words. */
const APART = 14;

/** Two places that do not overlap and are near enough, the nearest ones; null where there are none. */
const nearest = (ones: readonly Place[], others: readonly Place[]): [Place, Place] | null => {
  let best: [Place, Place] | null = null;
  let least = APART + 1;
  for (const one of ones)
    for (const other of others) {
      const [first, second] = one.start < other.start ? [one, other] : [other, one];
      const apart = second.start - first.end;
      if (apart < 0 || apart >= least) continue;
      least = apart;
      best = [first, second];
    }
  return best;
};

/** Usual words in which one character says nothing of itself: no fruit in 如果, no water in 水平. */
const ELSEWHERE =
  /如果|结果|效果|成果|果断|果然|海洋|大洋|洋气|电影|电视|电话|电商|电子|电脑|电梯|水果|水产|水平|水利|水泥|薪水|天气|气候|气象|语气|名气|人气|收入|收购|收集|验收|营收|丰收|吸收|低碳|高低|星期|明星|卫星|卡车|卡片|关卡|牛奶|蜗牛|房地产|年度|税务|人才|机会|机构|机制|有机|老师|老百姓|大家|大学/gu;

/** Situations that a folded question speaks of, those told by more characters first. */
export const situationsOf = (folded: string): Situation[] => {
  const sides = new Map<Row, [Place[], Place[]]>();
  const alone = folded.replace(ELSEWHERE, (word) => ' '.repeat(word.length));
  for (let at = 0; at < folded.length; at += 1)
    for (const cue of table().get(folded.charAt(at)) ?? []) {
      if (!folded.startsWith(cue.word, at) || (cue.word.length === 1 && alone[at] === ' ')) continue;
      for (const { row, side } of cue.sides) {
        const known = sides.get(row) ?? [[], []];
        known[side].push({ start: at, end: at + cue.word.length });
        sides.set(row, known);
      }
    }
  const found: Situation[] = [];
  for (const [{ meant }, [ones, others]] of sides) {
    const places = nearest(ones, others);
    if (places) found.push({ said: places.map(({ start, end }) => folded.slice(start, end)).join('…'), places, meant });
  }
  return found.sort((a, b) => b.said.length - a.said.length);
};
