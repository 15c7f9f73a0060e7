/** A clause as lists show it. */
import { BriefClause, type Clause } from '../ingest/model.ts';

const FIELDS = Object.keys(BriefClause.shape) as (keyof BriefClause)[];

/** The clause without its mention fields. */
export const briefClause = (clause: Clause): BriefClause => {
  const entries = FIELDS.map((field) => [field, clause[field]]);
  return Object.fromEntries(entries) as BriefClause;
};
