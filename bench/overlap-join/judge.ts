/** What a list of pairs is worth: recall over the true revisions, precision over labels and by the labels' own rule. */
import { gramLists } from '../../graph/overlap/fingerprint/gram-lists.ts';
import { GramSet } from '../../graph/overlap/fingerprint/gram-set.ts';
import { identicalTexts } from '../../graph/overlap/fingerprint/identical-texts.ts';
import { rounded } from '../data.ts';

/** A pair is a revision by the data's own rule from this trigram Jaccard on, counted on the texts as published. */
const REVISION = 0.2;
/** Lower ends of the classes that recall is told by. */
const CLASSES = [0.2, 0.3, 0.5, 1];

export interface LabelledPair {
  /** Numbers of the two texts. */
  a: number;
  b: number;
  /** Trigram Jaccard of the texts as published. */
  jaccard: number;
  revision: boolean;
}

/** Gives a judge of pairs between the first texts of each group of identical folded texts. */
export const judgeOf = (published: readonly string[], bare: readonly string[], labelled: readonly LabelledPair[]) => {
  const first = new Uint32Array(bare.length);
  const copies = new Float64Array(bare.length);
  let identicalPairs = 0;
  for (const group of identicalTexts(bare)) {
    for (const text of group) first[text] = group[0]!;
    copies[group[0]!] = group.length;
    identicalPairs += (group.length * (group.length - 1)) / 2;
  }
  const { grams, starts } = gramLists(published);
  const set = new GramSet();
  const confirmed = (a: number, b: number): boolean => {
    const size = starts[a + 1]! - starts[a]!;
    set.clear(size);
    for (let i = starts[a]!; i < starts[a + 1]!; i += 1) set.add(grams[i]!);
    const shared = set.shared(grams, starts[b]!, starts[b + 1]!);
    return shared / (size + starts[b + 1]! - starts[b]! - shared) >= REVISION;
  };
  const keyOf = (a: number, b: number) => Math.min(a, b) * bare.length + Math.max(a, b);
  return (pairs: Uint32Array) => {
    const reported = new Set<number>();
    for (let i = 0; i < pairs.length; i += 2) reported.add(keyOf(first[pairs[i]!]!, first[pairs[i + 1]!]!));
    const found = ({ a, b }: LabelledPair) => first[a] === first[b] || reported.has(keyOf(first[a]!, first[b]!));
    const revisions = labelled.filter(({ revision }) => revision);
    const hit = revisions.filter(found);
    const wrong = labelled.filter((pair) => !pair.revision && found(pair)).length;
    const byClass = CLASSES.map((least, i) => {
      const own = (pair: LabelledPair) => pair.jaccard >= least && pair.jaccard < (CLASSES[i + 1] ?? 2);
      return [`from ${least}`, `${hit.filter(own).length} of ${revisions.filter(own).length}`];
    });
    let right = 0;
    let expanded = identicalPairs;
    for (const key of reported) {
      const [a, b] = [Math.floor(key / bare.length), key % bare.length];
      if (confirmed(a, b)) right += 1;
      expanded += copies[a]! * copies[b]!;
    }
    return {
      recall: rounded(hit.length / revisions.length, 4),
      recallByJaccard: Object.fromEntries(byClass),
      labelledPrecision: rounded(hit.length / (hit.length + wrong), 4),
      hardNegatives: wrong,
      pairs: reported.size,
      confirmedShare: rounded(right / reported.size, 4),
      pairsWithCopies: expanded,
    };
  };
};
