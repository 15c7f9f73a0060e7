/** A typed array that holds at least `needed` items: itself, or a copy of at least double the length. */
export const grown = <Values extends Int32Array | Uint32Array | Uint16Array>(
  values: Values,
  needed: number,
): Values => {
  if (needed <= values.length) return values;
  const larger = new (values.constructor as new (length: number) => Values)(Math.max(needed, values.length * 2));
  larger.set(values);
  return larger;
};
