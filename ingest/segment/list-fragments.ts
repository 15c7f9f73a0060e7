/**
 * Which numbered items are no clauses of their own. The items of one sentence (`下列所得……：（一）……；（二）……。`) cannot be
 * cited without it: the clause is then the article or item that holds the sentence, with all its items.
 */
import type { OutlineNode } from './outline.ts';

/** Items of one sentence are short; a measure that happens to end in ； is longer. */
const MAX_MEAN_LENGTH = 110;
const LEAD_IN = /[：:]$/u;
const LEAD_IN_WORDS = /(?:下列|以下|如下|之一)/u;
const FRAGMENT_END = /[；;，、]$/u;
const STATEMENT_END = /[。）)！？]$/u;

const lastText = (node: OutlineNode): string => {
  const deepest = node.trailing.at(-1) ?? (node.children.length > 0 ? null : (node.body.at(-1) ?? node.paragraph));
  return deepest ? deepest.text.text : lastText(node.children.at(-1)!);
};

const length = (node: OutlineNode): number =>
  (node.paragraph?.text.text.length ?? 0) +
  node.body.reduce((sum, paragraph) => sum + paragraph.text.text.length, 0) +
  node.children.reduce((sum, child) => sum + length(child), 0);

/** True where the children of `node` are fragments of its sentence and stay in its clause. */
export const holdsFragments = (node: OutlineNode): boolean => {
  if (node.style === 'root' || node.style === 'heading' || node.children.length < 2) return false;
  const lead = (node.body.at(-1) ?? node.paragraph)?.text.text ?? '';
  const ends = node.children.slice(0, -1).map(lastText);
  const fragments = ends.filter((end) => FRAGMENT_END.test(end)).length;
  const open = ends.filter((end) => !STATEMENT_END.test(end)).length;
  const mean = node.children.reduce((sum, child) => sum + length(child), 0) / node.children.length;
  if (LEAD_IN.test(lead)) return open > ends.length / 2 && mean <= MAX_MEAN_LENGTH * 1.5;
  if (mean > MAX_MEAN_LENGTH) return false;
  return LEAD_IN_WORDS.test(lead) ? fragments > ends.length / 2 : fragments === ends.length;
};
