/** What pairs mean to a drafter: what a clause repeats, changes or contradicts. */
import type { Conflict, Difference, DifferenceType, DocumentHead, Span } from '../../ingest/model.ts';
import { DIFFERENCE_NAMES } from '../overlap/overlap-names.ts';
import type { DraftedPair } from './drafted-pair.ts';
import { type Counterpart, type FindingCode, type FindingSeverity, type Found, findingIn, quoteOf } from './finding.ts';

/** Differences of these types are values of their own; of the others those that hold a figure. */
const VALUES: ReadonlySet<DifferenceType> = new Set(['amount', 'rate', 'period', 'agency', 'place', 'beneficiary']);
const FIGURE = /[\d一二三四五六七八九十百千万亿]/u;
/** So much of both texts agrees, and no value differs: the same sentences in another order. */
const SAME_WORDS = 0.97;
/** Differences that a sentence lists. */
const MOST_TOLD = 4;

export type Heads = ReadonlyMap<string, Pick<DocumentHead, 'id' | 'title' | 'number' | 'issued' | 'validity'>>;

const present = (spans: readonly (Span | null)[]): Span[] => spans.filter((span) => span !== null);

const counterpartOf = ({ other, in: where }: DraftedPair, spans: Span[], heads: Heads): Counterpart => {
  const head = heads.get(other.document.id);
  const { id, title } = other.document;
  return {
    in: where,
    clause: other,
    document: { id, title, number: head?.number ?? null, issued: head?.issued ?? null },
    spans,
    quote: quoteOf(other.text, spans),
  };
};

const placeOf = ({ other, in: where }: DraftedPair): string => {
  const number = [other.number.replace(/[.、．]$/u, ''), other.heading ?? ''].filter((part) => part !== '').join(' ');
  const clause = number === '' ? '一段' : `“${number}”`;
  return where === 'draft' ? `本稿${clause}` : `《${other.document.title}》${clause}`;
};

const isValue = ({ type, a, b }: Difference): boolean => VALUES.has(type) || FIGURE.test(a + b);

const listedWords = (words: readonly string[]): string => {
  const said = [...new Set(words)].filter((one) => one !== '');
  if (said.length === 0) return '没有';
  return (
    said
      .slice(0, MOST_TOLD)
      .map((one) => `“${one}”`)
      .join('、') + (said.length > MOST_TOLD ? '等' : '')
  );
};

/** By type, what stands on either side: 责任单位：本条“商务厅”，对方“财政厅”. */
const told = (differences: readonly Difference[]): string =>
  [...new Set(differences.map(({ type }) => type))]
    .map((type) => {
      const same = differences.filter((difference) => difference.type === type);
      return `${DIFFERENCE_NAMES[type]}：本条${listedWords(same.map(({ a }) => a))}，对方${listedWords(same.map(({ b }) => b))}`;
    })
    .join('；');

interface Told {
  code: FindingCode;
  severity: FindingSeverity;
  message: string;
  advice: string;
  type?: DifferenceType;
  spans?: { mine: Span[]; other: Span[] };
}

const findingOf = (drafted: DraftedPair, heads: Heads, said: Told): Found => {
  const { mine, pair, alreadyIn } = drafted;
  const spans = said.spans ?? drafted.spans;
  const already = alreadyIn !== null ? '（库中与本条相同的原条款也是如此。）' : '';
  return findingIn(mine, {
    code: said.code,
    severity: alreadyIn !== null && said.severity === 'error' ? 'warning' : said.severity,
    spans: spans.mine,
    counterpart: counterpartOf(drafted, spans.other, heads),
    type: said.type ?? null,
    message: said.message + already,
    advice: said.advice,
    overlapId: pair.id,
    alreadyIn,
  });
};

const spansOf = (differences: readonly Difference[], type: DifferenceType): Told['spans'] => {
  const meant = differences.filter((difference) => difference.type === type);
  const spans = { mine: present(meant.map(({ aSpan }) => aSpan)), other: present(meant.map(({ bSpan }) => bSpan)) };
  return spans.mine.length + spans.other.length === 0 ? undefined : spans;
};

/** The draft is called 本稿 where pairs are told, and that is no title. */
const plainly = (reason: string): string => reason.replaceAll('《本稿》', '本稿');

