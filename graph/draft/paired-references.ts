/** A clause that says what another one says, but cites another document there: a title with a slip, or another title. */
import type { Reference } from '../../ingest/model.ts';
import type { DraftedPair } from './drafted-pair.ts';
import { type Found, findingIn } from './finding.ts';
import { nearTitle } from './near-title.ts';
import type { Heads } from './pair-findings.ts';
import { plainTitle } from './title-form.ts';

const book = (title: string): string => `《${title}》`;

const lacking = (references: readonly Reference[], others: readonly Reference[]): Reference[] => {
  const titles = others.map(({ title }) => plainTitle(title));
  // 《意见》 without its issuer, or with it, is the same document.
  return references.filter(
    ({ title }) => !titles.some((other) => other.includes(plainTitle(title)) || plainTitle(title).includes(other)),
  );
};

/** The cited documents of strong pairs that differ, one against one. `known`: places where a title is found wrong already. */
export const pairedReferences = (pairs: readonly DraftedPair[], heads: Heads, known: ReadonlySet<string>): Found[] =>
  pairs.flatMap(({ pair, mine, other, in: where, alreadyIn }): Found[] => {
    if (pair.kind === 'related' || alreadyIn !== null) return [];
    const [ours, theirs] = [lacking(mine.references, other.references), lacking(other.references, mine.references)];
    const alone = ours.length === 1 && theirs.length === 1;
    return ours.flatMap((reference): Found[] => {
      if (known.has(`${mine.id} ${reference.start}`)) return [];
      const near = theirs.find(({ title }) => nearTitle(reference.title, title) !== null);
      const meant = near ?? (alone ? theirs[0] : undefined);
      if (meant === undefined) return [];
      const sure = near !== undefined && nearTitle(reference.title, near.title)?.sure === true;
      const spans = [{ start: meant.start, end: meant.end }];
      const head = heads.get(other.document.id);
      return [
        findingIn(mine, {
          code: 'reference-title',
          severity: sure && where === 'corpus' ? 'error' : 'warning',
          spans: [{ start: reference.start, end: reference.end }],
          counterpart: {
            in: where,
            clause: other,
            document: { ...other.document, number: head?.number ?? null, issued: head?.issued ?? null },
            spans,
            quote: meant.surface,
          },
          message: `本条引用${book(reference.title)}，内容相同的${where === 'draft' ? '另一条' : '原条款'}引用的是${book(meant.title)}。`,
          advice: '请核对所引文件的标题。',
          suggestion: meant.title,
          overlapId: pair.id,
        }),
      ];
    });
  });
