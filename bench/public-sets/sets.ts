/** The public sets as policy documents: a title is a document, each of its texts a clause. */

import { documentContext } from '../../ingest/document-context.ts';
import { foldText } from '../../ingest/fold.ts';
import { collectMentions } from '../../ingest/mention-collector.ts';
import type { Clause, PolicyDocument } from '../../ingest/model.ts';
import { recognisers } from '../../ingest/recognise/recognisers.ts';
import { findResponsibility } from '../../ingest/recognise/responsibility.ts';
import { refiners } from '../../ingest/refine/refiners.ts';
import { judgements, records, type Text } from '../data.ts';

export interface PublicSet {
  name: string;
  /** Texts by the document that they stand in, in the set's order. */
  titles: { id: string; title: string; texts: { id: string; number: string; text: string }[] }[];
  questions: Text[];
  /** Ids of the set's relevant texts by question. */
  relevant: Map<string, Set<string>>;
}

/** Title of texts that have none. */
const UNTITLED = '问答';
/** 中华人民共和国民法典第四百六十七条, 刑法第一百三十四条之一: the law, and the article's number. */
const ARTICLE = /^(.+?)(第[零〇一二三四五六七八九十百千\d]+条(?:之[一二三四五六七八九十]+)?)$/u;

/** A set with its development questions, or null where it is not there. */
export const publicSet = (name: string): PublicSet | null => {
  const texts = records<Text>(`retrieval/${name}/corpus.jsonl.gz`);
  const questions = records<Text>(`retrieval/${name}/queries-dev.jsonl.gz`);
  const relevant = judgements(`retrieval/${name}/qrels-dev.tsv.gz`);
  if (!texts || !questions || !relevant) return null;
  const byTitle = new Map<string, { id: string; number: string; text: string }[]>();
  for (const { id, title, text } of texts) {
    const article = ARTICLE.exec(title ?? '');
    const law = article?.[1] ?? title ?? UNTITLED;
    const entry = { id, number: article?.[2] ?? '', text };
    const known = byTitle.get(law);
    if (known) known.push(entry);
    else byTitle.set(law, [entry]);
  }
  return {
    name,
    titles: [...byTitle].map(([title, own], i) => ({ id: `d${i + 1}`, title, texts: own })),
    questions: questions.filter(({ id }) => relevant.has(id)),
    relevant,
  };
};

/** A clause's id ends with the id of its text, so that a hit leads back to it. */
export const textIdOf = (clauseId: string): string => clauseId.slice(clauseId.lastIndexOf('/') + 1);

/** A document of the set with the mentions that ingestion recognises in its texts. */
export const documentOf = ({ id, title, texts }: PublicSet['titles'][number]): PolicyDocument => {
  const context = documentContext({ title, kind: null, issuer: null, number: null, issued: null });
  const clauseOf = ({ id: textId, number, text }: (typeof texts)[number]): Clause => {
    const folded = foldText(text);
    const { mentions } = collectMentions(
      { text, folded, heading: null, path: [], document: context, responsibility: findResponsibility(folded) },
      recognisers,
      refiners,
    );
    return {
      id: `${id}/${textId}`,
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
    kind: null,
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
