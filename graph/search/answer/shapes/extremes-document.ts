/** Sums of the one document that a question names by part of its title: of 促进冰雪产业发展政策 nothing that stands elsewhere. */
import { foldText } from '../../../../ingest/fold.ts';
import type { Evidence } from '../evidence.ts';

/** Fewest characters of a title that name its document. */
const FEWEST = 6;
/** What a part of a title ends in that names a document, not its matter. */
const NOUN = /(?:政策|措施|方案|意见|办法|规划|行动|计划|条例|规定|细则|通知|清单)$/u;

/** The longest part of a title that the question repeats and that ends in what a document is called; empty for none. */
const repeated = (title: string, folded: string): string => {
  for (let length = title.length; length >= FEWEST; length -= 1)
    for (let start = 0; start + length <= title.length; start += 1) {
      const part = title.slice(start, start + length);
      if (NOUN.test(part) && folded.includes(part)) return part;
    }
  return '';
};

export interface Named {
  evidence: readonly Evidence[];
  /** Where the question names the document; empty where it names none. */
  start: number;
  end: number;
}

/** Evidence of the documents whose titles the question repeats most of; all of it where it repeats none. */
export const ofNamedDocument = (folded: string, evidence: readonly Evidence[]): Named => {
  const titles = new Map<string, string>();
  for (const { clause } of evidence)
    if (!titles.has(clause.document.title))
      titles.set(clause.document.title, repeated(foldText(clause.document.title), folded));
  const most = Math.max(0, ...[...titles.values()].map(({ length }) => length));
  if (most === 0) return { evidence, start: 0, end: 0 };
  const start = folded.indexOf([...titles.values()].find(({ length }) => length === most) ?? '');
  return {
    evidence: evidence.filter(({ clause }) => titles.get(clause.document.title)?.length === most),
    start,
    end: start + most,
  };
};
