/** What a clause pays for one thing: the sum, for what, under which words, and what bounds it. */
import type { Amount, Clause, Rate } from '../../../../ingest/model.ts';
import { foldedText } from '../../folded-clause.ts';

/** A sum or a share that a clause gives, with the words that it goes by. */
export interface Award<M extends Amount | Rate = Amount> {
  mention: M;
  /** Folded words of its sentence before it, from the award before it on; remarks in brackets blanked. */
  context: string;
  /** Folded words behind it to the end of the part. */
  behind: string;
  /** Its member of the list that 分别 parts sums over (改扩建); null outside of one. */
  member: string | null;
  /** Where `context` begins in the clause. */
  from: number;
  /** Where the list of sums ends that it stands in. */
  listEnd: number;
  /** Where its sentence ends. */
  until: number;
}

/** Brackets keep their length, so that offsets hold. */
const blank = (folded: string): string => folded.replace(/（[^（）]*）/gu, (remark) => ' '.repeat(remark.length));

/** Where the sentence of a place begins. */
export const sentenceStart = (folded: string, at: number): number =>
  Math.max(...['。', '；', '！', '\n'].map((mark) => folded.lastIndexOf(mark, at - 1))) + 1;
const stop = (folded: string, at: number, marks: RegExp): number => {
  const length = folded.slice(at).search(marks);
  return length < 0 ? folded.length : at + length;
};

const LISTED = /^(?:、|和|与|及|或|以及|，)$/u;

/** Runs of mentions that stand in one list: 6000元、4000元、2000元. */
export const runs = <M extends { start: number; end: number }>(folded: string, mentions: readonly M[]): M[][] => {
  const out: M[][] = [];
  for (const mention of mentions) {
    const last = out.at(-1);
    const before = last?.at(-1);
    if (last && before && LISTED.test(folded.slice(before.end, mention.start).trim())) last.push(mention);
    else out.push([mention]);
  }
  return out;
};

const DISTRIBUTES = /分别|依次/u;
/** What leads up to a list of cases, and what may stand behind its last one: 按照…, …三种开办方式. */
const LEADING = /^.*(?:按照|根据|对于|按(?!揭)|对|为|给予|将)/u;
const TRAILING = /(?:等)?[一二两三四五六七八九十\d]+(?:种|类|个|项|档|级别|等级|个等级|个档次)[^，。；、]*$/u;

/** The members that a list of `count` sums is parted over, or null where the words before it are not so many. */
const membersOf = (before: string, count: number): string[] | null => {
  const cut = before.search(DISTRIBUTES);
  const behind = cut < 0 ? '' : before.slice(cut);
  if (cut < 0 || /[。；]/u.test(behind)) return null;
  // The list stands in the part that 分别 stands in, or in the one before it.
  const parts = before
    .slice(0, cut)
    .split(/[，：]/u)
    .map((part) => part.replace(/\s+/gu, ''));
  for (const part of [parts.at(-1), parts.at(-2)]) {
    if (!part) continue;
    for (const by of [/、|和|与|及|以及/u, /、/u, /和|与|及|以及/u]) {
      const members = part.split(by).filter((member) => member !== '');
      if (members.length !== count) continue;
      return members.map((member, i) =>
        (i === 0 ? member.replace(LEADING, '') || member : member).replace(i === count - 1 ? TRAILING : /$^/u, ''),
      );
    }
  }
  return null;
};

/** The sums or shares of a clause as awards, in order. */
export const awardsOf = <M extends Amount | Rate>(clause: Clause, mentions: readonly M[]): Award<M>[] => {
  const folded = blank(foldedText(clause));
  let last = 0;
  return runs(
    folded,
    [...mentions].sort((a, b) => a.start - b.start),
  ).flatMap((run) => {
    const first = run[0];
    if (!first) return [];
    const from = Math.max(sentenceStart(folded, first.start), last);
    const context = folded.slice(from, first.start);
    const end = run.at(-1)?.end ?? first.end;
    last = end;
    const behind = folded.slice(end, stop(folded, end, /[，。；！\n]/u));
    const until = stop(folded, end, /[。；！\n]/u);
    const members = run.length > 1 ? membersOf(context, run.length) : null;
    return run.map((mention, i) => ({
      mention,
      context,
      behind,
      member: members?.[i] ?? null,
      from,
      listEnd: end,
      until,
    }));
  });
};

