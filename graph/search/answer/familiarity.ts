/** How much of what a question is about the corpus knows at all. */
import type { Doubt } from './doubts.ts';
import type { Evidence } from './evidence.ts';

export interface Familiarity {
  /** Cosine of the question and the passage nearest to it; null without vectors. */
  similarity: number | null;
  /** Share of the question's information that the corpus' vocabulary covers, 0 to 1. */
  coverage: number;
  /** Content words of the question that occur nowhere in the corpus. */
  unknown: readonly string[];
}

/** Below this likeness nothing in the corpus is near the question. */
const FAR = 0.42;
/** Below this one, and with less than half of the words known, neither. */
const DISTANT = 0.5;
const HALF = 0.5;

/** A sentence that says that the matter is not in the corpus, or null. */
export const unfamiliar = ({ similarity, coverage, unknown }: Familiarity): string | null => {
  const about = unknown.length > 0 ? `“${unknown.slice(0, 3).join('”“')}”` : '所问事项';
  if (similarity === null) return coverage < 0.3 ? `库中没有关于${about}的规定。` : null;
  if (similarity < FAR || (similarity < DISTANT && coverage < HALF)) return `库中没有关于${about}的规定。`;
  return null;
};

/** Kinds of benefit, duty or paper that officials name with a word of their own; an unknown one is another matter. */
const FORMAL =
  /(税|补贴|津贴|补助|保险|条例|牌照|执照|学位|户口|落户|工资|年金|社保卡|彩礼|学费|罚款|赔偿|认定|资本|增加值|总量)$/u;

/** The question turns on a term that neither the best clauses nor the corpus know. */
export const termDoubt = ({ unknown }: Familiarity, evidence: readonly Evidence[]): Doubt | null => {
  const formal = unknown.find(
    (term) => FORMAL.test(term) && !evidence.slice(0, 2).some(({ clause }) => clause.text.includes(term)),
  );
  return formal ? { code: 'term', text: `库中没有关于“${formal}”的规定`, grave: true } : null;
};
