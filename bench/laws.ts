/** Law articles as files to ingest: one text per law, as it would be published. */
import type { IngestFile } from '../graph/ingest-files.ts';
import { records } from './data.ts';

interface Article {
  law: string;
  path: string;
  article: string;
  text: string;
}

/** Files that hold the first `count` articles, law by law; null where the data is not there. */
export const lawFiles = (count: number): IngestFile[] | null => {
  const articles = records<Article>('laws/articles.jsonl.gz')?.slice(0, count);
  if (!articles) return null;
  const laws = new Map<string, Article[]>();
  for (const article of articles) laws.set(article.path, [...(laws.get(article.path) ?? []), article]);
  return [...laws].map(([path, own], i) => ({
    file: path,
    bytes: new TextEncoder().encode(
      [own[0]?.law ?? '', ...own.map(({ article, text }) => `${article}　${text}`)].join('\n'),
    ),
    hints: { id: `law-${i}`, version: '1' },
  }));
};
