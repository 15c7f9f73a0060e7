/** What every system is asked: the same texts and the same questions, with the grade of each relevant text. */
import { judgements, records, type Text } from '../data.ts';

export interface Collection {
  name: string;
  /** Title and text as every peer reads them; headings, where there are any, stand in the title. */
  texts: { id: string; title: string; text: string }[];
  /** Only those to which some text is relevant. */
  questions: { id: string; text: string }[];
  /** By question, the grade of each text that has one (1 to 3). */
  grades: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Grade from which on a text counts as relevant, where a measure knows no grades. */
  leastGrade: number;
}

/** A public set with its development questions; its judgements are yes or no. Null where it is not there. */
export const publicCollection = (name: string): Collection | null => {
  const texts = records<Text>(`retrieval/${name}/corpus.jsonl.gz`);
  const questions = records<Text>(`retrieval/${name}/queries-dev.jsonl.gz`);
  const relevant = judgements(`retrieval/${name}/qrels-dev.tsv.gz`);
  if (!texts || !questions || !relevant) return null;
  return {
    name,
    texts: texts.map(({ id, title, text }) => ({ id, title: title ?? '', text })),
    questions: questions.filter(({ id }) => relevant.has(id)).map(({ id, text }) => ({ id, text })),
    grades: new Map([...relevant].map(([id, own]) => [id, new Map([...own].map((text) => [text, 1]))])),
    leastGrade: 1,
  };
};

/** What a peer that reads one field reads. */
export const wholeText = ({ title, text }: Collection['texts'][number]): string =>
  title === '' ? text : `${title}\n${text}`;
