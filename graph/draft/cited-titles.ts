/** What the corpus knows of titles: its own documents, and those that its clauses cite. */
import type { Clause, DocumentHead } from '../../ingest/model.ts';
import { entityId } from '../clause-graph.ts';
import { numberKey } from '../reference-match.ts';
import type { Store } from '../store.ts';
import { type NearTitle, nearTitle, plainTitle } from './near-title.ts';

/** Titles that are looked through for near ones; the most cited come first. */
const MOST_TITLES = 50_000;
/** Citations of one title that are read for the 文号 beside it. */
const MOST_CITATIONS = 40;
/** Near titles differ by a few characters at most, in titles of some sixty. */
const LENGTH_APART = 12;

export type StoredHead = DocumentHead & { versions: string[]; clauses: number };

export interface Citation {
  clauseId: string;
  start: number;
  end: number;
  number: string | null;
}

export interface NearKnown extends NearTitle {
  title: string;
  /** The stored document of that title, or null where clauses only cite it. */
  document: StoredHead | null;
}

const better = (one: NearTitle, other: NearTitle): boolean =>
  Number(other.sure) - Number(one.sure) < 0 || (one.sure === other.sure && one.slips < other.slips);

export class KnownTitles {
  readonly documents: readonly StoredHead[];
  readonly #store: Store;
  /** Title as cited, by its plain form. */
  readonly #cited: ReadonlyMap<string, string>;

  private constructor(store: Store, documents: readonly StoredHead[], cited: ReadonlyMap<string, string>) {
    this.#store = store;
    this.documents = documents;
    this.#cited = cited;
  }

  static async of(store: Store): Promise<KnownTitles> {
    const [documents, cited] = await Promise.all([
      store.documents(),
      store.entities({ kind: 'reference', limit: MOST_TITLES }),
    ]);
    return new KnownTitles(store, documents, new Map(cited.map(({ label }) => [plainTitle(label), label])));
  }

  /** The title as clauses of the corpus cite it, or undefined. */
  cited(title: string): string | undefined {
    return this.#cited.get(plainTitle(title));
  }

  /** The nearest title that is not this one: a stored document's before one that is only cited. */
  nearest(title: string): NearKnown | null {
    let best: NearKnown | null = null;
    const look = (other: string, document: StoredHead | null): void => {
      if (Math.abs(other.length - title.length) > LENGTH_APART) return;
      const near = nearTitle(title, other);
      if (near && (best === null || better(near, best))) best = { ...near, title: other, document };
    };
    for (const document of this.documents) look(document.title, document);
    for (const other of this.#cited.values()) look(other, null);
    return best;
  }

  /** Where clauses of the corpus cite a title (as `cited` gives it), with the 文号 beside it. */
  async citations(title: string): Promise<Citation[]> {
    const id = entityId('reference', title);
    const edges = (await this.#store.edgesAt([id], MOST_CITATIONS)).get(id) ?? [];
    return edges.flatMap(({ from, type, properties: { start, end, number } }) =>
      type === 'CITES' && typeof start === 'number' && typeof end === 'number'
        ? [{ clauseId: from, start, end, number: typeof number === 'string' ? number : null }]
        : [],
    );
  }

  async clause(id: string): Promise<Clause | undefined> {
    return (await this.#store.clauses([id]))[0];
  }

  /** An older version of the document that this 文号 or edition names, or null. */
  async olderVersion(document: StoredHead, number: string | null, edition: string): Promise<DocumentHead | null> {
    for (const version of document.versions) {
      if (version === document.version) continue;
      const older = await this.#store.document(`${document.id}@${version}`);
      if (!older) continue;
      const sameNumber = number !== null && numberKey(older.number) === numberKey(number);
      if (sameNumber || (edition !== '' && plainTitle(older.title).includes(edition))) return older;
    }
    return null;
  }
}
