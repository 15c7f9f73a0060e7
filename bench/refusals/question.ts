/** A question that the bench asks, and whether the corpus that it is asked of holds an answer. */
export interface RefusalQuestion {
  /** How it was made: `far-gov-qa`, `near-year`, `answer-amount` … */
  sort: string;
  question: string;
  answerable: boolean;
}
