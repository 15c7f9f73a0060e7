/** Which of two clauses comes first changes nothing of what is said of them: over pairs of the seed corpus. */
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { corpusFiles } from '../../../graph/corpus-files.ts';
import type { ClausePair } from '../../../graph/overlap/clause-pair.ts';
import { alignClauses, type ComparedClause, relatedPair, strongPair } from '../../../graph/overlap/compare-clauses.ts';
import { FingerprintIndex } from '../../../graph/overlap/fingerprint/fingerprint-index.ts';
import { countedText } from '../../../graph/overlap/text/bare-text.ts';
import { profileClause } from '../../../graph/overlap/text/clause-profile.ts';
import { ingest } from '../../../ingest/pipeline.ts';

const CORPUS = fileURLToPath(new URL('../../../corpus', import.meta.url));
/** Of pairs that have few words in common every so many-th is compared. */
const EVERY = 60;

/** Each pair once. */
const pairs: [ComparedClause, ComparedClause][] = [];

beforeAll(async () => {
  const compared: ComparedClause[] = [];
  for (const { bytes, file, hints } of await corpusFiles(CORPUS)) {
    const { document } = await ingest(bytes, file, hints);
    for (const clause of document.clauses) compared.push({ profile: profileClause(clause), head: document });
  }
  const index = new FingerprintIndex();
  let unlike = 0;
  for (const [i, { profile }] of compared.entries()) {
    const alike = new Set(index.candidates(countedText(profile.bare)).map(({ key }) => key));
    for (const [j, earlier] of compared.slice(0, i).entries())
      if (alike.has(String(j)) || ++unlike % EVERY === 0) pairs.push([earlier, compared[i]!]);
    index.add(String(i), countedText(profile.bare));
  }
});

const sorted = (list: readonly unknown[]): string[] => list.map((one) => JSON.stringify(one)).sort();

/** What a pair says, without the order of its lists and the sentences. */
const said = (pair: ClausePair | null) =>
  pair && {
    ...pair,
    spans: sorted(pair.spans.map(({ a, b, moved }) => [a, b, moved])),
    differences: sorted(pair.differences.map(({ type, a, b, aSpan, bSpan }) => [type, a, b, aSpan, bSpan])),
    conflict: pair.conflict && [pair.conflict.severity, pair.conflict.type],
    change: pair.change && [pair.change.newer, pair.change.type],
    texts: null,
  };

const turned = (pair: ClausePair | null): ClausePair | null =>
  pair && {
    ...pair,
    a: pair.b,
    b: pair.a,
    cover: { a: pair.cover.b, b: pair.cover.a },
    spans: pair.spans.map(({ a, b, moved }) => ({ a: b, b: a, moved })),
    differences: pair.differences.map(({ type, a, b, aSpan, bSpan }) => ({
      ...{ type, a: b, b: a },
      ...{ aSpan: bSpan, bSpan: aSpan },
    })),
    change: pair.change && { ...pair.change, newer: pair.change.newer === 'a' ? 'b' : 'a' },
  };

it('says the same of strong pairs in both orders', () => {
  let strong = 0;
  for (const [a, b] of pairs) {
    const pair = strongPair(a, b);
    expect(said(turned(strongPair(b, a)))).toEqual(said(pair));
    if (pair !== null) strong++;
  }
  expect(pairs.length).toBeGreaterThan(200);
  expect(strong).toBeGreaterThan(20);
});

it('finds the same passages of related pairs in both orders', () => {
  for (const [a, b] of pairs.filter((_, i) => i % 5 === 0)) {
    const { kind, score, cover, spans } = relatedPair(a, b, 0.5);
    const other = relatedPair(b, a, 0.5, alignClauses(b.profile, a.profile));
    expect(turned(other)).toMatchObject({ kind, score, cover });
    expect(sorted(turned(other)!.spans)).toEqual(sorted(spans));
  }
});
