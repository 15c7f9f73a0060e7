/** Recipients of the corpus that a recipient's label stands for: 小微企业 → 服务业小微企业, 个体工商户 → 个体经营户. */
import { surfacesOf } from '../../../ingest/recognise/label-name.ts';

/** A shorter everyday name ends too much: 饭店 is a restaurant, 旅游饭店 a hotel. */
const SHORTEST_ENDING = 4;
/** Names that one label stands for, the most mentioned ones; more would make the condition too long. */
const MOST_NAMES = 40;

const cache = new WeakMap<ReadonlySet<string>, Map<string, string[]>>();

const find = (label: string, known: ReadonlySet<string>): string[] => {
  const endings = [label, ...surfacesOf('beneficiary', label).filter(({ length }) => length >= SHORTEST_ENDING)];
  const names = [...known].filter((name) => name !== label && endings.some((ending) => name.endsWith(ending)));
  return [label, ...names.slice(0, MOST_NAMES)];
};

/**
 * The label and the names in `known` (recipients of the corpus, most mentioned first) that end with it or with another name
 * for it. Looked up once for each label and state of the corpus.
 */
export const recipientsOf = (label: string, known: ReadonlySet<string>): string[] => {
  const names = cache.get(known) ?? new Map<string, string[]>();
  cache.set(known, names);
  const found = names.get(label) ?? find(label, known);
  names.set(label, found);
  return found;
};
