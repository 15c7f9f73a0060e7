/**
 * A public set as policy documents: what is before an article's number is a document's title, each of its texts a clause,
 * with the mentions that ingestion recognises in it.
 */
import { documentContext } from '../../ingest/document-context.ts';
import { foldText } from '../../ingest/fold.ts';
import { collectMentions } from '../../ingest/mention-collector.ts';
import type { Clause, PolicyDocument } from '../../ingest/model.ts';
import { recognisers } from '../../ingest/recognise/recognisers.ts';
import { findResponsibility } from '../../ingest/recognise/responsibility.ts';
import { refiners } from '../../ingest/refine/refiners.ts';
import { kindOf } from '../../ingest/segment/title.ts';
import type { PublicSet } from './public-set.ts';

/** A document of the set, its texts in the set's order. */
export interface SetTitle {
  id: string;
  title: string;
  texts: { id: string; number: string; text: string }[];
}

/** Title of texts that have none. */
const UNTITLED = '问答';
/** 中华人民共和国民法典第四百六十七条, 刑法第一百三十四条之一: the law, and the article's number. */
const ARTICLE = /^(.+?)(第[零〇一二三四五六七八九十百千\d]+条(?:之[一二三四五六七八九十]+)?)$/u;

/** The set's texts by the document that they stand in. */
export const titlesOf = ({ texts }: Pick<PublicSet, 'texts'>): SetTitle[] => {
  const byTitle = new Map<string, SetTitle['texts']>();
  for (const { id, title, text } of texts) {
    const article = ARTICLE.exec(title);
    const name = article?.[1] ?? (title || UNTITLED);
    const entry = { id, number: article?.[2] ?? '', text };
    const known = byTitle.get(name);
    if (known) known.push(entry);
    else byTitle.set(name, [entry]);
  }
  return [...byTitle].map(([title, own], at) => ({ id: `d${at + 1}`, title, texts: own }));
};

/** A text's id may hold what a clause's must not: the clause has its place for an id. */
const clauseIdOf = (titleId: string, at: number): string => `${titleId}/${at + 1}`;

/** The set's text id by clause id. */
export const textIdsOf = (titles: readonly SetTitle[]): Map<string, string> =>
  new Map(titles.flatMap(({ id, texts }) => texts.map(({ id: textId }, at) => [clauseIdOf(id, at), textId])));

/** The document as ingestion would have it; of issuer and date a set says nothing. */
export const documentOf = ({ id, title, texts }: SetTitle): PolicyDocument => {
  const context = documentContext({ title, kind: kindOf(title), issuer: null, number: null, issued: null });
  const clauseOf = ({ number, text }: SetTitle['texts'][number], at: number): Clause => {
    const folded = foldText(text);
    const { mentions } = collectMentions(
      { text, folded, heading: null, path: [], document: context, responsibility: findResponsibility(folded) },
      recognisers,
      refiners,
    );
    return {
      id: clauseIdOf(id, at),
      number,
      heading: null,
      path: [],
      text,
      document: { id, title, version: '1' },
      source: { start: 0, end: text.length },
      validity: [],
      ...mentions,
      inheritedAgencies: [],
    };
  };
  return {
    id,
    title,
    kind: kindOf(title),
    issuer: null,
    number: null,
    issued: null,
    validity: [],
    version: '1',
    versions: ['1'],
    carrier: null,
    source: {
      file: `${id}.txt`,
      sha256: '0'.repeat(64),
      characters: texts.reduce((sum, { text }) => sum + text.length, 0),
    },
    sections: [],
    clauses: texts.map(clauseOf),
  };
};
