/** Sends a verdict on a pair, or takes it back; everything that shows verdicts is read again. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReviewRequest } from '../../server/contract.ts';
import { hasChanged } from '../request/call.ts';
import { overlapKeys, sendReview, takeBackReview } from '../request/overlap-queries.ts';

/** A verdict, or null to take it back. */
export type Said = ReviewRequest | null;

export const useVerdict = (id: string, onSaid: (said: Said) => void) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (said: Said) => (said ? sendReview({ id, ...said }) : takeBackReview(id)),
    // The texts are others by now: they are shown again, and why, before anything can be said of them.
    onError: (error) => {
      if (hasChanged(error)) void client.invalidateQueries({ queryKey: overlapKeys.all });
    },
    onSuccess: async (_answer, said) => {
      onSaid(said);
      await Promise.all([
        client.invalidateQueries({ queryKey: overlapKeys.all }),
        client.invalidateQueries({ queryKey: overlapKeys.clause }),
      ]);
    },
  });
};
