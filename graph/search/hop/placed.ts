/** The places that a clause names for what a question describes: 巴彦淖尔 for 要建冷链基地的城市 in 乌海枢纽和巴彦淖尔冷链基地. */
import type { Clause, Span } from '../../../ingest/model.ts';
import { foldedText } from '../folded-clause.ts';
import { matterOf, pairsOf } from '../matter.ts';
import type { Hop } from './hop.ts';

const LEVELS: Record<string, readonly string[]> = {
  省: ['province'],
  县: ['county'],
  旗: ['county'],
  市: ['city', 'county'],
  盟: ['city'],
  州: ['city'],
  盟市: ['city'],
  城市: ['city', 'county'],
  地市: ['city'],
};

/** What is said of the places must hold this share of the description's pairs of characters. */
const SAID = 0.5;
const JOINS = /^[、和与及—\-\s]*$/u;

interface Group extends Span {
  names: string[];
}

/** Places in a row, of which the same is said. */
const groupsOf = ({ text, places }: Clause, levels: readonly string[] | undefined): Group[] => {
  const groups: Group[] = [];
  for (const { name, level, start, end } of [...places].sort((a, b) => a.start - b.start)) {
    if (levels && !levels.includes(level)) continue;
    const last = groups.at(-1);
    if (last && JOINS.test(text.slice(last.end, start))) Object.assign(last, { end, names: [...last.names, name] });
    else groups.push({ start, end, names: [name] });
  }
  return groups.map((group) => ({ ...group, names: [...new Set(group.names)] }));
};

/** Share of `pairs` that is said of a group: from it to the next one in its sentence. */
const saidOf = (clause: Clause, group: Group, next: Group | undefined, pairs: ReadonlySet<string>): number => {
  const rest = clause.text.slice(group.end);
  const stop = rest.search(/[。；;\n]/u);
  const end = Math.min(group.end + (stop < 0 ? rest.length : stop), next?.start ?? clause.text.length);
  const said = foldedText(clause).slice(group.end, end);
  return [...pairs].filter((pair) => said.includes(pair)).length / (pairs.size || 1);
};

/**
 * The places that the clause names for `first`, with the passage that does; null where it names none, or another number of them. One
 * place must be told by what is said of it; of several, all that the clause names may be meant.
 */
export const placesIn = (clause: Clause, { first, head, count }: Hop): { names: string[]; passage: Span } | null => {
  const groups = groupsOf(clause, LEVELS[head]);
  const pairs = pairsOf(matterOf(first));
  const told = groups
    .map((group, i) => ({ group, share: saidOf(clause, group, groups[i + 1], pairs) }))
    .filter(({ group, share }) => share >= SAID && (count === null || group.names.length === count))
    .sort((a, b) => b.share - a.share);
  const best = told[0]?.group;
  if (best) return { names: best.names, passage: { start: best.start, end: stretchEnd(clause.text, best.end) } };
  const names = [...new Set(groups.flatMap((group) => group.names))];
  if (names.length < 2 || count === null || names.length !== count) return null;
  return { names, passage: { start: groups[0]?.start ?? 0, end: groups.at(-1)?.end ?? 0 } };
};

const stretchEnd = (text: string, from: number): number => {
  const stop = text.slice(from).search(/[，。；;\n]/u);
  return stop < 0 ? text.length : from + stop;
};
