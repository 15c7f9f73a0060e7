/** The answer: whether there is one, what it says, which passages say so, what was computed, and what contradicts. */
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import type { Hit, SearchResponse } from '../../server/contract.ts';
import { permanentLink } from '../address/permanent-link.ts';
import type { SearchAddress } from '../address/search-address.ts';
import { clauseQuery } from '../request/queries.ts';
import { today } from '../text/validity-state.ts';
import { STATUS_LABELS } from '../words/labels.ts';
import { CalculationList } from './calculation-list.tsx';
import { citeSentences, type NumberedCitation } from './cite-sentences.ts';
import { ComparisonTable } from './comparison-table.tsx';
import { ConflictList } from './conflict-list.tsx';
import { CopyLink } from './copy-link.tsx';
import { PartList } from './part-list.tsx';
import { SourceList } from './source-list.tsx';
import { STATUS_SIGNS } from './status-signs.ts';
import { supportedText } from './supported-text.ts';

/** From so many citations on, an answer is a list: one sentence to a line. */
const LISTED = 4;
/** Sources named before the list is opened. */
const SHOWN = 5;
/** Digits of the revision that a reader may compare. */
const REVISION_DIGITS = 8;

interface AnswerCardProps {
  address: SearchAddress;
  result: SearchResponse;
  citations: readonly NumberedCitation[];
  /** Goes to the cited passage. */
  onJump: (number: number) => void;
}

/** Clauses by id: those of the hits, and of the others those that are shown. */
const useClauses = (hits: readonly Hit[], shown: readonly string[]): Map<string, Hit['clause']> => {
  const known = new Map<string, Hit['clause']>(hits.map(({ clause }) => [clause.id, clause]));
  const missing = [...new Set(shown)].filter((id) => !known.has(id));
  const fetched = useQueries({ queries: missing.map((id) => clauseQuery(id)) });
  for (const { data } of fetched) if (data) known.set(data.id, data);
  return known;
};

/** What was asked and is not there. A refusal says it in its text. */
const Missing = ({ missing }: { missing: readonly string[] }) => (
  <ul className="answer-missing" aria-label="条文里没有的">
    {missing.map((words) => (
      <li key={words}>{words}</li>
    ))}
  </ul>
);

export const AnswerCard = ({ address, result, citations, onJump }: AnswerCardProps) => {
  const [open, setOpen] = useState(false);
  const { answer, hits, revision } = result;
  const shown = open ? citations : citations.slice(0, SHOWN);
  const rows = answer.table?.rows ?? [];
  const clauses = useClauses(
    hits,
    [...shown, ...rows].map(({ clauseId }) => clauseId),
  );
  const sentences = citeSentences(supportedText(answer), citations, ({ clauseId, start, end }) =>
    clauses.get(clauseId)?.text.slice(start, end),
  );
  const day = address.as_of ?? address.asked_on ?? today();
  return (
    <section className={`answer answer-${answer.status}`} aria-labelledby="answer-status">
      <header className="answer-head">
        <h2 id="answer-status">
          <span aria-hidden="true">{STATUS_SIGNS[answer.status]}</span> {STATUS_LABELS[answer.status]}
        </h2>
        {answer.worded === 'model' && <span className="answer-worded">由语言模型改写，数字与名称已与原文核对</span>}
      </header>
      {answer.status === 'partial' && answer.missing.length > 0 && <Missing missing={answer.missing} />}
      <div className="answer-body">
        <div className="answer-said">
          <PartList parts={answer.parts} />
          <p
            className={
              citations.length < LISTED && answer.parts.length === 0 ? 'answer-text' : 'answer-text answer-listed'
            }
            aria-live="polite"
          >
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
          <CalculationList answer={answer} citations={citations} onJump={onJump} />
          <ComparisonTable table={answer.table} clauses={clauses} />
          <ConflictList conflicts={answer.conflicts} />
        </div>
        {citations.length > 0 && (
          <SourceList
            shown={shown}
            total={citations.length}
            open={open}
            onToggle={() => setOpen(!open)}
            clauses={clauses}
            day={day}
          />
        )}
      </div>
      <footer className="answer-foot">
        <CopyLink href={permanentLink(address, revision, today(), window.location.origin)} />
        <span className="quiet" title={revision}>
          语料版本 {revision.slice(0, REVISION_DIGITS)}
        </span>
      </footer>
    </section>
  );
};
