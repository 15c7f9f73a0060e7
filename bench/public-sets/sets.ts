/** The public sets beside the checkout, read as the evaluation reads them. */
import { type PublicSet, readPublicSet } from '../../graph/evaluation/public-set.ts';
import { type SetTitle, textIdsOf, titlesOf } from '../../graph/evaluation/public-titles.ts';
import { dataPath } from '../data.ts';

export interface BenchSet extends PublicSet {
  /** The documents that its texts stand in. */
  titles: SetTitle[];
  /** The set's text id by clause id. */
  textIds: ReadonlyMap<string, string>;
}

/** A set with its development questions, or null where it is not there. */
export const publicSet = async (name: string): Promise<BenchSet | null> => {
  const folder = dataPath(`retrieval/${name}`);
  if (folder === null) return null;
  const set = await readPublicSet(folder);
  const titles = titlesOf(set);
  return { ...set, titles, textIds: textIdsOf(titles) };
};
