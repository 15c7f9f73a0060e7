/** neo4j-admin's own importer, from the same jars as the server: what it brings in is what the server then serves. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { orSkip } from '../or-skip.ts';
import { importWithAdmin } from './import-with-admin.ts';
import { neo4jJava } from './java.ts';
import { driverFor } from './shared-server.ts';
import { startNeo4j } from './start-neo4j.ts';

const FILES = {
  'clauses.csv':
    'id:ID(Clause),text,confidence:float,pages:int[],:LABEL\nc1,"“补贴”,一次性 ""500"" 元",0.5,1;2,Clause\n',
  'agencies-header.csv': 'id:ID(Agency),name\n',
  'agencies.csv': 'a1,财政厅\na2,教育厅\n',
  'links.csv': ':START_ID(Clause),:END_ID(Agency),surface,:TYPE\nc1,a1,财政厅,RESPONSIBLE\n',
  'lost.csv': ':START_ID(Clause),:END_ID(Agency),surface,:TYPE\nc9,a1,财政厅,RESPONSIBLE\n',
};

const java = await orSkip(neo4jJava);

describe.skipIf(java === null)('neo4j-admin import', () => {
  let home = '';
  const file = (name: keyof typeof FILES): string => join(home, name);
  const nodes = () => [
    { files: [file('clauses.csv')] },
    { kind: 'Agency', files: [file('agencies-header.csv'), file('agencies.csv')] },
  ];
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'tiaoli-import-'));
    for (const [name, text] of Object.entries(FILES)) await writeFile(join(home, name), text);
  });
  afterAll(() => rm(home, { recursive: true, force: true }));

  it('refuses a relationship that lacks an end', async () => {
    await expect(importWithAdmin(join(home, 'refused'), nodes(), [{ files: [file('lost.csv')] }])).rejects.toThrow(
      /c9 .* referring to missing node c9/u,
    );
  });

  it('imports what a server then serves', async () => {
    const target = join(home, 'neo4j');
    expect(await importWithAdmin(target, nodes(), [{ files: [file('links.csv')] }])).toMatchObject({
      nodes: 3,
      relationships: 1,
    });
    const server = await startNeo4j({ home: target });
    const driver = driverFor(server);
    try {
      const { records } = await driver.executeQuery(
        'MATCH (c:Clause)-[r:RESPONSIBLE]->(a:Agency) RETURN c.text AS text, c.pages AS pages, a.name AS name',
      );
      expect(records.map((r) => [r.get('text'), r.get('pages').map(Number), r.get('name')])).toEqual([
        ['“补贴”,一次性 "500" 元', [1, 2], '财政厅'],
      ]);
    } finally {
      await driver.close();
      await server.stop();
    }
  });
});
