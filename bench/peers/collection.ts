/** What every system is asked: the same texts and the same questions, with the grade of each relevant text. */
import type { PublicSet, SetText } from '../../graph/evaluation/public-set.ts';
import type { Question } from '../../graph/evaluation/question-set.ts';

export interface Collection {
  name: string;
  /** Title and text as every peer reads them; headings, where there are any, stand in the title. */
  texts: SetText[];
  /** Only those to which some text is relevant. */
  questions: Pick<Question, 'question' | 'relevant'>[];
}

/** A public set with its development questions. */
export const collectionOf = ({ name, texts, questions }: PublicSet): Collection => ({ name, texts, questions });

/** What a peer that reads one field reads. */
export const wholeText = ({ title, text }: Collection['texts'][number]): string =>
  title === '' ? text : `${title}\n${text}`;
