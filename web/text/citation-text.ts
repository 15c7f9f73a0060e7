/** A citation as it is pasted into a report. */
import { clauseTitle } from './clause-title.ts';
import { formatDate } from './format-value.ts';

interface Cited {
  number: string;
  heading: string | null;
  text: string;
  path: readonly string[];
  document: { title: string };
}

interface Published {
  issued: string | null;
  number: string | null;
  issuer: string | null;
}

/** 《title》（文号，year-month-day）path›number heading. What is not known is left out. */
export const citationText = (clause: Cited, published?: Published): string => {
  const issued = published?.issued ? formatDate(published.issued) : null;
  const facts = [published?.issuer, published?.number, issued].filter(Boolean).join('，');
  const place = [...clause.path, clause.heading === null ? clause.number : clauseTitle(clause)]
    .filter((part) => part !== '')
    .join(' › ');
  return `《${clause.document.title}》${facts === '' ? '' : `（${facts}）`}${place === '' ? '' : `，${place}`}`;
};
