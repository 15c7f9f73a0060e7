/** A value of SQLite as JSON can carry it, exactly. */
import type { QueryValue } from '../../query.ts';

const exact = (value: bigint): number | string =>
  value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER ? Number(value) : String(value);

/** Integers beyond 2^53 and infinities become text, bytes their hexadecimal form. */
export const jsonValue = (value: unknown): QueryValue => {
  if (typeof value === 'bigint') return exact(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex');
  return typeof value === 'string' ? value : null;
};
