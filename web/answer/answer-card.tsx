/** The answer: whether there is one, what it says, and which passages say so. */
import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Answer, Hit } from '../../server/contract.ts';
import { clauseQuery } from '../request/queries.ts';
import { clauseTitle } from '../text/clause-title.ts';
import { STATUS_LABELS } from '../words/labels.ts';
import { citeSentences, type NumberedCitation } from './cite-sentences.ts';

/** From so many citations on, an answer is a list: one sentence to a line. */
const LISTED = 4;
/** Sources named before the list is opened. */
const SHOWN = 5;

interface AnswerCardProps {
  answer: Answer;
  citations: readonly NumberedCitation[];
  hits: readonly Hit[];
  /** Goes to the cited passage. */
  onJump: (number: number) => void;
}

const SIGNS: Record<Answer['status'], string> = { answered: '●', partial: '◐', 'no-answer': '○' };

/** Clauses by id: those of the hits, and of the other cited ones those that are shown. */
const useCitedClauses = (hits: readonly Hit[], shown: readonly NumberedCitation[]) => {
  const known = new Map(hits.map(({ clause }) => [clause.id, clause] as const));
  const missing = [...new Set(shown.map(({ clauseId }) => clauseId))].filter((id) => !known.has(id));
  const fetched = useQueries({ queries: missing.map((id) => clauseQuery(id)) });
  for (const { data } of fetched) if (data) known.set(data.id, data);
  return known;
};

export const AnswerCard = ({ answer, citations, hits, onJump }: AnswerCardProps) => {
  const [open, setOpen] = useState(false);
  const shown = open ? citations : citations.slice(0, SHOWN);
  const clauses = useCitedClauses(hits, shown);
  const sentences = citeSentences(answer.text, citations, ({ clauseId, start, end }) =>
    clauses.get(clauseId)?.text.slice(start, end),
  );
  return (
    <section className={`answer answer-${answer.status}`} aria-labelledby="answer-status">
      <h2 id="answer-status">
        <span aria-hidden="true">{SIGNS[answer.status]}</span> {STATUS_LABELS[answer.status]}
      </h2>
      <div className="answer-body">
        <p className={citations.length < LISTED ? 'answer-text' : 'answer-text answer-listed'} aria-live="polite">
          {sentences.map((sentence, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: sentences have no other identity than their place
            <span key={i}>
              {sentence.text}
              {sentence.citations.map(({ number }) => (
                <button
                  key={number}
                  type="button"
                  className="cite-number"
                  aria-label={`看引用 ${number}`}
                  onClick={() => onJump(number)}
                >
                  {number}
                </button>
              ))}
            </span>
          ))}
        </p>
        {citations.length > 0 && (
          <ol className="sources" aria-label="答案依据">
            {shown.map(({ number, clauseId, start, end }) => {
              const clause = clauses.get(clauseId);
              return (
                <li key={number}>
                  <span className="cite-number">{number}</span>
                  <Link to="/clauses/$" params={{ _splat: clauseId }} search={{ mark: `${start}-${end}` }}>
                    {clause ? clauseTitle(clause, 16) : clauseId}
                  </Link>
                  {clause && <span className="source-document">{clause.document.title}</span>}
                </li>
              );
            })}
            {citations.length > SHOWN && (
              <li>
                <button type="button" className="text-button" aria-expanded={open} onClick={() => setOpen(!open)}>
                  {open ? '收起' : `其余 ${citations.length - SHOWN} 处依据`}
                </button>
              </li>
            )}
          </ol>
        )}
      </div>
    </section>
  );
};
