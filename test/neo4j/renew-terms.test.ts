/** After an upgrade that makes other terms, the terms in the database are written anew, once and by one server. */
import { expect, it } from 'vitest';
import { openNeo4jIndex } from '../../graph/neo4j/index.ts';
import { termsOf } from '../../graph/text/tokens.ts';
import { CATERING, NOTICE, RETAIL, sampleDocument } from '../contract/sample-documents.ts';
import { openEmptyStore, storeOn } from './open-store.ts';
import { describeNeo4j, driverFor, sharedNeo4j } from './shared-server.ts';

const STATISTICS = `MATCH (k:Corpus) CALL () { MATCH (t:Term) WITH t ORDER BY t.text RETURN collect([t.text, t.clauses]) AS terms }
  CALL () { MATCH (c:Clause) WITH c ORDER BY c.key RETURN collect([c.tokens, c.length]) AS clauses }
  RETURN k.clauses AS count, k.length AS length, k.terms AS identity, k.revision AS revision, terms, clauses`;

describeNeo4j('terms of another release', () => {
  it('are renewed with the statistics over them, also by two servers that start at once', async () => {
    const { store, dispose } = await openEmptyStore();
    const old = sampleDocument('z', CATERING.title, ['旧的餐饮政策。'], { version: '9', issued: '2020-01-01' });
    for (const document of [CATERING, RETAIL, NOTICE, old]) await store.putDocument(document, [], []);
    const driver = driverFor(sharedNeo4j());
    const read = async () => (await driver.executeQuery(STATISTICS)).records[0]?.toObject();
    const before = await read();
    await driver.executeQuery(
      `MATCH (k:Corpus) SET k.terms = 'of long ago', k.clauses = 99, k.length = 1
       WITH k MATCH (c:Clause) SET c.tokens = '旧词', c.length = 1 WITH DISTINCT 1 AS one MATCH (t:Term) SET t.clauses = 7`,
    );
    await expect(store.putDocument(sampleDocument('b', '乙', ['一条。']), [], [])).rejects.toMatchObject({
      code: 'newer-schema',
    });
    const others = [storeOn(sharedNeo4j()), storeOn(sharedNeo4j())];
    const outcomes = await Promise.allSettled(others.map((other) => other.ready()));
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'locked' });
    expect(outcomes.some(({ status }) => status === 'fulfilled')).toBe(true);
    for (const other of others) await other.ready();
    expect(await read()).toEqual(before);
    const index = await openNeo4jIndex(others[0]!, 'none');
    expect((await index.lexical(termsOf('餐饮企业奖励'), 1))[0]?.clauseId).toBe('z/1');
    for (const other of others) await other.close();
    await driver.close();
    await dispose();
  });
});
