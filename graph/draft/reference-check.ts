/** Documents that a draft cites: named wrongly, run out, replaced, or not in the corpus. */
import type { Clause, PolicyDocument, Reference } from '../../ingest/model.ts';
import { numberKey, resolveReference } from '../reference-match.ts';
import type { KnownTitles, StoredHead } from './cited-titles.ts';
import { type Counterpart, type Found, findingIn } from './finding.ts';
import { plainTitle } from './title-form.ts';

/** The document is still to come: 研究制定《…》. */
const PROMISED =
  /(?:制定|制订|出台|编制|起草|修订|拟定|研究|印发|发布|形成|建立)(?:完善|实施|印发|了)?[^，。；《》]{0,6}$/u;
const EDITION = /（([^（）]*(?:版|本|修订|修正|修改|试行|暂行))）$/u;

const editionOf = (title: string): string => EDITION.exec(plainTitle(title))?.[1] ?? '';
const book = (title: string): string => `《${title.replace(/《/gu, '〈').replace(/》/gu, '〉')}》`;

const wholeDocument = ({ id, title, number, issued }: Counterpart['document']): Counterpart => ({
  in: 'corpus',
  clause: null,
  document: { id, title, number, issued },
  spans: [],
  quote: title,
});

interface Cited {
  clause: Clause;
  reference: Reference;
}

const at = ({ reference: { start, end } }: Cited): Pick<Found, 'spans'> => ({ spans: [{ start, end }] });

/** The day on which all its own terms have ended, or null. */
const endOf = ({ validity }: Pick<StoredHead, 'validity'>): string | null => {
  if (validity.length === 0 || validity.some(({ until }) => until === null)) return null;
  return validity
    .map(({ until }) => until!)
    .sort()
    .at(-1)!;
};

const placeIn = async (titles: KnownTitles, title: string): Promise<Counterpart | null> => {
  const [citation] = await titles.citations(title);
  const clause = citation && (await titles.clause(citation.clauseId));
  if (!citation || !clause) return null;
  const { id, title: document } = clause.document;
  return {
    in: 'corpus',
    clause,
    document: { id, title: document, number: null, issued: null },
    spans: [{ start: citation.start, end: citation.end }],
    quote: clause.text.slice(citation.start, citation.end),
  };
};

/** A stored document is cited: is it named rightly, and still in force? */
const ofStored = async (cited: Cited, document: StoredHead, titles: KnownTitles, day: string): Promise<Found[]> => {
  const { clause, reference } = cited;
  const found: Found[] = [];
  const counterpart = wholeDocument(document);
  const byNumber = plainTitle(reference.title) === plainTitle(reference.surface) && !reference.surface.startsWith('《');
  const older = await titles.olderVersion(document, reference.number, editionOf(reference.title));
  const [ours, theirs] = [plainTitle(reference.title), plainTitle(document.title)];
  const near =
    byNumber || theirs.includes(ours) || ours.includes(theirs) ? null : await titles.nearest(reference.title);
  if (near?.document?.id === document.id && near.difference !== 'edition')
    found.push(
      findingIn(clause, {
        ...at(cited),
        code: 'reference-title',
        severity: 'error',
        counterpart,
        message: `${reference.number ?? '这一文号'}的标题是${book(document.title)}，不是${book(reference.title)}。`,
        advice: `请改为${book(document.title)}。`,
        suggestion: document.title,
      }),
    );
  const end = endOf(document);
  if (older)
    found.push(
      findingIn(clause, {
        ...at(cited),
        code: 'reference-replaced',
        severity: 'warning',
        counterpart,
        message: `所引的是旧版本（${older.number ?? older.version}），库中已有更新的版本（${document.number ?? document.version}）。`,
        advice: '请确认是否应当引用新版本。',
      }),
    );
  else if (end !== null && end < day)
    found.push(
      findingIn(clause, {
        ...at(cited),
        code: 'reference-expired',
        severity: 'warning',
        type: 'period',
        counterpart,
        message: `${book(document.title)}的有效期到 ${end} 为止，已经失效。`,
        advice: '请改引现行文件，或说明延续执行的依据。',
      }),
    );
  return found;
};

/** The title is a stored document's, but the 文号 beside it is another's. */
const wrongNumber = async (cited: Cited, document: StoredHead, titles: KnownTitles): Promise<Found[]> => {
  const { clause, reference } = cited;
  const older = await titles.olderVersion(document, reference.number, editionOf(reference.title));
  return [
    findingIn(clause, {
      ...at(cited),
      code: older ? 'reference-replaced' : 'reference-number',
      severity: older ? 'warning' : 'error',
      counterpart: wholeDocument(document),
      message: older
        ? `所引的是旧版本（${reference.number}），库中已有更新的版本（${document.number}）。`
        : `${book(document.title)}的文号是${document.number}，不是${reference.number}。`,
      advice: older ? '请确认是否应当引用新版本。' : `请改为${document.number}，或核对标题。`,
      suggestion: document.number,
    }),
  ];
};

