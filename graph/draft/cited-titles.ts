/** What the corpus knows of titles: its own documents, and those that its clauses cite. */
import { setImmediate } from 'node:timers/promises';
import type { Clause, DocumentHead } from '../../ingest/model.ts';
import { entityId } from '../clause-graph.ts';
import { numberKey } from '../reference-match.ts';
import type { Store } from '../store.ts';
import { type NearTitle, nearForms } from './near-title.ts';
import { plainTitle, type TitleForm, titleForm } from './title-form.ts';

/** Titles that are looked through for near ones; the most cited come first. */
const MOST_TITLES = 50_000;
/** Citations of one title that are read for the 文号 beside it. */
const MOST_CITATIONS = 40;
/** Near titles differ by a few characters at most, in titles of some sixty. */
const LENGTH_APART = 12;
/** Titles looked at before others have their turn: of 50,000 made-up titles, 29 ms at a time once warm. */
const AT_A_TIME = 500;

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

  /** Forms of known titles, and what is near a plain title: a draft cites the same ones again and again. */
  readonly #forms = new Map<string, TitleForm>();
  readonly #nearest = new Map<string, Promise<NearKnown | null>>();

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
  nearest(title: string): Promise<NearKnown | null> {
    const plain = plainTitle(title);
    const known = this.#nearest.get(plain) ?? this.#findNearest(title);
    this.#nearest.set(plain, known);
    return known;
  }

  async #findNearest(title: string): Promise<NearKnown | null> {
    const form = titleForm(title);
    const documents = this.documents.map((document) => [document.title, document] as const);
    const cited = [...this.#cited.values()].map((other) => [other, null] as const);
    let best: NearKnown | null = null;
    let looked = 0;
    for (const [other, document] of [...documents, ...cited]) {
      if (Math.abs(other.length - title.length) > LENGTH_APART) continue;
      looked += 1;
      if (looked % AT_A_TIME === 0) await setImmediate();
      const near = nearForms(form, this.#formOf(other));
      if (near && (best === null || better(near, best))) best = { ...near, title: other, document };
    }
    return best;
  }

  #formOf(title: string): TitleForm {
    const form = this.#forms.get(title) ?? titleForm(title);
    this.#forms.set(title, form);
    return form;
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
