/** Entities, counted by the slow and plain way over the clauses themselves. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENTITY_FIELDS, ENTITY_OF, entityId } from '../../graph/clause-graph.ts';
import type { Store } from '../../graph/store.ts';
import type { PolicyDocument } from '../../ingest/model.ts';
import { arbitraryDocuments } from './arbitrary-documents.ts';
import { latestOf } from './naive-store.ts';
import type { WithStore } from './store-contract.ts';

const RUNS = 15;

const least = (values: readonly (string | null)[]): string | null =>
  values.flatMap((value) => value ?? []).sort()[0] ?? null;

interface Count {
  clauses: number;
  code: string | null;
  level: string | null;
}

const counted = (documents: readonly PolicyDocument[]): Record<string, Count> => {
  const uses = new Map<string, { clause: string; code: string | null; level: string | null }[]>();
  const use = (id: string, clause: string, code: string | null = null, level: string | null = null) =>
    uses.set(id, [...(uses.get(id) ?? []), { clause, code, level }]);
  for (const { clauses } of latestOf(documents))
    for (const clause of clauses) {
      for (const field of ENTITY_FIELDS)
        for (const mention of clause[field]) {
          const name = 'title' in mention ? mention.title : mention.name;
          use(
            entityId(ENTITY_OF[field], name),
            clause.id,
            'code' in mention ? mention.code : null,
            'level' in mention ? mention.level : null,
          );
        }
      for (const { name } of clause.inheritedAgencies) use(entityId('agency', name), clause.id);
    }
  return Object.fromEntries(
    [...uses].map(([id, own]) => [
      id,
      {
        clauses: new Set(own.map(({ clause }) => clause)).size,
        code: least(own.map(({ code }) => code)),
        level: least(own.map(({ level }) => level)),
      },
    ]),
  );
};

const listed = async (store: Store): Promise<Record<string, Count>> =>
  Object.fromEntries(
    (await store.entities({ limit: 10_000 }))
      .filter(({ kind }) => kind !== 'document')
      .map(({ id, clauses, properties: { code = null, level = null } }) => [
        id,
        { clauses, code: code as string | null, level: level as string | null },
      ]),
  );

export const entityContract = (fresh: WithStore, effort = 1): void => {
  describe('entities over time', () => {
    it('are counted over the latest versions, whatever came, was replaced and went', async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryDocuments, arbitraryDocuments, (documents, later) =>
          fresh(async (store) => {
            const there = new Map<string, PolicyDocument>();
            for (const document of [...documents, ...later]) {
              await store.putDocument(document, [], []);
              there.set(`${document.id}@${document.version}`, document);
              expect(await listed(store)).toEqual(counted([...there.values()]));
            }
            for (const id of new Set(documents.map((document) => document.id))) {
              await store.removeDocument(id);
              for (const key of [...there.keys()]) if (key.startsWith(`${id}@`)) there.delete(key);
              expect(await listed(store)).toEqual(counted([...there.values()]));
            }
          }),
        ),
        { numRuns: Math.ceil(RUNS * effort) },
      );
    });
  });
};
