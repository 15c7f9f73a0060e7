/** What is wrong with one name of an agency, if anything: renamed, an organ that there is not, a slip of the pen. */
import { type Head, levelOf, parseHead } from '../../ingest/recognise/agency-head.ts';
import { type ParsedName, parseName } from '../../ingest/recognise/agency-parts.ts';
import { jobNames, jobOf, nationalNames, territories } from '../../ingest/recognise/agency-vocabulary.ts';
import { bodyOf, cutOrgan, governmentStem, organsOf } from './agency-organs.ts';
import { sameCharacters, slipsBetween, soundAlike } from './near-name.ts';
import { type Renamed, renamedForm, renamedNational, renamedStem } from './renamed-agencies.ts';

export interface AgencyVerdict {
  kind: 'renamed' | 'organ' | 'slip';
  /** The name meant, in full. */
  meant: string;
  /** False where a body of that name may exist all the same. */
  sure: boolean;
  /** Chinese: since when and by what decision, for a renamed one. */
  why: string | null;
}

export interface Naming {
  /** Level word of the draft's own bodies, or null. */
  prefix: string | null;
  /** The day that counts, ISO. */
  day: string;
  /** Canonical names that the corpus has. */
  known: ReadonlySet<string>;
}

/** Since the reform of 2018 provinces name their departments alike; before it a 委 stood where a 厅 stands now. */
const ALIKE_SINCE = '2019-03-31';
/** Slips are looked for in names at least so long; of two slips, in names at least so long. */
const ONE_SLIP = 3;
const ANY_SLIP = 5;
const TWO_SLIPS = 8;
/** 省直机关…, 市属…, 区域…: words that begin with a level word and are no head. */
const NO_HEAD = /^(?:直|属|级|域|内|外|本级|辖|各|管|委)/u;

type Rank = 'province' | 'city' | 'other';

const rankOf = (head: Head, prefix: string | null): Rank => {
  const territory = head.territory === null ? null : territories.get(head.territory);
  const level = head.territory === null ? (head.level ?? prefix ?? '') : levelOf(head.territory);
  if (level === '省' || level === '自治区') return 'province';
  // 北京市 is a province, but names its bodies as cities do.
  return territory?.level === 'province' || level === '兵团' || level === '' ? 'other' : 'city';
};

const headWords = (words: string, body: string): string => words.slice(0, words.length - body.length);

const whole = (words: string, body: string, meant: string): string => headWords(words, body) + meant;

const renamed = (by: Renamed, meant: string, sure: boolean): AgencyVerdict => ({
  kind: 'renamed',
  meant,
  sure,
  why: `${by.source}，${by.since.slice(0, 4)}年起`,
});

/** The successor's name with the head of the old one; of several the one that the corpus names. */
const successor = (by: Renamed, head: string, province: boolean, known: ReadonlySet<string>): string => {
  const names = by.now.map((now) => {
    if (now.includes('~')) return now.replace('~', head);
    return head + (cutOrgan(now) === null ? bodyOf(now, province) : now);
  });
  return names.find((name) => known.has(name)) ?? names[0]!;
};

const ofKnown = (words: string, { head, job, national }: ParsedName, naming: Naming): AgencyVerdict | null => {
  const { day, known, prefix } = naming;
  if (national !== null) {
    const by = renamedNational(national);
    return by && day > by.since ? renamed(by, by.now[0]!, !known.has(national)) : null;
  }
  if (job === null) return null;
  const rank = rankOf(head, prefix);
  const body = bodyWithin(words);
  const by = renamedStem(job.stem);
  if (by && day > by.since && (by.level === 'any' || rank === 'province') && !head.party) {
    const meant = successor(by, headWords(words, body), rank === 'province', known);
    return renamed(by, meant, rank === 'province');
  }
  if (job.kind !== 'gov' || head.party || day <= ALIKE_SINCE) return null;
  const organ = job.key.slice(job.stem.length);
  const [first] = organsOf(job.stem);
  const elsewhere =
    rank === 'province' && (first === '厅' || first === '委') && /^[厅局委]$/u.test(organ) && organ !== first;
  const tooHigh = rank === 'city' && organ === '厅';
  // A county's text may name the province's 司法厅 without saying whose it is.
  if (!(elsewhere || (tooHigh && (head.level ?? head.territory) !== null))) return null;
  if (elsewhere && head.level === null && head.territory === null) return null;
  return { kind: 'organ', meant: whole(words, body, bodyOf(job.stem, rank === 'province')), sure: true, why: null };
};

/** The part of a name behind its head: the longest end that is a job. */
const bodyWithin = (words: string): string => {
  for (let start = 0; start < words.length; start += 1)
    if (jobOf(words.slice(start)) !== undefined) return words.slice(start);
  return words;
};

/** Splits an unknown name at the longest head that it begins with. */
const splitHead = (words: string): { head: Head; body: string } => {
  for (let length = Math.min(words.length - 2, 16); length > 0; length -= 1) {
    const head = parseHead(words.slice(0, length));
    if (head !== null && (head.level !== null || head.territory !== null)) return { head, body: words.slice(length) };
  }
  return { head: { territory: null, level: null, party: false }, body: words };
};

