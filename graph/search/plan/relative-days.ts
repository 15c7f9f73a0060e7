/** Days that a question counts from its own: 现在, 明年, 下个月. Days are YYYY-MM-DD. */

export interface SpokenDay {
  day: string;
  start: number;
  end: number;
}

const pad = (n: number): string => String(n).padStart(2, '0');

/** Each way to say a day, and the day it means on `year`-`month` (1–12); null for the day of the question itself. */
const WORDS: readonly [RegExp, ((year: number, month: number) => string) | null][] = [
  [/现在|目前|如今|眼下|当前|当下|今天|这会儿|这时候|到今天|至今|这阵子/u, null],
  [/明年(?!底)|来年|过了年|年后/u, (year) => `${year + 1}-01-01`],
  [/后年/u, (year) => `${year + 2}-01-01`],
  [/下个?月(?!底)/u, (year, month) => (month === 12 ? `${year + 1}-01-01` : `${year}-${pad(month + 1)}-01`)],
  [/下半年/u, (year) => `${year}-07-01`],
  [/(?<![明今去])年[底末]/u, (year) => `${year}-12-31`],
];

/** The first day that a folded question counts from `today`; null where it says none. */
export const spokenDay = (folded: string, today: string): SpokenDay | null => {
  const [year = 0, month = 1] = today.split('-').map(Number);
  for (const [cue, dayOf] of WORDS) {
    const said = cue.exec(folded);
    if (!said) continue;
    const day = dayOf ? dayOf(year, month) : today;
    return { day: day < today ? today : day, start: said.index, end: said.index + said[0].length };
  }
  return null;
};
