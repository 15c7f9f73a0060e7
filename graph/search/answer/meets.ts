/** Whether two stretches of one text have a character in common. */
import type { Span } from '../../../ingest/model.ts';

export const meets = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;
