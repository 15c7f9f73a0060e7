/** The right measure for somebody or something else: 公租房 asked for, 经营用房 relieved; 农户 asked for, 小微企业 guaranteed. */
import { foldText } from '../../../../ingest/fold.ts';
import { listed, readVocabulary } from '../../../../ingest/vocabulary.ts';
import { RecentValues } from '../../../recent-values.ts';
import type { Evidence } from '../evidence.ts';
import { bodyEnd } from '../units.ts';
import { type Doubt, nearest } from './doubts.ts';

const folder = new URL('./vocabulary/', import.meta.url);
const literal = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
/** Words as one pattern, longest first; null for none. 非国有 does not name 国有. */
const anyOf = (words: readonly string[]): RegExp | null =>
  words.length > 0
    ? new RegExp(
        `(?<!非)(?:${[...words]
          .sort((a, b) => b.length - a.length)
          .map((word) => literal(foldText(word)))
          .join('|')})`,
        'gu',
      )
    : null;

export interface Member {
  name: string;
  /** Null for one that clauses name and questions are not held to. */
  said: RegExp | null;
  named: RegExp;
}
export interface Group {
  name: string;
  members: Member[];
  /** Any number of members with what joins them and what stands behind: 餐饮、零售业小微企业. */
  enumeration: RegExp;
  /** Words for every member. */
  all: RegExp | null;
}

let table: { groups: Group[]; nobody: RegExp | null } | null = null;

const contrasts = () => {
  if (table) return table;
  const groups = new Map<string, Group>();
  let nobody: RegExp | null = null;
  for (const row of readVocabulary<'group' | 'member' | 'said' | 'written'>('contrasts', folder)) {
    const said = listed(row.said);
    const named = anyOf([...said, ...listed(row.written)]);
    if (row.group === '-') nobody = named;
    else {
      const group = groups.get(row.group) ?? { name: row.group, members: [], enumeration: /$^/gu, all: null };
      groups.set(row.group, group);
      const asked = anyOf(said);
      if (row.member === '*') group.all = named;
      else if (named) group.members.push({ name: row.member, said: asked, named });
    }
  }
  for (const group of groups.values()) {
    const words = group.members.map(({ named }) => named.source).join('|');
    group.enumeration = new RegExp(
      `(?:(?:${words})业?[、和及与])*(?:${words})(?:业|类|行业)?(?:中小微|小微|中小)?(?:企业)?`,
      'gu',
    );
  }
  table = { groups: [...groups.values()], nobody };
  return table;
};

/** 大型服务业企业 is a 大型企业: its trade stands between. */
const TRADE_BETWEEN = /(大型|中型|小型|微型|小微)\p{Script=Han}{2,4}?(企业|公司)/gu;

/** The (folded) question without words that name nobody. */
const namedIn = (folded: string): string => {
  const { nobody } = contrasts();
  return (nobody ? folded.replace(nobody, ' ') : folded).replace(TRADE_BETWEEN, '$1$2');
};

/** `search` is blind to a pattern's state, `test` of a global one is not. */
export const has = (pattern: RegExp | null, text: string): boolean => pattern !== null && text.search(pattern) >= 0;

export interface AskedGroup {
  group: Group;
  /** Members that the question names. */
  asked: Member[];
}

/** The groups of which the (folded) question names members, with those that it names. */
export const askedMembers = (folded: string): readonly AskedGroup[] => {
  const asked = known.get(folded) ?? membersIn(folded);
  known.set(folded, asked);
  return asked;
};

/** Questions whose members are kept: one search asks for those of its question for every clause. */
const known = new RecentValues<readonly AskedGroup[]>(16);

const membersIn = (folded: string): AskedGroup[] => {
  const { groups } = contrasts();
  const question = namedIn(folded);
  return groups.flatMap((group) => {
    const asked = group.members.filter(({ said }) => has(said, question));
    return asked.length > 0 ? [{ group, asked }] : [];
  });
};

/** What a group's members are named in, enumerations with 企业 behind them included: 餐饮、零售业小微企业. */
export const withoutMembers = (text: string, { enumeration }: Group): string => text.replace(enumeration, ' ');

/** Whose case a folded text settles, of the kinds of which some are asked about: theirs, that of others alone, or nobody's. */
export const caseIn = (text: string, { group, asked }: AskedGroup): 'own' | 'others' | null => {
  if (asked.some(({ named }) => has(named, text))) return 'own';
  const others = group.members.some(({ said }) => has(said, text)) && !has(group.all, withoutMembers(text, group));
  return others ? 'others' : null;
};

/** The question names one of several kinds, the text others of them alone. Both are folded. */
export const namesSibling = (folded: string, text: string): boolean =>
  askedMembers(folded).some((one) => caseIn(text, one) === 'others');

/** The passage and its headings, which name what the measure is for. */
const passageOf = ({ clause, units }: Evidence): string =>
  foldText(`${clause.heading ?? ''} ${units[0]?.text ?? clause.text}`);

/** All that the clause says, without the bodies that are responsible for it. */
const wholeOf = ({ clause }: Evidence): string =>
  foldText(`${clause.document.title} ${clause.path.join(' ')} ${clause.text.slice(0, bodyEnd(clause))}`);

/** The question names one of several kinds, the clauses name only others of them. */
export const contrastDoubt = (folded: string, evidence: readonly Evidence[]): Doubt | null => {
  const { groups } = contrasts();
  const question = namedIn(folded);
  const near = nearest(evidence);
  for (const group of groups) {
    const asked = group.members.filter(({ said }) => has(said, question));
    if (asked.length === 0) continue;
    const speaksOf = (one: Evidence): boolean =>
      asked.some(({ named }) => has(named, wholeOf(one))) || has(group.all, withoutMembers(passageOf(one), group));
    // The best clause may leave open whom it is for; a further one that does says nothing of the matter.
    const [best] = near;
    const leftOpen = best !== undefined && !group.members.some(({ named }) => has(named, passageOf(best)));
    const fits = leftOpen || near.some(speaksOf);
    if (!fits) {
      const word = (asked[0]?.said && question.match(asked[0].said)?.[0]) ?? asked[0]?.name;
      return { code: 'object', text: `条文没有关于“${word}”的规定`, grave: false };
    }
  }
  return null;
};
