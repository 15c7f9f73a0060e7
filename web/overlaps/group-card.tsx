/** Three and more clauses that say the same, by document. */
import { Link } from '@tanstack/react-router';
import type { BriefClause, OverlapGroups } from '../../server/contract.ts';
import { clauseTitle } from '../text/clause-title.ts';
import { SeverityTag } from './pair-tags.tsx';

type Group = OverlapGroups['items'][number];

/** UTF-16 units of a text that a card shows. */
const LENGTH = 90;
/** Links to single pairs; ten clauses have forty-five. */
const PAIRS = 12;
/** What the server takes as one value of a parameter. */
const LONGEST_VALUE = 500;

const short = (text: string): string => (text.length > LENGTH ? `${text.slice(0, LENGTH)}…` : text);

/** Without a heading its first words would stand twice where the text follows. */
const titleOf = (clause: BriefClause, identical: boolean): string =>
  clause.heading === null && !identical ? clause.number || '未编号段落' : clauseTitle(clause);

const byDocument = (clauses: readonly BriefClause[]): [string, BriefClause[]][] => {
  const documents = new Map<string, BriefClause[]>();
  for (const clause of clauses) {
    const own = documents.get(clause.document.id) ?? [];
    own.push(clause);
    documents.set(clause.document.id, own);
  }
  return [...documents];
};

/** Of clauses that are not listed nobody here knows the documents. */
const whereabouts = (documents: number, inPart: boolean): string => {
  if (inPart) return '';
  return documents > 1 ? `在 ${documents} 份文件里，` : '在同一份文件里，';
};

export const GroupCard = ({ group: { size, clauses, overlaps, identical, conflict } }: { group: Group }) => {
  const documents = byDocument(clauses);
  const ids = clauses.map(({ id }) => id).join('|');
  const more = overlaps.length - PAIRS;
  return (
    <article className="group-card">
      <p className="group-head">
        {conflict && <SeverityTag severity={conflict} />}
        <strong>{size} 条</strong>
        <span className="quiet">
          {whereabouts(documents.length, size > clauses.length)}
          {identical ? '文字完全相同' : '文字不尽相同'}
          {size > clauses.length && `；这里列出 ${clauses.length} 条`}
        </span>
      </p>
      {identical && <p className="group-text">{short(clauses[0]?.text ?? '')}</p>}
      <ul className="group-documents">
        {documents.map(([id, own]) => (
          <li key={id}>
            <Link to="/documents/$id" params={{ id }} search={{}} className="group-document">
              {own[0]?.document.title}
            </Link>
            <ul>
              {own.map((clause) => (
                <li key={clause.id}>
                  <Link
                    to="/clauses/$"
                    params={{ _splat: clause.id }}
                    search={{}}
                    aria-label={clause.number === '' ? undefined : clauseTitle(clause)}
                  >
                    {titleOf(clause, identical)}
                  </Link>
                  {!identical && <p className="group-text">{short(clause.text)}</p>}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <p className="group-pairs">
        <span className="quiet">逐对对照</span>
        {overlaps.slice(0, PAIRS).map((id, i) => (
          <Link key={id} to="/overlaps/$id" params={{ id }} search={{}} aria-label={`对照第 ${i + 1} 对`}>
            {i + 1}
          </Link>
        ))}
        {more > 0 && <span className="quiet">另有 {more} 对</span>}
        {ids.length <= LONGEST_VALUE && (
          <Link to="/overlaps" search={{ clause: ids }} className="group-all">
            列出各对
          </Link>
        )}
      </p>
    </article>
  );
};
