/** A citation as it is pasted into a report. */

interface Cited {
  number: string;
  heading: string | null;
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
  const facts = [published?.issuer, published?.number, published?.issued].filter(Boolean).join('，');
  const place = [...clause.path, `${clause.number}${clause.heading ?? ''}`].filter((part) => part !== '').join(' › ');
  return `《${clause.document.title}》${facts === '' ? '' : `（${facts}）`}${place === '' ? '' : `，${place}`}`;
};
