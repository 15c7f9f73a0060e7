/** Places in a question; a place also reaches the groups that contain it (呼和浩特 → 呼包鄂乌). */
import type { Place } from '../../../ingest/model.ts';
import { listed, readVocabulary } from '../../../ingest/vocabulary.ts';
import { denials } from './negation.ts';
import type { Question, Reading } from './reading.ts';

const GROUPS = readVocabulary<'name' | 'members'>('place-groups').map(({ name, members }) => ({
  name,
  members: listed(members),
}));

/** Groups of the corpus that contain the place. */
const groupsOf = (name: string, known: ReadonlySet<string>): string[] =>
  GROUPS.filter((group) => group.members.includes(name) && known.has(group.name)).map((group) => group.name);

/**
 * A place that the corpus names asks for the clauses about it, and leans towards those about a group that contains it;
 * one that it does not name is something an answer must speak of.
 */
export const readPlaces = (
  question: Question,
  places: readonly Place[],
  knownPlaces: ReadonlySet<string>,
): Reading[] => {
  const left = denials(question.folded, places);
  return places.flatMap(({ name, surface, start, end }, i): Reading[] => {
    const base = { op: '=', surface, start, end };
    if (left[i])
      return [
        {
          filter: { field: 'place', value: name, ...base, op: 'not' },
          condition: { field: 'place', anyOf: [name] },
          force: 'set',
          // 除了青岛 leaves out what is for 青岛 alone.
          ...(left[i] === 'left-out' ? { alone: true } : {}),
        },
      ];
    const force =
      knownPlaces.has(name) && asksAbout(question.folded) ? 'set' : knownPlaces.has(name) ? 'prefer' : 'check';
    const groups = groupsOf(name, knownPlaces);
    return [
      { filter: { field: 'place', value: name, ...base }, condition: { field: 'place', anyOf: [name] }, force },
      ...(groups.length > 0
        ? [
            {
              filter: { field: 'place', value: groups, ...base },
              condition: { field: 'place' as const, anyOf: groups },
              force: 'prefer' as const,
            },
          ]
        : []),
    ];
  });
};

/** The question asks what there is for a place, rather than for one value of one measure. */
const asksAbout = (folded: string): boolean =>
  !/(多少|几[个家年月天]|什么时候|何时|啥时|谁|哪个(厅|局|部门|单位)|吗|能不能|可以)/u.test(folded) ||
  /(跟|和|与)我们.{0,4}有关|专门|专属|独有|单独(给|对|有)|特殊(照顾|政策)|针对/u.test(folded);
