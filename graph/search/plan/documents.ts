/**
 * Documents by nickname: 小微企业那个文件, 消费促进行动方案里, 服务业政策和小微政策. A window that ends in a word for a
 * document is matched against the titles of the corpus by the characters they share.
 */
import { denials } from './negation.ts';
import type { Question, Reading } from './reading.ts';

export interface KnownDocument {
  id: string;
  title: string;
  kind: string | null;
}

const NOUN =
  /(实施细则|实施方案|行动方案|行动计划|工作方案|方案|若干政策|政策|文件|若干措施|措施|实施意见|意见|通知|办法|规划|条例|细则|规定|公告)/gu;
/** Words in a title that do not tell one document from another. */
const COMMON =
  /(内蒙古自治区|自治区|省|市|县|关于|进一步|促进|推动|支持|加快|印发|发展|若干|的|[（(][^）)]*[）)]|\d+年?版?)/gu;
/** A window begins behind the last of these. */
const STOP =
  /[，。；？！、,;?!\s《》“”"]|在|[按依参遵]照|按|依据|根据|从|对|哪些?|什么|啥|有|和|与|跟|及|比(?!例)|除了?|不[含算]|不包括|排除/gu;
const POINTING = /(那个|这个|那份|这份|该|那部|这部)$/u;
const LOCATIVE =
  /^(里面?|中|内|上|当中|规定|第|的?(写法|说法|提法|规定|口径|条款|条文|版本|表述|内容)|之间|[以之]外|除外|不算|写|说|[多少]列|[比和与跟同]|、|，|$)/u;
const MAX_WINDOW = 24;
/** Share of a nickname's characters that must stand in the title. */
const MIN_SHARED = 0.75;

const characters = (text: string) => [...text].filter((c) => /[\p{Script=Han}\p{L}\p{N}]/u.test(c));

/** Share of the characters of `nickname` that occur in `title`. */
const shared = (nickname: string, title: string): number => {
  const list = characters(nickname);
  if (list.length === 0) return 0;
  return list.filter((c) => title.includes(c)).length / list.length;
};

interface Window {
  start: number;
  end: number;
  name: string;
  noun: string;
  pointed: boolean;
}

const windows = (folded: string): Window[] => {
  const out: Window[] = [];
  let before = 0;
  for (const match of folded.matchAll(NOUN)) {
    const nounStart = match.index;
    const end = nounStart + match[0].length;
    const from = Math.max(before, nounStart - MAX_WINDOW);
    before = end;
    const stop = [...folded.slice(from, nounStart).matchAll(STOP)].at(-1);
    const start = stop ? from + stop.index + stop[0].length : from;
    let name = folded.slice(start, nounStart);
    const pointed = POINTING.test(name) || /(那个|这个|那份|这份)/u.test(name);
    name = name.replace(/(那个|这个|那份|这份|该|发展的|的)/gu, '');
    out.push({ start, end, name, noun: match[0], pointed });
  }
  return out;
};

/** Documents that the question names, one reading per naming. */
export const readDocuments = ({ original, folded }: Question, known: readonly KnownDocument[]): Reading[] => {
  const readings: Reading[] = [];
  for (const titled of folded.matchAll(/《([^》]+)》/gu)) {
    const title = titled[1] ?? '';
    const found = known.filter((d) => d.title === title || d.title.includes(title) || title.includes(d.title));
    if (found.length === 0) continue;
    readings.push(reading(original, found, titled.index, titled.index + titled[0].length));
  }
  for (const window of windows(folded)) {
    if (readings.some((r) => window.start < r.filter.end && window.end > r.filter.start)) continue;
    const rest = folded.slice(window.end);
    const name = window.name.replace(COMMON, '');
    if (name === '' && !/(实施|行动)/u.test(window.noun)) continue;
    if (!window.pointed && !LOCATIVE.test(rest)) continue;
    const generic = window.noun === '文件' || (window.pointed && window.noun === '政策');
    const scored = known
      .map((document) => {
        const core = document.title.replace(COMMON, '');
        const kindFits = generic || document.title.includes(window.noun) || (document.kind ?? '').includes(window.noun);
        const likeness = name === '' ? 1 : shared(name, document.title);
        const specific =
          name === ''
            ? 0
            : characters(name).filter((c) => core.includes(c)).length / Math.max(1, characters(core).length);
        return { document, fits: kindFits && likeness >= MIN_SHARED, score: likeness + specific };
      })
      .filter(({ fits }) => fits)
      .sort((a, b) => b.score - a.score);
    const best = scored[0];
    if (!best) continue;
    const found = scored.filter(({ score }) => score > best.score - 0.05).map(({ document }) => document);
    // A name that fits most of the corpus names none of it.
    if (found.length > Math.max(1, known.length / 2)) continue;
    readings.push(reading(original, found, window.start, window.end));
  }
  readings.sort((a, b) => a.filter.start - b.filter.start);
  const left = denials(
    folded,
    readings.map(({ filter }) => filter),
  );
  return [
    ...merge(
      readings.filter((_, i) => !left[i]),
      { original, folded },
    ),
    ...readings.filter((_, i) => left[i]).map((one): Reading => ({ ...one, filter: { ...one.filter, op: 'not' } })),
  ];
};

const reading = (original: string, documents: readonly KnownDocument[], start: number, end: number): Reading => ({
  filter: {
    field: 'document',
    op: '=',
    value: documents.map(({ id }) => id),
    surface: original.slice(start, end),
    start,
    end,
  },
  condition: { field: 'document', anyOf: documents.map(({ id }) => id) },
  force: 'set',
});

/** What may stand between two documents that are named side by side: 养老方案里和渔业措施里. */
const SIDE_BY_SIDE = /^[里面中内上的]{0,2}([、，]|和|与|跟|以?及|还是|或)?$/u;

/**
 * Several documents mean either of them: one condition. Named side by side they are one reading; with other words
 * between them (渔业措施里财政厅负责的和养老方案) each keeps its place, so that those words can still be read.
 */
const merge = (readings: readonly Reading[], { original, folded }: Question): Reading[] => {
  if (readings.length < 2) return [...readings];
  const ids = [...new Set(readings.flatMap((r) => (r.condition.field === 'document' ? [...r.condition.anyOf] : [])))];
  const apart = readings.some(
    ({ filter }, i) => i > 0 && !SIDE_BY_SIDE.test(folded.slice(readings[i - 1]?.filter.end, filter.start)),
  );
  if (apart)
    return readings.map(({ filter, force }) => ({
      filter: { ...filter, value: ids },
      condition: { field: 'document', anyOf: ids },
      force,
    }));
  const start = Math.min(...readings.map((r) => r.filter.start));
  const end = Math.max(...readings.map((r) => r.filter.end));
  return [
    {
      filter: { field: 'document', op: '=', value: ids, surface: original.slice(start, end), start, end },
      condition: { field: 'document', anyOf: ids },
      force: 'set',
    },
  ];
};
