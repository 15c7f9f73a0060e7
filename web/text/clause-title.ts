/** What a clause is called where it stands among others. */

interface Titled {
  number: string;
  heading: string | null;
  text: string;
}

/** UTF-16 units of the text that stand for a heading where there is none. */
const FIRST_WORDS = 24;

/** Number and heading (3. 促进二手车便利交易); for a clause without heading its first words. */
export const clauseTitle = ({ number, heading, text }: Titled, length = FIRST_WORDS): string => {
  const words = heading ?? (text.length > length ? `${text.slice(0, length)}…` : text);
  // 1.2022年 would read as a decimal; （一） and 一、 bring their own space.
  return /[.．\d条]$/u.test(number) ? `${number} ${words}` : `${number}${words}`;
};
