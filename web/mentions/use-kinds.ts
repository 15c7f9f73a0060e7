/** Which kinds of mentions are shown, and how many of each there are. */
import { useMemo, useState } from 'react';
import type { MentionField, Mentions } from '../../server/contract.ts';
import { MENTION_KINDS } from '../words/mention-kinds.ts';

/** Kinds that would colour too much of a text at first sight. */
const HIDDEN_AT_FIRST: readonly MentionField[] = ['agencyMentions', 'quantities'];

export const useKinds = (clauses: readonly Mentions[]) => {
  const [hidden, setHidden] = useState<ReadonlySet<MentionField>>(() => new Set(HIDDEN_AT_FIRST));
  const counts = useMemo(
    () =>
      Object.fromEntries(
        MENTION_KINDS.map(({ field }) => [field, clauses.reduce((sum, clause) => sum + clause[field].length, 0)]),
      ) as Record<MentionField, number>,
    [clauses],
  );
  const toggle = (field: MentionField) =>
    setHidden((last) => {
      const next = new Set(last);
      if (!next.delete(field)) next.add(field);
      return next;
    });
  return { hidden, counts, toggle };
};
