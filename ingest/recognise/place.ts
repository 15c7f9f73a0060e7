/** Places by GB/T 2260, groups of them and foreign countries; short forms completed, the issuer's own territory left out. */
import type { ClauseContext, Recogniser } from '../context.ts';
import type { Place } from '../model.ts';
import { partnersIn } from './place-initials.ts';
import { placeMask } from './place-mask.ts';
import { divisionOf, divisionsNamed, isSeam, type PlaceEntry, placesAt, surfacesOf, within } from './place-names.ts';

const NAME = 'place';
const CERTAIN = 0.97;
const SHORT = 0.9;
/** Several divisions bear the name and nothing says which. */
const AMBIGUOUS = 0.6;

interface Match {
  start: number;
  end: number;
  surface: string;
  entries: PlaceEntry[];
}

/** Between places of one list or a pair joined by a dash. */
const JOINT = /^(?:、|和|与|及|以及|或|—|~|·|到|至)$/;
/** 主城区、北京市: a name that is an ordinary word (城区) needs an end of a word before it. */
const GENERIC = /[区县]$/;
const WORD_END = /(?:^|[、，。；：（和与及或在对向])$/;
/** 北京市场, 呼和浩特市区域: the generic term belongs to the next word. */
const BROKEN: Record<string, RegExp> = {
  市: /^[场民值容政占]/,
  区: /^[域间划块位分别]/,
  县: /^[域级]/,
  省: /^[级部心力]/,
  旗: /^[下舰帜县手]/,
  州: /^[际]/,
  盟: /^[市友]/,
};
/** 河南村, 辽阳镇: a short form before one of these is the name of something smaller. */
const SMALLER = /^(?:村(?![镇庄级居民容里])|镇(?![村街域级江])|街道|社区|乡(?![村镇土愁贤亲]))/;
/** （负责部门：…，适用范围：浙江自贸试验区）: what stands before a place that a responsibility bracket limits its clause to. */
const SCOPE = /(?:适用|实施|试点)(?:范围|地区|区域)：[^；。：]*$/;
/** 在京, 来京, 进京 */
const IN_CAPITAL = /(?<=[在来进驻赴])京(?![东津沪剧杭广])/g;

/** Candidates, longest surface first, that do not overlap. */
const scan = (folded: string): Match[] => {
  const matches: Match[] = [];
  for (let i = 0; i < folded.length; i += 1) {
    for (const { surface, entries } of placesAt(folded, i)) {
      const last = surface.at(-1)!;
      if (surface.length > 2 && BROKEN[last]?.test(folded.slice(i + surface.length))) continue;
      if (entries.every(({ name }) => name !== surface) && SMALLER.test(folded.slice(i + surface.length))) continue;
      if (isSeam(folded, i, i + surface.length)) continue;
      matches.push({ start: i, end: i + surface.length, surface, entries });
    }
  }
  return matches;
};

const inOwnTerritory = (entry: PlaceEntry, own: readonly PlaceEntry[]): boolean =>
  entry.code !== null && own.some(({ code }) => code !== null && within(entry.code!, code));

/** The provinces and cities whose names stand in the clause: they say which of several like-named counties is meant. */
const resolve = (
  entries: PlaceEntry[],
  own: readonly PlaceEntry[],
  named: readonly PlaceEntry[],
  parent: PlaceEntry | null,
): { entry: PlaceEntry; certain: boolean } => {
  const unique =
    entries.length > 1
      ? entries.filter(
          (entry, i) => entries.findIndex(({ name, code }) => name === entry.name && code === entry.code) === i,
        )
      : entries;
  const under = (area: PlaceEntry) =>
    unique.find(({ code }) => code !== null && area.code !== null && code !== area.code && within(code, area.code));
  const best =
    (parent ? under(parent) : undefined) ??
    (unique.length === 1 ? unique[0] : undefined) ??
    unique.find((entry) => inOwnTerritory(entry, own)) ??
    named.map(under).find((entry) => entry !== undefined);
  if (best) return { entry: best, certain: true };
  const order = ['group', 'province', 'foreign', 'city', 'county'];
  const ranked = [...unique].sort(
    (a, b) => order.indexOf(a.level) - order.indexOf(b.level) || Number(a.former) - Number(b.former),
  );
  const [first, second] = ranked;
  const alone = first!.level !== second?.level || first!.former !== second?.former;
  return { entry: alone ? first! : { ...first!, code: null }, certain: alone };
};

/** Does the surface stand right behind a division that contains it, or beside another place of a list? */
const parentBefore = (chosen: readonly Match[], match: Match): PlaceEntry | null => {
  const previous = chosen.at(-1);
  if (!previous || previous.end !== match.start) return null;
  const area = previous.entries.find(
    ({ code }) =>
      code !== null &&
      match.entries.some((entry) => entry.code !== null && entry.code !== code && within(entry.code, code)),
  );
  return area ?? null;
};

