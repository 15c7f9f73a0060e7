/** `npx tsx bench/peers/table.ts`: the last comparison with peers as a Markdown table; the best of each column is bold. */
import { readFileSync } from 'node:fs';
import type { Comparison } from './compare.ts';
import type { Result } from './run.ts';
import type { System } from './systems.ts';

const COLUMNS: { head: string; of: (result: Result) => number | null; digits: number; best: 'most' | 'least' }[] = [
  { head: 'nDCG@10', of: (r) => r.ndcg10, digits: 3, best: 'most' },
  { head: 'recall@10', of: (r) => r.recall10, digits: 3, best: 'most' },
  { head: 'recall@100', of: (r) => r.recall100, digits: 3, best: 'most' },
  { head: 'MRR@10', of: (r) => r.mrr10, digits: 3, best: 'most' },
  { head: 'p50 ms', of: (r) => r.p50ms, digits: 1, best: 'least' },
  { head: 'index s', of: (r) => r.indexSeconds, digits: 1, best: 'least' },
];

/** Load per processor before a collection, from which on its times are not to be relied on. */
const BUSY = 1.5;

/** How each system was set, and what to think of the times, as Markdown. */
export const notesOf = (collections: readonly Comparison[], systems: Readonly<Record<string, System>>): string => {
  const shown = new Set(collections.flatMap(({ systems: results }) => results.map(({ system }) => system)));
  const settings = Object.entries(systems)
    .filter(([key]) => shown.has(key))
    .map(([, { name, configuration, source }]) => `- ${name}: ${configuration} (${source}).`);
  const busy = collections.filter(({ loadBefore }) => loadBefore > BUSY).map(({ collection }) => collection);
  return [...settings, ...(busy.length > 0 ? ['', `Times taken on a busy machine: ${busy.join(', ')}.`] : [])].join(
    '\n',
  );
};

/** The figures as a Markdown table. */
export const tableOf = (collections: readonly Comparison[], systems: Readonly<Record<string, System>>): string => {
  const rows = [
    ['texts · questions', 'system', ...COLUMNS.map(({ head }) => head)],
    ['---', '---', ...COLUMNS.map(() => '---:')],
  ];
  for (const { collection, texts, questions, systems: results } of collections)
    results.forEach((result, i) => {
      const cells = COLUMNS.map(({ of, digits, best }) => {
        const value = of(result);
        if (value === null) return '–';
        const all = results.map(of).filter((other) => other !== null);
        const first = value === (best === 'most' ? Math.max(...all) : Math.min(...all));
        const text = value.toFixed(digits).replace(/^0\./u, '.');
        return first ? `**${text}**` : text;
      });
      const subject = i === 0 ? `${collection}: ${texts.toLocaleString('en')} · ${questions.toLocaleString('en')}` : '';
      rows.push([subject, systems[result.system]?.name ?? result.system, ...cells]);
    });
  return rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
};

if (process.argv[1]?.endsWith('table.ts')) {
  const file = new URL('../results/peers.json', import.meta.url);
  const { collections, systems } = JSON.parse(readFileSync(file, 'utf8')) as {
    collections: Comparison[];
    systems: Record<string, System>;
  };
  console.log(`${tableOf(collections, systems)}\n\n${notesOf(collections, systems)}`);
}
