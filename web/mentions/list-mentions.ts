/** All mentions of a clause as one list, each with its kind. */
import type { MentionField, Mentions } from '../../server/contract.ts';
import { MENTION_KINDS } from '../words/mention-kinds.ts';

/** A mention with the field that it stands in. */
export type FieldMention = {
  [Field in MentionField]: { field: Field } & Mentions[Field][number];
}[MentionField];

const ofKind = <Field extends MentionField>(mentions: Partial<Mentions>, field: Field) =>
  (mentions[field] ?? []).map((mention) => ({ field, ...mention }));

/** In the order of the text; where two begin together, the longer one first. */
export const listMentions = (mentions: Partial<Mentions>): FieldMention[] =>
  MENTION_KINDS.flatMap(({ field }) => ofKind(mentions, field) as FieldMention[]).sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