const besidePlace = (folded: string, match: Match, free: readonly Match[]): boolean =>
  free.some((other) =>
    other.end <= match.start
      ? JOINT.test(folded.slice(other.end, match.start)) && match.start - other.end <= 2
      : match.end <= other.start && JOINT.test(folded.slice(match.end, other.start)) && other.start - match.end <= 2,
  );

const allowed = (entry: PlaceEntry, own: readonly PlaceEntry[]): boolean =>
  entry.freedom === 'free' || (entry.freedom === 'own' && inOwnTerritory(entry, own));

/** Matches that may stand, without overlaps: free ones first, then those that a neighbour or a parent vouches for. */
const choose = (folded: string, matches: Match[], own: readonly PlaceEntry[]): Match[] => {
  const free: Match[] = [];
  let end = 0;
  for (const match of matches) {
    if (match.start < end) continue;
    const entries = match.entries.filter((entry) => allowed(entry, own));
    if (entries.length === 0) continue;
    free.push({ ...match, entries });
    end = match.end;
  }
  const all = [...free];
  for (const match of matches) {
    if (all.some((other) => other.start < match.end && match.start < other.end)) continue;
    const entries = match.entries.filter(({ freedom }) => freedom !== 'never');
    if (entries.length === 0) continue;
    const before = all.filter(({ end }) => end === match.start);
    const sorted = [...all].sort((a, b) => a.start - b.start);
    const vouched = parentBefore(before, { ...match, entries }) !== null;
    const apart = !GENERIC.test(match.surface) || WORD_END.test(folded.slice(0, match.start).slice(-1));
    const listedWith =
      apart && match.surface.length > 1 && besidePlace(folded, match, sorted) && closesList(folded, match);
    if (vouched || listedWith) all.push({ ...match, entries });
  }
  return all.sort((a, b) => a.start - b.start);
};

/** A short form in a list ends where its member ends: 呼和浩特、兴安两地, not 、朝阳产业. */
const closesList = (folded: string, match: Match): boolean =>
  /^(?:、|和|与|及|以及|或|等|，|。|；|）|—|两|三|四|[\u4e00-\u9fff]{0,2}(?:市|地|区|盟)|$)/u.test(
    folded.slice(match.end),
  ) && !/^[市县区]?域/.test(folded.slice(match.end));

export const placeRecogniser: Recogniser = {
  name: NAME,
  fields: ['places'],
  recognise: (context: ClauseContext) => {
    const { text, folded, document, responsibility } = context;
    const own = document.territory ? divisionsNamed(document.territory) : [];
    const ownSurfaces = new Set(document.territory ? [document.territory, ...surfacesOf(document.territory)] : []);
    const mask = placeMask(context);
    const matches = scan(folded);
    const chosen = choose(folded, matches, own);
    const areas = (others: readonly Match[]) =>
      others.flatMap(({ entries }) => entries.filter(({ level }) => level === 'province' || level === 'city'));
    const places: Place[] = [];
    const push = (start: number, end: number, entry: PlaceEntry, confidence: number) => {
      const bracket = responsibility.find((span) => span.start <= start && end <= span.end);
      if (bracket && !SCOPE.test(folded.slice(bracket.start, start))) return;
      if (mask.hides(start, end)) return;
      places.push({
        surface: text.slice(start, end),
        start,
        end,
        recogniser: NAME,
        confidence,
        name: entry.name,
        code: entry.code,
        level: entry.level,
      });
    };
    chosen.forEach((match, i) => {
      if (ownSurfaces.has(match.surface)) return;
      const parent = parentBefore(chosen.slice(0, i), match);
      const others = chosen.filter((other) => other.surface !== match.surface);
      const { entry, certain } = resolve(match.entries, own, areas(others), parent);
      if (own.some(({ code }) => code !== null && code === entry.code)) return;
      push(match.start, match.end, entry, certain ? (match.surface === entry.name ? CERTAIN : SHORT) : AMBIGUOUS);
    });
    const taken = (start: number, end: number) => chosen.some((match) => match.start < end && start < match.end);
    for (const { start, name } of partnersIn(folded)) {
      const entry = placesAt(name, 0)[0]?.entries[0];
      if (entry && !taken(start, start + 1)) push(start, start + 1, entry, SHORT);
    }
    for (const { index } of folded.matchAll(IN_CAPITAL)) {
      const entry = divisionOf('110000');
      if (entry && !taken(index, index + 1)) push(index, index + 1, entry, SHORT);
    }
    return { places: places.sort((a, b) => a.start - b.start) };
  },
};
