/** Nodes → documents. */
import type { DocumentHead, PolicyDocument, Section } from '../../ingest/model.ts';
import { compareVersions, type VersionedId } from '../document-order.ts';
import type { Run } from './driver.ts';
import { type Terms, validityOf } from './labels.ts';
import { readClausesOf } from './read-clauses.ts';

/** Document order in Cypher, of `d`; the same as compareDocuments. */
export const DOCUMENT_ORDER =
  'd.issued IS NULL, d.issued, coalesce(d.carrier, d.id), d.carrier IS NOT NULL, d.id, d.version';

interface HeadRow extends Terms, Omit<DocumentHead, 'validity' | 'source'> {
  key: string;
  file: string;
  sha256: string;
  characters: number;
  clauses: number;
  versions: { version: string; issued: string | null }[];
}

const HEAD = `RETURN d.key AS key, d.id AS id, d.title AS title, d.kind AS kind, d.issuer AS issuer, d.number AS number,
    d.issued AS issued, d.version AS version, d.carrier AS carrier, d.file AS file, d.sha256 AS sha256,
    d.characters AS characters, d.validFrom AS validFrom, d.validUntil AS validUntil, d.validStart AS validStart,
    d.validEnd AS validEnd, COUNT { (d)<-[:PART_OF]-(:Clause) } AS clauses,
    COLLECT { MATCH (v:Document {id: d.id}) RETURN {version: v.version, issued: v.issued} } AS versions`;

const headOf = (row: HeadRow): DocumentHead => ({
  id: row.id,
  title: row.title,
  kind: row.kind,
  issuer: row.issuer,
  number: row.number,
  issued: row.issued,
  validity: validityOf(row),
  version: row.version,
  carrier: row.carrier,
  source: { file: row.file, sha256: row.sha256, characters: row.characters },
});

const versionsOf = ({ versions }: HeadRow): string[] =>
  versions.toSorted(compareVersions).map(({ version }) => version);

/** Latest version of each document, in document order. */
export const readHeads = async (run: Run): Promise<(DocumentHead & { versions: string[]; clauses: number })[]> =>
  (await run<HeadRow>(`MATCH (d:Document:Current) ${HEAD} ORDER BY ${DOCUMENT_ORDER}`)).map((row) => ({
    ...headOf(row),
    versions: versionsOf(row),
    clauses: row.clauses,
  }));

/** Keys of the latest versions in document order, each with how many clauses it has. */
export const currentKeys = (run: Run): Promise<{ key: string; clauses: number }[]> =>
  run(
    `MATCH (d:Document:Current) WITH d ORDER BY ${DOCUMENT_ORDER}
     RETURN d.key AS key, COUNT { (d)<-[:PART_OF]-(:Clause) } AS clauses`,
  );

/** One version of a document with its clauses; the latest where `version` is null. Null if there is none. */
export const readDocument = async (run: Run, { id, version }: VersionedId): Promise<PolicyDocument | null> => {
  const [row] = await run<HeadRow>(
    version === null
      ? `MATCH (d:Document {id: $id}) WHERE d:Current ${HEAD}`
      : `MATCH (d:Document {key: $id + '@' + $version}) ${HEAD}`,
    { id, version },
  );
  if (row === undefined) return null;
  const [sections, clauses] = await Promise.all([
    run<Omit<Section, 'source'> & { sourceStart: number; sourceEnd: number }>(
      `MATCH (:Document {key: $key})-[:HAS_SECTION]->(s:Section)
       RETURN s.id AS id, s.number AS number, s.heading AS heading, s.depth AS depth, s.sourceStart AS sourceStart,
              s.sourceEnd AS sourceEnd ORDER BY s.position`,
      { key: row.key },
    ),
    readClausesOf(run, row.key, 0, row.clauses),
  ]);
  return {
    ...headOf(row),
    versions: versionsOf(row),
    sections: sections.map(({ sourceStart, sourceEnd, ...section }) => ({
      ...section,
      source: { start: sourceStart, end: sourceEnd },
    })),
    clauses,
  };
};
