/** The whole of ingestion in one expression: bytes in, a document with its clauses and mentions out. */
import type { DocumentContext } from './context.ts';
import { diagnoseStructure } from './diagnose.ts';
import { documentContext } from './document-context.ts';
import { type DocumentFacts, readFacts } from './document-head.ts';
import { documentTerm } from './document-term.ts';
import { foldText } from './fold.ts';
import { versionOf, workId } from './identity.ts';
import { IngestError } from './ingest-error.ts';
import { collectMentions, type RecogniserFault } from './mention-collector.ts';
import type { Clause, Diagnostic, PolicyDocument, Validity } from './model.ts';
import { readFile } from './read/read-file.ts';
import type { SourceHints, SourceText } from './read/source-text.ts';
import { readText } from './read/text.ts';
import { recognisers } from './recognise/recognisers.ts';
import { findResponsibility } from './recognise/responsibility.ts';
import { inheritAgencies } from './refine/inherited-agencies.ts';
import { refiners } from './refine/refiners.ts';
import { segment } from './segment/segment.ts';
import type { ClauseUnit } from './segment/unit.ts';

export { documentContext } from './document-context.ts';
export { IngestError } from './ingest-error.ts';

/** What is known of a file beside its bytes (a manifest, a form); it wins over what the text says. */
export interface IngestHints {
  id?: string | undefined;
  title?: string | undefined;
  kind?: string | undefined;
  issuer?: string | undefined;
  number?: string | undefined;
  issued?: string | undefined;
  version?: string | undefined;
  carrier?: string | undefined;
}

export interface Ingested {
  document: PolicyDocument;
  diagnostics: Diagnostic[];
}

/** Who ingests knows best, then the text; what the file says of itself fills what they leave open. */
const withHints = (facts: DocumentFacts, hints: IngestHints, said: SourceHints): DocumentFacts => ({
  title: hints.title ?? facts.title,
  kind: hints.kind ?? facts.kind,
  issuer: hints.issuer ?? facts.issuer ?? said.issuer ?? null,
  number: hints.number ?? facts.number ?? said.number ?? null,
  issued: hints.issued ?? facts.issued ?? said.issued ?? null,
});

const noteDiagnostic = (message: string): Diagnostic => ({
  severity: 'info',
  code: 'reading-note',
  message,
  clauseId: null,
  source: null,
});

const faultDiagnostic = ({ code, name, detail }: RecogniserFault, clause: Clause): Diagnostic => ({
  severity: 'warning',
  code,
  message:
    code === 'recogniser-failed'
      ? `识别器“${name}”在此条款出错，其结果已略去：${detail}`
      : `识别器“${name}”给出的位置与原文不符，已略去：“${detail}”`,
  clauseId: clause.id,
  source: clause.source,
});

type Identity = Pick<PolicyDocument, 'id' | 'title' | 'version'>;

const buildClause = (unit: ClauseUnit, document: Identity, context: DocumentContext): [Clause, RecogniserFault[]] => {
  const text = unit.text.text;
  const folded = foldText(text);
  const { heading, number, path, source } = unit;
  const responsibility = findResponsibility(folded);
  const { mentions, faults } = collectMentions(
    { text, folded, heading, path, document: context, responsibility },
    recognisers,
    refiners,
  );
  const validity: Validity[] = mentions.periods
    .filter(({ meaning }) => meaning === 'validity')
    .map(({ from, until, start, end }) => ({ from, until, span: { start, end } }));
  const id = `${document.id}/${unit.localId}`;
  const { id: documentId, title, version } = document;
  const brief = { id, number, heading, path, text, document: { id: documentId, title, version }, source, validity };
  return [{ ...brief, ...mentions, inheritedAgencies: [] }, faults];
};

/** Agencies handed down from clause to clause; a failure there costs them alone. */
const inherit = (clauses: Clause[]): { clauses: Clause[]; diagnostics: Diagnostic[] } => {
  try {
    return { clauses: inheritAgencies(clauses), diagnostics: [] };
  } catch (error) {
    const message = `承接责任单位时出错，其结果已略去：${error instanceof Error ? error.message : String(error)}`;
    return {
      clauses,
      diagnostics: [{ severity: 'warning', code: 'recogniser-failed', message, clauseId: null, source: null }],
    };
  }
};

/**
 * Builds the document of a text that a reader has read. Throws IngestError (`no-text`) where it holds no clause.
 */
export const ingestText = (source: SourceText, hints: IngestHints = {}): Ingested => {
  const said = source.hints ?? {};
  const read = segment(source.text);
  const segmented = { ...read, head: { ...read.head, title: read.head.title ?? said.title ?? null } };
  if (segmented.clauses.length === 0)
    throw new IngestError('no-text', `“${source.file}”里没有找到条款或正文，请检查文件内容。`);
  const facts = withHints(readFacts(segmented.head, segmented.metadata, source.file), hints, said);
  const id = hints.id ?? workId(facts.title);
  const version = hints.version ?? versionOf(facts.title, facts.issued, facts.number);
  const context = documentContext(facts);
  const built = segmented.clauses.map((unit) => buildClause(unit, { id, title: facts.title, version }, context));
  const inherited = inherit(built.map(([clause]) => clause));
  const document: PolicyDocument = {
    id,
    ...facts,
    validity: documentTerm(segmented.clauses, facts.issued),
    version,
    versions: [version],
    carrier: hints.carrier ?? null,
    source: { file: source.file, sha256: source.sha256, characters: source.characters },
    sections: segmented.sections.map(({ localId, ...section }) => ({ id: `${id}/${localId}`, ...section })),
    clauses: inherited.clauses,
  };
  const diagnostics = [
    ...(source.notes ?? []).map(noteDiagnostic),
    ...diagnoseStructure(source.text, segmented, (localId) => `${id}/${localId}`),
    ...inherited.diagnostics,
    ...built.flatMap(([clause, faults]) => faults.map((fault) => faultDiagnostic(fault, clause))),
  ];
  return { document, diagnostics };
};

/** Ingests a file of any format that is read here. The same bytes, name and hints give the same document. Throws IngestError. */
export const ingestFile = async (bytes: Uint8Array, file: string, hints: IngestHints = {}): Promise<Ingested> =>
  ingestText(await readFile(bytes, file), hints);

/** Ingests a plain-text file. Pure: the same bytes, name and hints give the same document. Throws IngestError. */
export const ingest = (bytes: Uint8Array, file: string, hints: IngestHints = {}): Ingested =>
  ingestText(readText(bytes, file), hints);
