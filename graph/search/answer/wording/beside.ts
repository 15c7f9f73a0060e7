/** Which words stand beside a figure, where a text gives several of one kind: 一等奖30万元、二等奖20万元 are not to be swapped. */
import { quantitiesIn } from './facts.ts';

/** Han characters before a figure that say what it is of. */
const NEAREST = 4;
/** What stands between a figure and its words without saying what it is of. */
const IGNORED =
  /一次性|可获得|获得|最高|最多|最低|至少|至多|不超过|不高于|不低于|不少于|给予|分别|按照|达到|可以|可|按|的|为|是|达|至|到/gu;
/** Characters that are read before a figure. */
const READ = 24;
/** The end of another sentence is not beside a figure. */
const MARK = /[。；！？\n]/u;

export interface Figure {
  words: string;
  /** 万元, %, 年 …: figures of one kind can be mistaken for one another. */
  kind: string;
  beside: string;
}

/** Figures of a comparable text, each with the words beside it. */
export const figuresOf = (text: string): Figure[] =>
  quantitiesIn(text).map(({ words, start }) => {
    const [before = ''] = text
      .slice(Math.max(0, start - READ), start)
      .split(MARK)
      .slice(-1);
    const said = (before.replace(IGNORED, '').match(/\p{Script=Han}/gu) ?? []).slice(-NEAREST).join('');
    return { words, kind: kindOf(words), beside: said };
  });

/** 2022年12月31日 and 2023年 are dates; else the unit. */
const kindOf = (words: string): string =>
  /^\d{4}年/u.test(words)
    ? 'date'
    : words.replace(/[\d.零〇一二三四五六七八九十百千万亿两半]+/gu, '').replace(/^百分之$/u, '%') || '-';

/** Kinds of which the texts give two or more different figures. */
export const mixedKinds = (figures: readonly Figure[]): Set<string> => {
  const known = new Map<string, Set<string>>();
  for (const { kind, words } of figures) known.set(kind, (known.get(kind) ?? new Set()).add(words));
  return new Set([...known].filter(([, words]) => words.size > 1).map(([kind]) => kind));
};

/** The first figure of `given` that stands beside other words than in the sources, which give several of its kind. */
export const misplaced = (given: readonly Figure[], sources: readonly Figure[]): Figure | undefined => {
  const mixed = mixedKinds(sources);
  return given.find(
    ({ words, kind, beside }) =>
      mixed.has(kind) && !sources.some((source) => source.words === words && source.beside === beside),
  );
};
