/** Runs recognisers and refiners over one clause, and keeps what can be trusted. */
import { type ClauseContext, noMentions, type Recogniser, type Refiner } from './context.ts';
import { MENTION_FIELDS, type MentionField, type Mentions, type Provenance } from './model.ts';

export interface RecogniserFault {
  code: 'recogniser-failed' | 'mention-misplaced';
  name: string;
  /** The error's message, or the surface that does not stand where it should. */
  detail: string;
}

export interface Collected {
  mentions: Mentions;
  faults: RecogniserFault[];
}

const append = <Field extends MentionField>(found: Mentions, field: Field, more: Partial<Mentions>): void => {
  const list = more[field];
  if (list) found[field] = [...found[field], ...list] as Mentions[Field];
};

const keepRight = <Field extends MentionField>(
  mentions: Mentions,
  field: Field,
  text: string,
  misplaced: (mention: Provenance) => void,
): void => {
  const list: Provenance[] = mentions[field];
  const right = list.filter((mention) => {
    const stands = mention.start < mention.end && text.slice(mention.start, mention.end) === mention.surface;
    if (!stands) misplaced(mention);
    return stands;
  });
  mentions[field] = right.sort((a, b) => a.start - b.start || a.end - b.end) as Mentions[Field];
};

const message = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * Runs `recognisers` in order, each seeing what those before it found, then `refiners`. One that throws is left out and
 * reported; a mention whose surface is not `text.slice(start, end)` is dropped and reported. Sorted by place.
 */
export const collectMentions = (
  context: Omit<ClauseContext, 'found'>,
  recognisers: readonly Recogniser[],
  refiners: readonly Refiner[],
): Collected => {
  const faults: RecogniserFault[] = [];
  let mentions = noMentions();
  for (const recogniser of recognisers) {
    try {
      const more = recogniser.recognise({ ...context, found: mentions });
      const next = { ...mentions };
      for (const field of MENTION_FIELDS) append(next, field, more);
      mentions = next;
    } catch (error) {
      faults.push({ code: 'recogniser-failed', name: recogniser.name, detail: message(error) });
    }
  }
  for (const refiner of refiners) {
    try {
      mentions = { ...refiner.refine({ ...context, found: mentions }) };
    } catch (error) {
      faults.push({ code: 'recogniser-failed', name: refiner.name, detail: message(error) });
    }
  }
  for (const field of MENTION_FIELDS)
    keepRight(mentions, field, context.text, ({ recogniser, surface }) =>
      faults.push({ code: 'mention-misplaced', name: recogniser, detail: surface }),
    );
  return { mentions, faults };
};
