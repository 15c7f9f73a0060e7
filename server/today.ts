/** The day that counts: policies of China run by China's calendar, wherever the server stands. */

const BEIJING = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

/** YYYY-MM-DD in Beijing. */
export const today = (now: Date = new Date()): string => BEIJING.format(now);
