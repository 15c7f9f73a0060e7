/** The draft clause by clause, with what was found marked in place. */
import { memo } from 'react';
import { type DraftedClause, type DraftFinding, SORT_NAMES } from '../../server/contract.ts';
import { type Run, type Stretch, segmentText } from '../text/segment-text.ts';
import { markId } from './finding-ids.ts';

interface DraftTextProps {
  clauses: readonly DraftedClause[];
  /** Those that are shown. */
  findings: readonly DraftFinding[];
  current: string | null;
  onSelect: (id: string) => void;
}

interface Laid extends Stretch {
  finding: DraftFinding;
}

/** Words that stand for the whole clause are named beside it and not marked: nobody could read what is coloured all over. */
const SMALL = 0.6;

const isWhole = ({ spans }: DraftFinding, length: number): boolean =>
  spans.length === 0 || spans.reduce((sum, { start, end }) => sum + end - start, 0) > SMALL * length;

const Marked = ({
  run,
  current,
  text,
  first,
  onSelect,
}: {
  run: Run<Laid>;
  current: string | null;
  text: string;
  first: boolean;
  onSelect: (id: string) => void;
}) => {
  const words = text.slice(run.start, run.end);
  const top = run.spans.find(({ finding }) => finding.id === current) ?? run.spans[0];
  if (!top) return words;
  const { id, severity, sort, message } = top.finding;
  return (
    <button
      type="button"
      id={first ? markId(id) : undefined}
      className="draft-mark"
      data-severity-of={severity}
      data-current={id === current}
      title={`${SORT_NAMES[sort]}：${message}`}
      onClick={() => onSelect(id)}
    >
      {words}
    </button>
  );
};

const ClauseView = ({
  drafted: { clause },
  findings,
  current,
  onSelect,
}: {
  drafted: DraftedClause;
  findings: readonly DraftFinding[];
  current: string | null;
  onSelect: (id: string) => void;
}) => {
  const { text, number, path } = clause;
  const placed = findings.filter((finding) => !isWhole(finding, text.length));
  const whole = findings.filter((finding) => isWhole(finding, text.length));
  // What matters more comes first in `findings`; of marks on the same words the innermost wins, then that order.
  const runs = segmentText(
    text.length,
    placed.flatMap((finding) => finding.spans.map((span): Laid => ({ ...span, finding }))),
  );
  const seen = new Set<string>();
  return (
    <article className="draft-clause" data-has={findings.length > 0}>
      {path.length > 0 && <p className="quiet draft-path">{path.join(' › ')}</p>}
      <p className="draft-words">
        {number !== '' && <b className="draft-number">{number}</b>}
        {runs.map((run) => {
          const top = run.spans.find(({ finding }) => finding.id === current) ?? run.spans[0];
          const first = top !== undefined && !seen.has(top.finding.id);
          if (top) seen.add(top.finding.id);
          return <Marked key={run.start} run={run} current={current} text={text} first={first} onSelect={onSelect} />;
        })}
      </p>
      {whole.length > 0 && (
        <p className="draft-whole">
          {whole.map(({ id, sort, severity, message }) => (
            <button
              key={id}
              id={markId(id)}
              type="button"
              className="draft-tag"
              data-severity-of={severity}
              data-current={id === current}
              title={message}
              onClick={() => onSelect(id)}
            >
              {SORT_NAMES[sort]}
            </button>
          ))}
        </p>
      )}
    </article>
  );
};

const Clause = memo(ClauseView);
const NONE: readonly DraftFinding[] = [];

export const DraftText = ({ clauses, findings, current, onSelect }: DraftTextProps) => {
  const byClause = new Map<string, DraftFinding[]>();
  for (const finding of findings) byClause.set(finding.clauseId, [...(byClause.get(finding.clauseId) ?? []), finding]);
  return clauses.map((drafted) => (
    <Clause
      key={drafted.clause.id}
      drafted={drafted}
      findings={byClause.get(drafted.clause.id) ?? NONE}
      current={current}
      onSelect={onSelect}
    />
  ));
};
