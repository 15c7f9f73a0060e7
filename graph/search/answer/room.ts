/** How long an answer may be (the contract). */
const ANSWER = 150;
const CLAUSE = 50;

/** Characters that an answer may have which rests on so many clauses. */
export const roomOf = (clauses: number): number => ANSWER + CLAUSE * clauses;
