/**
 * By how many clauses of the latest versions an entity is mentioned, and under which code: kept on its node by what a write
 * adds and takes away, so that listing entities does not walk all relationships of the corpus.
 */
import type { Run } from './driver.ts';

/** A code and a level as mentions give them; most entities have neither. */
export type Coded = readonly [code: string | null, level: string | null];

interface Change {
  by: number;
  /** Codes that mentions which come give. */
  codes: Map<string, Coded>;
}

interface Stored {
  id: string;
  clauses: number;
  code: string | null;
  level: string | null;
  /** True once mentions gave different codes: then only all of them together tell which is the least. */
  varied: boolean;
}

export class EntityChange {
  readonly #changes = new Map<string, Change>();

  /** `clauses` clauses that mention the entity come (1) or go (-1). */
  count(id: string, clauses: number, codes: readonly Coded[], sign: 1 | -1): void {
    const change = this.#changes.get(id) ?? { by: 0, codes: new Map() };
    change.by += sign * clauses;
    if (sign === 1) for (const coded of codes) change.codes.set(JSON.stringify(coded), coded);
    this.#changes.set(id, change);
  }

  get all(): ReadonlyMap<string, Change> {
    return this.#changes;
  }
}

const countedAgain = async (run: Run, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return;
  await run(
    `UNWIND $ids AS id MATCH (e:Entity {id: id}) CALL (e) {
       MATCH (e)<-[r]-(c:Clause) WHERE c:Current RETURN min(r.code) AS code, min(r.level) AS level
     } SET e.code = code, e.level = level`,
    { ids },
  );
};

/** Writes the change. Inside the transaction that holds the corpus' lock, after the relationships are written. */
export const writeEntityCounts = async (run: Run, change: EntityChange): Promise<void> => {
  const ids = [...change.all.keys()];
  if (ids.length === 0) return;
  const stored = await run<Stored>(
    `UNWIND $ids AS id MATCH (e:Entity {id: id})
     RETURN id, coalesce(e.clauses, 0) AS clauses, e.code AS code, e.level AS level, coalesce(e.varied, false) AS varied`,
    { ids },
  );
  const rows = stored.map(({ id, clauses, code, level, varied }) => {
    const { by, codes } = change.all.get(id) ?? { by: 0, codes: new Map<string, Coded>() };
    const before: Coded | null = clauses > 0 ? [code, level] : null;
    const known = new Map(before ? [...codes, [JSON.stringify(before), before] as const] : codes);
    const one = known.size === 1 ? [...known.values()][0] : undefined;
    return {
      id,
      clauses: clauses + by,
      code: one ? one[0] : code,
      level: one ? one[1] : level,
      varied: varied || known.size > 1,
    };
  });
  await run(
    `UNWIND $rows AS row MATCH (e:Entity {id: row.id})
     SET e.clauses = row.clauses, e.code = row.code, e.level = row.level,
         e.varied = CASE WHEN row.varied THEN true ELSE null END`,
    { rows },
  );
  await countedAgain(
    run,
    rows.filter(({ varied }) => varied).map(({ id }) => id),
  );
};