const nearest = (
  words: string,
  names: Iterable<string>,
  accepts: (name: string, slips: number) => boolean,
): { name: string; slips: number } | null => {
  let best: { name: string; slips: number } | null = null;
  for (const name of names) {
    const limit = best === null ? 2 : best.slips - 1;
    if (limit < 1) break;
    const slips = slipsBetween(words, name, limit);
    if (slips >= 1 && slips <= limit && accepts(name, slips)) best = { name, slips };
  }
  return best;
};

/** Whether a name may be another one with a slip in it, and not a body of its own. */
const slipped = (words: string, name: string, slips: number, strict: boolean): boolean => {
  const longest = Math.max(words.length, name.length);
  if (words.at(-1) !== name.at(-1)) return false;
  if (soundAlike(words, name) || (sameCharacters(words, name) && longest > ONE_SLIP)) return longest >= ONE_SLIP;
  if (strict) return false;
  // What is put before or behind a name makes another body of it: 直机关事务管理局.
  if (words.endsWith(name) || words.startsWith(name.slice(0, -1))) return false;
  if (words.endsWith('厅'))
    return slips === 1 ? longest >= ONE_SLIP : longest >= ANY_SLIP && words.length === name.length;
  if (slips === 1) return longest > ANY_SLIP || (longest === ANY_SLIP && words.length === name.length);
  return longest >= TWO_SLIPS && words.length === name.length;
};

const departments = [...jobNames].filter((name) => name.length >= ONE_SLIP);

const ofUnknown = (words: string, naming: Naming): AgencyVerdict | null => {
  const { head, body } = splitHead(words);
  if (head.party || NO_HEAD.test(body) || /办公[厅室]$/u.test(body)) return null;
  const headed = head.level !== null || head.territory !== null;
  const rank = rankOf(head, headed ? null : naming.prefix);
  const old = renamedForm(body);
  if (old) {
    if (naming.day <= old.since || !headed) return null;
    return renamed(old, successor(old, headWords(words, body), rank === 'province', naming.known), rank === 'province');
  }
  if (!headed && naming.prefix === null) return null;
  const cut = cutOrgan(body);
  const stem = cut && governmentStem(cut.stem);
  const meansProvince = rank === 'province';
  if (cut && stem && (meansProvince || rank === 'city')) {
    const wrong = cut.organ === '厅' || (meansProvince && /^[局委办部]$/u.test(cut.organ));
    // Commissions beside the departments have the long form: 安全生产委员会.
    if (wrong && (cut.organ === '厅' || naming.day > ALIKE_SINCE))
      return { kind: 'organ', meant: whole(words, body, bodyOf(stem, meansProvince)), sure: true, why: null };
    return null;
  }
  const near = nearest(body, departments, (name, slips) => slipped(body, name, slips, !meansProvince));
  if (near === null) return null;
  const job = jobOf(near.name);
  const meant =
    meansProvince && job?.kind === 'gov' && organsOf(job.stem)[0] === '厅' && body.endsWith('厅') ? job.key : near.name;
  return { kind: 'slip', meant: whole(words, body, meant), sure: meansProvince, why: null };
};

const stripped = new Map<string, string>();
for (const [form, name] of nationalNames) {
  const cut = cutOrgan(form);
  if (cut && cut.stem.length > 3 && /^(?:国家|国务院|中国|中央)/u.test(cut.stem) && !stripped.has(cut.stem))
    stripped.set(cut.stem, form.length > name.length ? form : name);
}
const longNationals = [...nationalNames.keys()].filter((name) => name.length >= ANY_SLIP);

/** A name of the centre (国家…, 中国…, …部) that the vocabulary does not have. */
const ofCentre = (words: string, { day }: Naming): AgencyVerdict | null => {
  const old = renamedNational(words);
  if (old) return day > old.since ? renamed(old, old.now[0]!, true) : null;
  // 国家税务局 was the centre's office in a place: as old as a renamed body, though named like the 总局.
  if (renamedForm(words) && day <= renamedForm(words)!.since) return null;
  const cut = cutOrgan(words);
  const organ = cut && /^[局委部署]$|^(?:委员会|总局)$/u.test(cut.organ) ? stripped.get(cut.stem) : undefined;
  if (organ !== undefined && organ !== words) return { kind: 'organ', meant: organ, sure: true, why: null };
  const near = nearest(words, longNationals, (name, slips) => slipped(words, name, slips, false));
  return near && { kind: 'slip', meant: near.name, sure: true, why: null };
};

const CENTRAL = /^(?:国家|国务院|中国|中央)|部$/u;

/** Judges one name as it stands in a text (folded, without blanks); null where nothing is wrong with it. */
export const judgeAgency = (words: string, naming: Naming): AgencyVerdict | null => {
  const parsed = parseName(words);
  const verdict =
    parsed !== null
      ? ofKnown(words, parsed, naming)
      : naming.known.has(words)
        ? null
        : CENTRAL.test(words)
          ? ofCentre(words, naming)
          : ofUnknown(words, naming);
  return verdict && verdict.meant !== words ? verdict : null;
};
