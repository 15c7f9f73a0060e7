/** The checks of a graph's soundness find each kind of damage: a check that finds nothing would prove nothing. */
import { expect, it } from 'vitest';
import type { Vector } from '../../graph/store.ts';
import { CATERING, NOTICE, RETAIL, wholePassages } from '../contract/sample-documents.ts';
import { faultsIn } from './check-graph.ts';
import { openEmptyStore } from './open-store.ts';
import { describeNeo4j, driverFor, sharedNeo4j } from './shared-server.ts';

/** Done one after the other to one corpus; each shows by itself. */
const DAMAGE: [cypher: string, fault: RegExp][] = [
  ["MATCH (c:Clause {id: 'z/2'}) DETACH DELETE c", /numbered through: z@1/u],
  ["MATCH (d:Document {id: 'n'}) DETACH DELETE d", /clause without its one document: n\/1@1/u],
  ["MATCH (c:Clause {id: 'z/1'}) SET c.text = '改'", /z@1 is not what was written/u],
  ["CREATE (:Entity:Agency {id: 'agency:x', name: 'x'})", /entity that no clause names: agency:x/u],
  [
    "MATCH (e:Entity {id: 'agency:甲省财政厅'}) SET e.clauses = 9",
    /entity whose clauses or code are miscounted: agency:甲省财政厅 9/u,
  ],
  ["CREATE (:Text {hash: 'x'})", /text that no clause has: x/u],
  ["CREATE (:Vector {key: 'x', hash: 'x', model: 'm'})", /vector without its one text: x/u],
  [
    "MATCH (v:Vector)-[:OF]->(t) WITH v, t LIMIT 1 CREATE (:Vector {key: 'y', model: 'm'})-[:OF]->(t)",
    /two vectors of/u,
  ],
  ['MATCH (k:Corpus) SET k.length = k.length + 1', /revision .*, recomputed/u],
  ["CREATE (:Original {sha256: 'x'})", /original that no document names: x/u],
  ['MATCH (t:Term) SET t.clauses = t.clauses + 9', /term whose clauses are miscounted/u],
  ["CREATE (:Term {text: 'x', clauses: 1})", /term that no clause has: x/u],
  ["MATCH (c:Clause {id: 'a/1'}) SET c.length = 1", /clause whose length is miscounted: a\/1@1/u],
  ['MATCH (k:Corpus) SET k.clauses = k.clauses + 1', /corpus whose clauses or length/u],
  ["MATCH (d:Document {id: 'z'}) REMOVE d:Current", /z: marked , newest 1/u],
  ["MATCH (c:Clause {id: 'a/1'}) REMOVE c:Current", /clause current unlike its document: a\/1@1/u],
  ['MATCH (:Clause)-[r:CITES]->(:Document) DELETE r', /citation that leads elsewhere than it says: a\/1@1/u],
  ["CREATE (:Section {id: 's'})", /section without its one document: s/u],
  ['CREATE (:Amount)', /value without its one clause/u],
  ['CREATE (:Strange)', /node of no kind/u],
];

describeNeo4j('checks of a graph', () => {
  it('find nothing in a sound one, and each damage', async () => {
    const { store, dispose } = await openEmptyStore();
    for (const document of [CATERING, NOTICE, RETAIL]) {
      const passages = wholePassages(document);
      const vectors = passages.map(({ hash }): Vector => ({ hash, model: 'm', values: new Float32Array([1, 0.5]) }));
      await store.putDocument(document, passages, vectors);
    }
    await dispose();
    expect(await faultsIn(sharedNeo4j())).toEqual([]);
    const driver = driverFor(sharedNeo4j());
    for (const [cypher] of DAMAGE) await driver.executeQuery(cypher);
    await driver.close();
    const faults = (await faultsIn(sharedNeo4j())).join('\n');
    for (const [, fault] of DAMAGE) expect(faults).toMatch(fault);
  });
});