/** Members without the ending that all of them share: 一级、二级、三级 are told apart by their first characters. */
const withoutSharedEnding = (members: readonly string[]): string[] => {
  const first = members[0] ?? '';
  let shared = 0;
  while (
    shared < first.length - 1 &&
    members.every((m) => m.length > shared + 1 && m.endsWith(first.slice(-shared - 1)))
  )
    shared += 1;
  return members.map((member) => member.slice(0, member.length - shared));
};

/** 改建 and 扩建 are called 改扩建 together; 改建 alone is what people say. Empty for other names. */
const JOINED = /^(?<first>\p{Script=Han})\p{Script=Han}(?<last>[建造修装购种养])$/u;
const shortOf = (key: string): string => {
  const { first, last } = JOINED.exec(key)?.groups ?? {};
  return first && last ? `${first}${last}` : '';
};

/** The cases of a list that the question names; 改扩建 is not 扩建 as well. */
const namedCases = <A extends { member: string | null }>(awards: readonly A[], folded: string): A[] => {
  const members = awards.map(({ member }) => member ?? '');
  const keys = withoutSharedEnding(members).map((key, i) => (key.length >= 2 ? key : (members[i] ?? '')));
  const named = awards
    .map((award, i) => ({ award, key: keys[i] ?? '', short: shortOf(members[i] ?? '') }))
    .filter(({ key, short }) => key.length >= 2 && (folded.includes(key) || (short !== '' && folded.includes(short))));
  return named
    .filter(({ key }) => !named.some((other) => other.key !== key && other.key.includes(key)))
    .map(({ award }) => award);
};

/** Words of two characters and more of a text. */
const pairs = (text: string): Set<string> => {
  const out = new Set<string>();
  for (const run of text.match(/\p{Script=Han}+/gu) ?? [])
    for (let i = 0; i < run.length - 1; i += 1) out.add(run.slice(i, i + 2));
  return out;
};

const PURPOSE = /\p{Script=Han}{2}(?=补贴|补助|奖励|奖补|资助|经费)/gu;

/**
 * Of several awards those that the question's own words choose: the case of a 分别 list that it names (改扩建), else the
 * one whose words alone it shares (运营补贴, not 建设补贴). All of them where nothing tells them apart.
 * `folded` are the words for the one thing that is computed, `whole` is the question, which may name the purpose for all.
 */
export const chosen = <M extends Amount | Rate>(
  awards: readonly Award<M>[],
  folded: string,
  whole: string = folded,
): Award<M>[] => {
  if (awards.length < 2) return [...awards];
  const byPurpose = keepBest(awards, ({ context, behind }) => {
    const purposes = folded.match(PURPOSE) ?? whole.match(PURPOSE) ?? [];
    return purposes.filter((purpose) => `${context.split(/[，]/u).at(-1)}${behind}`.includes(purpose)).length;
  });
  if (byPurpose.filter(({ member }) => member !== null).length > 1) {
    const named = namedCases(byPurpose, folded);
    return named.length > 0 ? named : byPurpose;
  }
  const asked = pairs(folded);
  return keepBest(byPurpose, (award) => {
    const others = byPurpose.filter((other) => other !== award).map(({ context, behind }) => `${context}${behind}`);
    return [...pairs(`${award.context}${award.behind}`)].filter(
      (pair) => asked.has(pair) && others.every((text) => !text.includes(pair)),
    ).length;
  });
};

/** Those that score most, where the best of them score at all. */
const keepBest = <T>(all: readonly T[], score: (one: T) => number): T[] => {
  const scored = all.map((one) => ({ one, value: score(one) }));
  const best = Math.max(...scored.map(({ value }) => value));
  return scored.filter(({ value }) => value === best).map(({ one }) => one);
};
