/** 2026-11-27T01:30:00Z → 2026年11月27日 09:30 in the reader's own time. A text that is no moment is given back as it is. */
export const formatMoment = (iso: string): string => {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return iso;
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${moment.getFullYear()}年${moment.getMonth() + 1}月${moment.getDate()}日`;
  return `${day} ${two(moment.getHours())}:${two(moment.getMinutes())}`;
};
