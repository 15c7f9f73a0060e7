/** What a person says of a pair: one key each, with a note and a name. Always within reach at the foot of the window. */
import { type ReactNode, useState } from 'react';
import type { Overlap, Verdict } from '../../server/contract.ts';
import { TokenForm } from '../documents/token-form.tsx';
import { needsToken } from '../request/call.ts';
import { Problem } from '../request/problem.ts';
import { VERDICT_LABELS } from '../words/overlap-labels.ts';
import { usePageKeys } from './use-page-keys.ts';
import { useRemembered } from './use-remembered.ts';
import { type Said, useVerdict } from './use-verdict.ts';
import { VerdictState } from './verdict-state.tsx';

const VERDICTS = Object.keys(VERDICT_LABELS) as Verdict[];
const NAME_KEY = 'tiaoli-reviewer';
/** The same limits as in the contract. */
const LONGEST_NOTE = 2000;
const LONGEST_NAME = 100;

interface VerdictBarProps {
  pair: Overlap;
  onSaid: (said: Said) => void;
  children?: ReactNode;
}

export const VerdictBar = ({ pair: { id, texts, review }, onSaid, children }: VerdictBarProps) => {
  const [note, setNote] = useState(review?.note ?? '');
  const [name, setName] = useRemembered(NAME_KEY);
  const [open, setOpen] = useState(false);
  const { error, isPending, mutate, variables } = useVerdict(id, onSaid);
  const say = (verdict: Verdict) => mutate({ verdict, note: note.trim() || null, by: name.trim() || null, texts });
  usePageKeys(Object.fromEntries(VERDICTS.map((verdict, i) => [String(i + 1), () => say(verdict)])));
  return (
    <section className="verdict-bar" aria-label="结论" data-open={open}>
      <div className="verdict-buttons">
        {VERDICTS.map((verdict, i) => (
          <button
            key={verdict}
            type="button"
            aria-pressed={review?.verdict === verdict}
            aria-keyshortcuts={String(i + 1)}
            disabled={isPending}
            onClick={() => say(verdict)}
          >
            <span className="key" aria-hidden="true">
              {i + 1}
            </span>
            {VERDICT_LABELS[verdict]}
          </button>
        ))}
      </div>
      <button type="button" className="text-button verdict-opener" aria-expanded={open} onClick={() => setOpen(!open)}>
        说明和署名
      </button>
      <div className="verdict-words">
        <input
          aria-label="说明"
          placeholder="说明（可不填），随结论一起存"
          value={note}
          maxLength={LONGEST_NOTE}
          onChange={(event) => setNote(event.target.value)}
        />
        <input
          aria-label="署名"
          placeholder="署名"
          className="verdict-name"
          value={name}
          maxLength={LONGEST_NAME}
          onChange={(event) => setName(event.target.value)}
        />
      </div>
      <VerdictState
        review={review}
        busy={isPending}
        changedNote={review !== null && note.trim() !== (review.note ?? '')}
        onSave={() => review && say(review.verdict)}
        onTakeBack={() => {
          setNote('');
          mutate(null);
        }}
      />
      {children}
      {error && needsToken(error) && variables !== undefined && <TokenForm onGiven={() => mutate(variables)} />}
      {error && !needsToken(error) && (
        <p className="inline-error" role="alert">
          {error instanceof Problem ? error.detail : '没有存下来，请重试。'}
        </p>
      )}
    </section>
  );
};
