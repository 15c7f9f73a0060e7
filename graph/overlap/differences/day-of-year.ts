/** Days that come every year, which no period of a calendar is: 每年3月31日前, 次年6月底前. */
import type { Span } from '../../../ingest/model.ts';

const DAY = /(?<!\d)(?<month>1[0-2]|[1-9])月(?:(?<day>[12]\d|3[01]|[1-9])日|(?<last>底|末))(?=之?前|以前|止|截止)/gu;

/** Any year that is no leap year. */
const YEAR = 2023;

/** Days by which something has to be done each year, as `month-day`; the last of a month by its number. */
export const daysOfYear = (folded: string): (Span & { day: string })[] =>
  [...folded.matchAll(DAY)].map(({ index, 0: surface, groups }) => {
    const month = Number(groups!.month);
    const day = groups!.last ? new Date(Date.UTC(YEAR, month, 0)).getUTCDate() : Number(groups!.day);
    return { start: index, end: index + surface.length, day: `${month}-${day}` };
  });
