/** Places in a question; a place also reaches the groups that contain it (呼和浩特 → 呼包鄂乌), its city and its counties. */
import type { Place } from '../../../ingest/model.ts';
import { divisionsNamed } from '../../../ingest/recognise/place-names.ts';
import { listed, readVocabulary } from '../../../ingest/vocabulary.ts';
import { denials } from './negation.ts';
import type { Question, Reading } from './reading.ts';

const GROUPS = readVocabulary<'name' | 'members'>('place-groups').map(({ name, members }) => ({
  name,
  members: listed(members),
}));

/** Between the names of one list. */
const LISTED_WITH = /^(?:、|和|与|跟|及|以及|或者?|还是)$/u;
/** Asks for what concerns all of them at once: 呼和浩特和包头共同建设的; 甲市和乙市之间的. */
const AT_ONCE = /同时|共同|一起|一同|联合|合作|协同|之间|都(?:提到|涉及|写到|出现|点到|包[括含])/u;

/**
 * 甲市、乙市和丙市分别有哪些政策 asks for what concerns any of them: the sets of one list become one reading, over all of
 * its words. They stay apart where the question speaks of all at once.
 */
const eitherOf = ({ original, folded }: Question, readings: readonly Reading[]): Reading[] => {
  if (AT_ONCE.test(folded)) return [...readings];
  const out: Reading[] = [];
  let list: Reading | null = null;
  for (const reading of readings) {
    const { force, filter, condition } = reading;
    const joins = force === 'set' && filter.op === '=' && condition.field === 'place';
    if (joins && list?.condition.field === 'place' && LISTED_WITH.test(folded.slice(list.filter.end, filter.start))) {
      const names: string[] = [...new Set([...list.condition.anyOf, ...condition.anyOf])];
      const { start } = list.filter;
      const surface = original.slice(start, filter.end);
      list.filter = { ...list.filter, value: names, surface, end: filter.end };
      list.condition = { ...condition, anyOf: names };
      continue;
    }
    const kept = { ...reading };
    out.push(kept);
    if (joins) list = kept;
  }
  return out;
};

/** A group is leant towards once, however many of its members are named. */
const groupsOnce = (readings: readonly Reading[]): Reading[] =>
  readings.filter(
    ({ filter }, i) =>
      !Array.isArray(filter.value) ||
      readings.findIndex((other) => String(other.filter.value) === String(filter.value)) === i,
  );

/** The code of a name that only one division bears; many cities have a 鼓楼区. */
const codeOf = (name: string): string | null => {
  const present = divisionsNamed(name).filter(({ former }) => !former);
  return present.length === 1 ? (present[0]?.code ?? null) : null;
};

/** Places of the corpus by the first four digits of their code: a city and its counties. */
const byCity = new WeakMap<ReadonlySet<string>, Map<string, string[]>>();
const CITY = 4;

const cityGroups = (known: ReadonlySet<string>): Map<string, string[]> => {
  const made = byCity.get(known);
  if (made) return made;
  const groups = new Map<string, string[]>();
  for (const name of known) {
    const city = codeOf(name)?.slice(0, CITY);
    if (city !== undefined) groups.set(city, [...(groups.get(city) ?? []), name]);
  }
  byCity.set(known, groups);
  return groups;
};

/** The city of a county, or the counties of a city, as far as the corpus names them. */
const related = ({ name, code, level }: Place, known: ReadonlySet<string>): string[] => {
  if (code === null || (level !== 'county' && level !== 'city')) return [];
  const near = cityGroups(known).get(code.slice(0, CITY)) ?? [];
  return near.filter((other) => other !== name && (level === 'city' || codeOf(other)?.endsWith('00')));
};

/** Groups of the corpus that contain the place. */
const groupsOf = (name: string, known: ReadonlySet<string>): string[] =>
  GROUPS.filter((group) => group.members.includes(name) && known.has(group.name)).map((group) => group.name);

/**
 * A place that the corpus names asks for the clauses about it. It leans towards those about a group or a city that contains it, or
 * about its own counties (赛罕区 → 呼和浩特市, 呼伦贝尔市 → 满洲里市);
 * one that it does not name is something an answer must speak of.
 */
export const readPlaces = (
  question: Question,
  places: readonly Place[],
  knownPlaces: ReadonlySet<string>,
): Reading[] => {
  const left = denials(question.folded, places);
  const readings = places.flatMap((place, i): Reading[] => {
    const { name, surface, start, end } = place;
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
    const wider = [...groupsOf(name, knownPlaces), ...related(place, knownPlaces)];
    return [
      { filter: { field: 'place', value: name, ...base }, condition: { field: 'place', anyOf: [name] }, force },
      ...(wider.length > 0
        ? [
            {
              filter: { field: 'place', value: wider, ...base },
              condition: { field: 'place' as const, anyOf: wider },
              force: 'prefer' as const,
            },
          ]
        : []),
    ];
  });
  return groupsOnce(eitherOf(question, readings));
};

/** The question asks what there is for a place, rather than for one value of one measure. */
const asksAbout = (folded: string): boolean =>
  !/(多少|几[个家年月天]|什么时候|何时|啥时|谁|哪个(厅|局|部门|单位)|吗|能不能|可以)/u.test(folded) ||
  /(跟|和|与)我们.{0,4}有关|专门|专属|独有|单独(给|对|有)|特殊(照顾|政策)|针对/u.test(folded);
