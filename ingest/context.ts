/** What a recogniser is given, and what it is. Pure: the same context gives the same mentions. */
import type { MentionField, Mentions, Span } from './model.ts';

/** What a recogniser may know of the document around its clause. */
export interface DocumentContext {
  title: string;
  issuer: string | null;
  kind: string | null;
  /** ISO date of issue, or null. */
  issued: string | null;
  /** Full name of the issuer's own territory (内蒙古自治区), or null; mentions of it are not places. */
  territory: string | null;
  /** The word that the issuer's own bodies are named with (自治区, 省, 市 …), or null. */
  prefix: string | null;
}

export interface ClauseContext {
  /** The clause's text, as it is shown; offsets go into it. */
  text: string;
  /** The same length: traditional characters, full-width forms and variant punctuation folded (see fold.ts). Match on this. */
  folded: string;
  heading: string | null;
  /** Headings above the clause, outermost first. */
  path: readonly string[];
  document: DocumentContext;
  /** Stretches of the text that hold the responsibility bracket or line (with its brackets). */
  responsibility: readonly Span[];
  /** What the recognisers before this one in the list have found. */
  found: Mentions;
}

/** Finds mentions of one or more fields. Added by adding a file and one line in recognise/recognisers.ts. */
export interface Recogniser {
  name: string;
  fields: readonly MentionField[];
  recognise(context: ClauseContext): Partial<Mentions>;
}

/** Mends what recognisers found once all have run: overlaps, carried-over values, meanings that need the whole clause. */
export interface Refiner {
  name: string;
  refine(context: ClauseContext): Mentions;
}

/** A clause's mentions before anything has been found. */
export const noMentions = (): Mentions => ({
  agencies: [],
  agencyMentions: [],
  amounts: [],
  rates: [],
  quantities: [],
  periods: [],
  places: [],
  industries: [],
  beneficiaries: [],
  instruments: [],
  references: [],
});
