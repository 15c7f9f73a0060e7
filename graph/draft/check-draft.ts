/** A draft against the corpus and against itself: what it repeats, contradicts, or names wrongly. Nothing of it is stored. */
import { createHash } from 'node:crypto';
import type { Clause, Diagnostic, Overlap, PolicyDocument } from '../../ingest/model.ts';
import { type IngestHints, ingestText } from '../../ingest/pipeline.ts';
import type { SourceText } from '../../ingest/read/source-text.ts';
import { briefClause } from '../brief-clause.ts';
import type { Embedder } from '../embedding/embedder.ts';
import { type CorpusAccess, findPairs } from '../overlap/find/find-pairs.ts';
import { checkAgencies } from './agency-check.ts';
import { KnownTitles } from './cited-titles.ts';
import { draftVectors } from './draft-vectors.ts';
import { type DraftedPair, draftedPairs } from './drafted-pair.ts';
import { FINDING_SEVERITIES, FINDING_SORTS, type Finding, type Found, orderFindings } from './finding.ts';
import { impossibleDates } from './impossible-dates.ts';
import { ownTerm } from './own-term.ts';
import { pairFindings } from './pair-findings.ts';
import { pairedReferences } from './paired-references.ts';
import { checkReferences } from './reference-check.ts';
import { reversedValues } from './reversed-values.ts';
import { wrongSums } from './sums.ts';

/** Names of agencies of the corpus that are looked up, the most mentioned first. */
const MOST_AGENCIES = 20_000;
const ID_DIGITS = 12;

export interface DraftRequest {
  source: SourceText;
  /** Wins over the title that the text has. */
  title?: string | undefined;
  /** ISO day that counts for what is in force, or null: today, and for names the draft's own date. */
  asOf: string | null;
  /** ISO. */
  today: string;
}

export interface DraftProgress {
  step: 'embed' | 'compare';
  done: number;
  total: number;
}

export interface DraftCheck {
  draft: Pick<PolicyDocument, 'id' | 'title' | 'kind' | 'issuer' | 'number' | 'issued' | 'validity'> & {
    file: string;
    characters: number;
  };
  asOf: string;
  clauses: { clause: ReturnType<typeof briefClause>; overlaps: Overlap[]; findings: string[] }[];
  findings: Finding[];
  counts: {
    sorts: Record<(typeof FINDING_SORTS)[number], number>;
    severities: Record<(typeof FINDING_SEVERITIES)[number], number>;
  };
  /** Chinese sentences of the reader: what of the file was not read as it stands. */
  notes: string[];
  diagnostics: Diagnostic[];
}

/** A colon stands in no stored document's id, so that a draft never is one of them. */
const draftId = (text: string): string =>
  `draft:${createHash('sha256').update(text).digest('hex').slice(0, ID_DIGITS)}`;

const countBy = <Name extends string>(
  names: readonly Name[],
  of: (finding: Finding) => Name,
  findings: readonly Finding[],
) =>
  Object.fromEntries(names.map((name) => [name, findings.filter((finding) => of(finding) === name).length])) as Record<
    Name,
    number
  >;

/** The draft's clauses, with the ids of their findings and the overlaps of which each is one side. */
const ofClauses = (
  clauses: readonly Clause[],
  pairs: readonly DraftedPair[],
  findings: readonly Finding[],
): DraftCheck['clauses'] => {
  const overlaps = new Map<string, Overlap[]>();
  const put = (id: string, overlap: Overlap) => overlaps.set(id, [...(overlaps.get(id) ?? []), overlap]);
  for (const { pair, mine, other, in: where } of pairs) {
    const [a, b] = pair.a === mine.id ? [mine, other] : [other, mine];
    const overlap: Overlap = { ...pair, a: briefClause(a), b: briefClause(b), review: null };
    put(mine.id, overlap);
    if (where === 'draft') put(other.id, overlap);
  }
  return clauses.map((clause) => ({
    clause: briefClause(clause),
    overlaps: (overlaps.get(clause.id) ?? []).toSorted((one, two) => two.score - one.score),
    findings: findings.filter(({ clauseId }) => clauseId === clause.id).map(({ id }) => id),
  }));
};

const briefly = (finding: Finding): Finding => {
  const { counterpart } = finding;
  if (!counterpart?.clause) return finding;
  return { ...finding, counterpart: { ...counterpart, clause: briefClause(counterpart.clause as Clause) } };
};

/**
 * Checks a draft. Without an embedder pairs are found by their words alone.
 * @throws IngestError where the text holds nothing to check, StoreError
 */
export const checkDraft = async (
  corpus: CorpusAccess,
  embedder: Embedder | null,
  { source, title, asOf, today }: DraftRequest,
  onProgress?: (progress: DraftProgress) => void,
): Promise<DraftCheck> => {
  const { store } = corpus;
  const hints: IngestHints = { id: draftId(source.text), title };
  const { document: draft, diagnostics } = ingestText(source, hints);
  const [titles, agencies] = await Promise.all([
    KnownTitles.of(store),
    store.entities({ kind: 'agency', limit: MOST_AGENCIES }),
  ]);
  const day = asOf ?? today;
  const references = await checkReferences(draft, titles, day);
  const plain: Found[] = [
    ...references,
    ...checkAgencies(draft, { day: asOf ?? draft.issued ?? today, known: new Set(agencies.map(({ label }) => label)) }),
    ...draft.clauses.flatMap((clause) => [...impossibleDates(clause), ...reversedValues(clause), ...wrongSums(clause)]),
    ...ownTerm(draft),
  ];
  const vectors =
    embedder === null || corpus.model === null
      ? null
      : await draftVectors(store, embedder, draft.clauses, (done, total) =>
          onProgress?.({ step: 'embed', done, total }),
        );
  // In sentences about pairs the draft is called so: it may bear the title of the document that it changes.
  const head = { ...draft, title: '本稿' };
  const found = await findPairs(corpus, { head, clauses: draft.clauses, vectors }, (done, total) =>
    onProgress?.({ step: 'compare', done, total }),
  );
  const pairs = draftedPairs(found, draft.clauses);
  const heads = new Map(titles.documents.map((head) => [head.id, head]));
  const wrong = new Set(
    references
      .filter(({ code }) => code !== 'reference-unknown')
      .map(({ clauseId, spans }) => `${clauseId} ${spans[0]?.start}`),
  );
  const order = new Map(draft.clauses.map(({ id }, i) => [id, i]));
  const findings = orderFindings(
    [...plain, ...pairFindings(pairs, heads, day), ...pairedReferences(pairs, heads, wrong)],
    order,
  ).map(briefly);
  const { id, kind, issuer, number, issued, validity } = draft;
  return {
    draft: {
      id,
      title: draft.title,
      kind,
      issuer,
      number,
      issued,
      validity,
      file: source.file,
      characters: source.characters,
    },
    asOf: day,
    clauses: ofClauses(draft.clauses, pairs, findings),
    findings,
    counts: {
      sorts: countBy(FINDING_SORTS, ({ sort }) => sort, findings),
      severities: countBy(FINDING_SEVERITIES, ({ severity }) => severity, findings),
    },
    notes: source.notes ?? [],
    diagnostics: diagnostics.filter(({ code }) => code !== 'reading-note'),
  };
};
