/** Whether what a text says of its own term holds on a day. */
import { formatPeriod } from './format-value.ts';

interface Term {
  from: string | null;
  until: string | null;
}

export interface ValidityState {
  state: 'in-force' | 'expired' | 'future' | 'unstated';
  /** For people: 执行期至2022年12月31日，已过期 */
  label: string;
}

/** A clause is in force if one of its measures is; with none stated that is said, and nothing is assumed. `day` is ISO. */
export const validityState = (terms: readonly Term[], day: string): ValidityState => {
  const stated = terms.filter(({ from, until }) => from !== null || until !== null);
  if (stated.length === 0) return { state: 'unstated', label: '未写明执行期' };
  const words = [...new Set(stated.map(({ from, until }) => formatPeriod(from, until)))].join('；');
  const running = stated.some(({ from, until }) => (from ?? day) <= day && day <= (until ?? day));
  if (running) return { state: 'in-force', label: `执行期${words}` };
  if (stated.every(({ from }) => from !== null && from > day))
    return { state: 'future', label: `执行期${words}，尚未开始` };
  return { state: 'expired', label: `执行期${words}，已过期` };
};

/** Today in the reader's own calendar, as YYYY-MM-DD. */
export const today = (now = new Date()): string => {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};
