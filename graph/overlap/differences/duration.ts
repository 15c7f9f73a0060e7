/** Stretches of time in one unit each, so that 24个月 and 2年 are one term. Working days and hours are counted by themselves. */

/** Units as ingestion names them. */
const IN_MONTHS: Readonly<Record<string, number>> = { 年: 12, 季度: 3, 月: 1 };
const IN_DAYS: Readonly<Record<string, number>> = { 周: 7, 日: 1 };

export interface Length {
  min: number | null;
  max: number | null;
  approximate: boolean;
}

/** The quantity counted in months or in days, and which of the two (`sort`); with its own unit where it is neither. */
export const inCommonUnit = ({ min, max, approximate, unit }: Length & { unit: string }): Length & { sort: string } => {
  const months = IN_MONTHS[unit];
  const factor = months ?? IN_DAYS[unit];
  if (factor === undefined) return { min, max, approximate, sort: unit };
  const times = (value: number | null): number | null => (value === null ? null : value * factor);
  return { min: times(min), max: times(max), approximate, sort: months === undefined ? '日' : '月' };
};
