/**
 * Who asks: 我是开民宿的小微企业, 我家是个体户, 我们商场. Beside the label itself a clause is meant for the asker that is for a
 * group to which such a one belongs (中小微企业, 旅游企业). It leans the ranking and never shuts a clause out.
 */
import { listed, readVocabulary } from '../../../ingest/vocabulary.ts';
import type { Question, Reading } from './reading.ts';

/** Someone speaks of himself, up to the next mark or to what is asked. */
const SELF =
  /(我|咱|俺|本人|作为|身为|自己|自家)(们|家|这|方)?(就?是|有|在|开|办|搞|做|干|弄|经营|属于)?[^，。；？！,;?!能可想要怎有给享拿领申补减免该还跟吗呢]{0,16}/gu;
/** Recipients named for one asker; more would be everybody. */
const MOST_GROUPS = 12;

const GROUPS = new Map(
  readVocabulary<'who' | 'groups'>('identities', new URL('../vocabulary/', import.meta.url)).map(({ who, groups }) => [
    who,
    listed(groups),
  ]),
);

/**
 * A further reading for the groups of the asker, beside `labels` (readings of industries and beneficiaries); `known` are the names
 * of recipients in the corpus, most mentioned first. None where the question does not say who asks.
 */
export const readIdentity = (
  { original, folded }: Question,
  labels: readonly Reading[],
  known: Iterable<string>,
): Reading[] => {
  const selves = [...folded.matchAll(SELF)].map(({ index, 0: said }) => ({ start: index, end: index + said.length }));
  const own = labels.filter(
    ({ filter }) =>
      filter.op === '=' &&
      (filter.field === 'industry' || filter.field === 'beneficiary') &&
      selves.some(({ start, end }) => filter.start >= start && filter.end <= end),
  );
  if (own.length === 0) return [];
  const said = new Set(own.map(({ filter }) => String(filter.value)));
  const groups = [...said].flatMap((who) => GROUPS.get(who) ?? []);
  const names = [...known].filter((name) => !said.has(name) && groups.some((group) => name.includes(group)));
  if (names.length === 0) return [];
  const start = Math.min(...own.map(({ filter }) => filter.start));
  const end = Math.max(...own.map(({ filter }) => filter.end));
  const anyOf = names.slice(0, MOST_GROUPS);
  return [
    {
      filter: { field: 'beneficiary', op: '=', value: anyOf, surface: original.slice(start, end), start, end },
      condition: { field: 'beneficiary', anyOf },
      force: 'prefer',
    },
  ];
};
