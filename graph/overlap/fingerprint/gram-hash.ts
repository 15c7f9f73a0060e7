/** Multiplier of Fibonacci hashing (2^32 over the golden ratio), which spreads a number over a table's places. */
export const SPREAD = 0x9e3779b1;

/** A gram of up to three UTF-16 units as 32 bits; the final mixing is MurmurHash3's (Appleby, public domain). */
export const gramHash = (first: number, second: number, third: number): number => {
  let hash = Math.imul(first | (second << 16), 0xcc9e2d51);
  hash = (hash << 15) | (hash >>> 17);
  hash ^= Math.imul(third, 0x1b873593);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
};
