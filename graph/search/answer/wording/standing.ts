/** What an answer says of the terms of its clauses: no cited passage says it, so that whoever rewords it cannot know it. */

const STANDING = /已过期|已失效|尚未开始|仍有效|没有规定截止日期|没有(?:单独)?写明(?:该项措施的)?有效期/u;

/** The sentences of an answer that say whether its clauses hold. */
const standingOf = (text: string): string[] =>
  (text.match(/[^。]+。?/gu) ?? []).filter((sentence) => STANDING.test(sentence));

/** Other words for an answer, with what the answer says of terms behind them, where they do not say it. */
export const withStanding = (text: string, extract: string): string => {
  if (text === '' || STANDING.test(text)) return text;
  const standing = standingOf(extract).join('');
  if (standing === '') return text;
  return `${text}${/[。！？]$/u.test(text) ? '' : '。'}${standing}`;
};

/** True if the answer says something of terms that the other words leave out. */
export const leavesStandingOut = (text: string, extract: string): boolean =>
  STANDING.test(extract) && !STANDING.test(text);