/** 国办发 of 国办发〔2021〕10号. */
const seriesOf = (number: string): string => plainTitle(number).replace(/[\d〔〕[\]（）【】].*$/u, '');

/** Clauses of the corpus cite the very title, each with another 文号. */
const otherNumber = async (cited: Cited, title: string, titles: KnownTitles): Promise<Found[]> => {
  const { clause, reference } = cited;
  const numbered = (await titles.citations(title)).filter(({ number }) => number !== null);
  const ours = numberKey(reference.number);
  if (ours === null || numbered.length === 0 || numbered.some(({ number }) => numberKey(number) === ours)) return [];
  const right = numbered[0]!.number!;
  // 《关于…的请示》 of two towns are two documents: only within one series of numbers is another number a slip.
  const sameSeries = seriesOf(right) === seriesOf(reference.number!);
  return [
    findingIn(clause, {
      ...at(cited),
      code: 'reference-number',
      severity: sameSeries ? 'error' : 'warning',
      counterpart: await placeIn(titles, title),
      message: `库中 ${numbered.length} 处引用${book(title)}，文号都是${right}，不是${reference.number}。`,
      advice: `请核对文号，应是${right}。`,
      suggestion: right,
    }),
  ];
};

const DIFFERENCES = {
  edition: '只是年份或届次不同',
  kind: '只是文种不同',
  slip: '只差几个字',
} as const;

/** Nothing of the kind is stored: is it a known title with a slip in it? */
const ofUnknown = async (cited: Cited, titles: KnownTitles): Promise<Found[]> => {
  const { clause, reference } = cited;
  const near = reference.surface.startsWith('《') ? await titles.nearest(reference.title) : null;
  if (near) {
    const counterpart = near.document ? wholeDocument(near.document) : await placeIn(titles, near.title);
    const where = near.document ? '库中有' : '库中条款引用的是';
    return [
      findingIn(clause, {
        ...at(cited),
        code: near.difference === 'edition' ? 'reference-edition' : 'reference-title',
        severity: near.sure ? 'error' : 'warning',
        counterpart,
        message: `没有查到${book(reference.title)}；${where}${book(near.title)}，${DIFFERENCES[near.difference]}。`,
        advice: `请核对标题，可能应是${book(near.title)}。`,
        suggestion: near.title,
      }),
    ];
  }
  const before = clause.text.slice(Math.max(0, reference.start - 14), reference.start);
  if (PROMISED.test(before)) return [];
  return [
    findingIn(clause, {
      ...at(cited),
      code: 'reference-unknown',
      severity: 'note',
      message: `库中没有${reference.surface.startsWith('《') ? book(reference.title) : reference.surface}，无法核对是否现行有效。`,
      advice: '请自行核对标题、文号和时效。',
    }),
  ];
};

const checkOne = async (cited: Cited, draft: PolicyDocument, titles: KnownTitles, day: string): Promise<Found[]> => {
  const { reference } = cited;
  const find = (number: string | null): StoredHead | undefined => {
    const id = resolveReference({ title: reference.title, number }, draft, titles.documents);
    return id === null ? undefined : titles.documents.find((document) => document.id === id);
  };
  const stored = find(reference.number);
  if (stored) return ofStored(cited, stored, titles, day);
  const titled = reference.number === null ? undefined : find(null);
  if (titled) return wrongNumber(cited, titled, titles);
  const known = titles.cited(reference.title);
  if (known !== undefined) {
    const wrong = await otherNumber(cited, known, titles);
    if (wrong.length > 0) return wrong;
    return (await ofUnknown(cited, titles)).filter(({ code }) => code === 'reference-unknown');
  }
  return ofUnknown(cited, titles);
};

/**
 * Findings about cited documents, as of a day. The draft's own title is no citation; what is merely unknown is told once
 * for each title.
 */
export const checkReferences = async (draft: PolicyDocument, titles: KnownTitles, day: string): Promise<Found[]> => {
  const own = plainTitle(draft.title);
  const found: Found[] = [];
  const told = new Set<string>();
  for (const clause of draft.clauses)
    for (const reference of clause.references) {
      const title = plainTitle(reference.title);
      if (title === own) continue;
      for (const one of await checkOne({ clause, reference }, draft, titles, day)) {
        if (one.code === 'reference-unknown' && told.has(title)) continue;
        if (one.code === 'reference-unknown') told.add(title);
        found.push(one);
      }
    }
  return found;
};
