/**
 * Resolves citations to stored documents when documents come and go: what a document can change are the citations that
 * share its title key or number. The outcome stands on the citation (`documentId`) and as a relationship to the document.
 */
import { type CitedCandidate, numberKey, resolveReference, titleKey } from '../reference-match.ts';
import type { Run } from './driver.ts';
import { runBatched } from './run-batched.ts';

/** Title keys and number keys whose citations have to be looked at again. */
export interface Affected {
  titles: string[];
  numbers: string[];
}

/** What the stored versions of a document and the citations inside them touch; to be asked before and after a change. */
export const affectedBy = async (run: Run, id: string): Promise<Affected> => {
  const rows = await run<{ title: string | null; number: string | null }>(
    `MATCH (d:Document {id: $id}) RETURN d.titleKey AS title, d.numberKey AS number
     UNION MATCH (:Document {id: $id})<-[:PART_OF]-(:Clause)-[r:CITES]->(:Reference)
           RETURN r.titleKey AS title, r.numberKey AS number`,
    { id },
  );
  return {
    titles: rows.flatMap(({ title }) => title ?? []),
    numbers: rows.flatMap(({ number }) => number ?? []),
  };
};

interface Citation {
  clause: string;
  position: number;
  title: string;
  number: string | null;
  citingTitle: string;
  citingIssuer: string | null;
  /** What it was resolved to, and whether it leads to the latest version of that. */
  documentId: string | null;
  linked: boolean;
}

const CITATION = `MATCH (c)-[:PART_OF]->(d:Document)
  RETURN c.key AS clause, r.position AS position, e.name AS title, r.number AS number,
         d.title AS citingTitle, d.issuer AS citingIssuer, r.documentId AS documentId,
         EXISTS { (c)-[x:CITES]->(t:Document) WHERE x.position = r.position AND t:Current AND t.id = r.documentId } AS linked`;

type Candidate = CitedCandidate & { titleKey: string; numberKey: string | null };

/** Resolves the affected citations anew. Inside the transaction of the change. */
export const resolveCitations = async (run: Run, ...affected: readonly Affected[]): Promise<void> => {
  const titles = [...new Set(affected.flatMap((part) => part.titles))];
  const numbers = [...new Set(affected.flatMap((part) => part.numbers))];
  const citations = await run<Citation>(
    `UNWIND $titles AS title MATCH (c:Clause)-[r:CITES {titleKey: title}]->(e:Reference) ${CITATION}
     UNION UNWIND $numbers AS number MATCH (c:Clause)-[r:CITES {numberKey: number}]->(e:Reference) ${CITATION}`,
    { titles, numbers },
  );
  if (citations.length === 0) return;
  const candidates = await run<Candidate>(
    `MATCH (d:Document:Current) WHERE d.titleKey IN $titles OR d.numberKey IN $numbers
     RETURN d.id AS id, d.title AS title, d.issuer AS issuer, d.number AS number, d.issued AS issued,
            d.version AS version, d.carrier AS carrier, d.titleKey AS titleKey, d.numberKey AS numberKey`,
    {
      titles: [...new Set(citations.map(({ title }) => titleKey(title)))],
      numbers: [...new Set(citations.flatMap(({ number }) => numberKey(number) ?? []))],
    },
  );
  const rows = citations.flatMap((citation) => {
    const title = titleKey(citation.title);
    const number = numberKey(citation.number);
    const possible = candidates.filter(
      (candidate) => candidate.titleKey === title || (number !== null && candidate.numberKey === number),
    );
    const citing = { title: citation.citingTitle, issuer: citation.citingIssuer };
    const { clause, position } = citation;
    const documentId = resolveReference(citation, citing, possible);
    const same = documentId === citation.documentId && (documentId === null || citation.linked);
    return same ? [] : [{ clause, position, documentId }];
  });
  await runBatched(
    run,
    `MATCH (c:Clause {key: row.clause})-[r:CITES]->(:Reference) WHERE r.position = row.position
     SET r.documentId = row.documentId
     WITH row, c, properties(r) AS said
     OPTIONAL MATCH (c)-[old:CITES]->(:Document) WHERE old.position = row.position DELETE old
     WITH DISTINCT row, c, said
     MATCH (d:Document:Current {id: row.documentId})
     CREATE (c)-[new:CITES]->(d) SET new = said REMOVE new.titleKey, new.numberKey`,
    rows,
  );
};