const ofConflict = (drafted: DraftedPair, { severity, type, reason }: Conflict): Told => {
  const inside = drafted.in === 'draft';
  const contradiction = severity === 'contradiction';
  const code = contradiction
    ? inside
      ? 'contradicts-itself'
      : 'contradicts-corpus'
    : inside
      ? 'inconsistent-with-itself'
      : 'inconsistent-with-corpus';
  const spans = spansOf(drafted.differences, type);
  return {
    code,
    severity: contradiction ? 'error' : 'warning',
    message: plainly(reason),
    advice: inside
      ? '请统一前后的规定。'
      : contradiction
        ? '请改为一致；若确要改变，请写明以哪一份为准，或废止原规定。'
        : '请核对哪些条件或对象应当一致，必要时在文中说明。',
    type,
    ...(spans ? { spans } : {}),
  };
};

const endedBefore = (head: Pick<DocumentHead, 'validity'> | undefined, day: string): boolean =>
  head !== undefined && head.validity.length > 0 && head.validity.every(({ until }) => until !== null && until < day);

const ofChange = (drafted: DraftedPair, heads: Heads, day: string): Told | null => {
  const { change } = drafted.pair;
  if (change === null) return null;
  const spans = spansOf(drafted.differences, change.type);
  return {
    code: 'changes-corpus',
    severity: endedBefore(heads.get(drafted.other.document.id), day) ? 'note' : 'warning',
    message: `与较早的规定不同。${plainly(change.reason)}`,
    advice: '若是有意调整，请写明原规定是否继续执行。',
    type: change.type,
    ...(spans ? { spans } : {}),
  };
};

const ofDifferences = (drafted: DraftedPair): Told | null => {
  const differences = drafted.differences.filter(isValue);
  const [first] = differences;
  if (first === undefined) return null;
  const spans = {
    mine: present(differences.map(({ aSpan }) => aSpan)),
    other: present(differences.map(({ bSpan }) => bSpan)),
  };
  return {
    code: drafted.in === 'draft' ? 'differs-from-itself' : 'differs-from-corpus',
    severity: 'warning',
    message: `与${placeOf(drafted)}是同一事项，但有不同。${told(differences)}。`,
    advice: '请确认这些差异是否有意为之。',
    type: first.type,
    ...(spans.mine.length + spans.other.length > 0 ? { spans } : {}),
  };
};

const ofKind = (drafted: DraftedPair, differs: boolean): Told | null => {
  const { pair, cover } = drafted;
  const inside = drafted.in === 'draft';
  const place = placeOf(drafted);
  const reordered = pair.kind === 'revised' && !differs && cover.mine >= SAME_WORDS && cover.other >= SAME_WORDS;
  if (pair.kind === 'identical' || reordered)
    return {
      code: inside ? 'repeats-itself' : 'copies-corpus',
      severity: inside ? 'warning' : 'note',
      message: reordered ? `与${place}文字相同，只是语序不同。` : `与${place}文字相同。`,
      advice: inside ? '请删去重复的一处。' : '如无新内容，可改为引用原文件。',
    };
  // Within one text much is near in subject; the pairs themselves are there for who looks for them.
  if (pair.kind === 'related')
    return inside
      ? null
      : { code: 'related-to-corpus', severity: 'note', message: `与${place}主题相近。`, advice: '可对照参考。' };
  if (pair.kind === 'contained') {
    const within = cover.mine >= cover.other;
    return {
      code: inside ? 'contained-in-itself' : within ? 'contained-in-corpus' : 'contains-corpus',
      severity: inside ? 'warning' : 'note',
      message: within ? `所述措施${place}已有，那里还有别的措施。` : `包含了${place}的措施。`,
      advice: inside ? '请合并或删去重复的部分。' : '请确认是否需要重复规定。',
    };
  }
  // What differs has been told; that it is the same measure was said there.
  if (differs) return null;
  return {
    code: inside ? 'revises-itself' : 'revises-corpus',
    severity: 'note',
    message: `与${place}是同一事项，文字有改动。`,
    advice: inside ? '请考虑合并。' : '请确认改动是否有意，必要时说明与原规定的关系。',
  };
};

/** Findings of all pairs, as of a day. A conflict says more than a difference, and that more than the kind. */
export const pairFindings = (pairs: readonly DraftedPair[], heads: Heads, day: string): Found[] =>
  pairs.flatMap((drafted) => {
    const { pair } = drafted;
    const clash = pair.conflict ? ofConflict(drafted, pair.conflict) : ofChange(drafted, heads, day);
    const differs = clash ?? (pair.kind === 'related' ? null : ofDifferences(drafted));
    const kind = ofKind(drafted, differs !== null);
    return [differs, kind].flatMap((said) => (said === null ? [] : [findingOf(drafted, heads, said)]));
  });
