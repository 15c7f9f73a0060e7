/** What the corpus is about, in names: what a question can refer to. Read from the store once per revision. */
import type { DocumentHead } from '../../ingest/model.ts';
import type { Store } from '../store.ts';
import { ALL_ENTITIES } from './constants.ts';

export interface CorpusLexicon {
  revision: string;
  documents: (DocumentHead & { versions: string[] })[];
  /** Ids of covering notices: documents that others came attached to. */
  carriers: ReadonlySet<string>;
  agencies: string[];
  places: ReadonlySet<string>;
  beneficiaries: ReadonlySet<string>;
  references: { title: string; inCorpus: boolean }[];
  /** Share of the clauses that stand in statutes, 0 to 1 in tenths. */
  statutes: number;
  /** 自治区, 省, 市 …: what the issuer's own bodies are named with. */
  prefix: string | null;
  /** Full name of the issuer's own territory. */
  territory: string | null;
}

const cache = new WeakMap<Store, Promise<CorpusLexicon>>();

const load = async (store: Store, revision: string): Promise<CorpusLexicon> => {
  const names = async (kind: 'agency' | 'place' | 'beneficiary' | 'reference') =>
    (await store.entities({ kind, limit: ALL_ENTITIES })).map(({ label }) => label);
  const documents = await store.documents();
  const titles = new Set(documents.map(({ title }) => title));
  const { territory, prefix } = territoryOf(documents);
  return {
    revision,
    documents,
    carriers: new Set(documents.flatMap(({ carrier }) => (carrier ? [carrier] : []))),
    agencies: await names('agency'),
    places: new Set(await names('place')),
    beneficiaries: new Set(await names('beneficiary')),
    references: (await names('reference')).map((title) => ({ title, inCorpus: titles.has(title) })),
    statutes: statuteShare(documents),
    prefix,
    territory,
  };
};

/** Kinds of documents that are made of articles which bind everybody. */
const STATUTES = new Set(['法律', '条例', '规定', '办法', '细则', '规则', '解释']);

/** In tenths, so that one document more does not change how every question is read. */
const statuteShare = (documents: readonly { kind: string | null; clauses: number }[]): number => {
  const clausesOf = (some: typeof documents) => some.reduce((sum, { clauses }) => sum + clauses, 0);
  const all = clausesOf(documents);
  const inStatutes = clausesOf(documents.filter(({ kind }) => kind !== null && STATUTES.has(kind)));
  return all === 0 ? 0 : Math.round((10 * inStatutes) / all) / 10;
};

/** The lexicon of the store as it is now. */
export const corpusLexicon = async (store: Store): Promise<CorpusLexicon> => {
  const revision = await store.revision();
  const known = cache.get(store);
  if (known) {
    const lexicon = await known;
    if (lexicon.revision === revision) return lexicon;
  }
  const loading = load(store, revision);
  cache.set(store, loading);
  // A store that was busy once is asked again.
  loading.catch(() => cache.get(store) === loading && cache.delete(store));
  return loading;
};

/** The territory that most documents of the corpus speak for. */
const territoryOf = (documents: readonly DocumentHead[]): { territory: string | null; prefix: string | null } => {
  const count = new Map<string, number>();
  for (const { title, issuer } of documents) {
    const found = /^(.{2,8}?(?:自治区|自治州|省|市|州|盟|县|区|旗))/u.exec(issuer ?? title)?.[1];
    if (found) count.set(found, (count.get(found) ?? 0) + 1);
  }
  const territory = [...count].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
  return { territory, prefix: territory && (/(自治区|自治州|省|市|州|盟|县|区|旗)$/u.exec(territory)?.[1] ?? null) };
};
