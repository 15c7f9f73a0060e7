import { SPREAD } from './gram-hash.ts';
import type { GramLists } from './gram-lists.ts';

/** Bits of a place; with the eight of a frequency they fill one 32-bit number, which sorts rarest first. */
const PLACE_BITS = 24;
/** Frequencies are counted in a byte, so that the table stays in the processor's cache. */
const MOST = 255;

/** The probes of many texts: those of text `i` from `starts[i]` to `starts[i + 1]`, each a number below `places`. */
export interface Probes {
  probes: Uint32Array;
  starts: Uint32Array;
  places: number;
}

/**
 * For each text its `count` rarest grams among those that one other text has at least, and `mostTexts` texts (254 at most)
 * have at most. Grams are counted by hashed place, so that now and then two pass for one that is as frequent as both.
 */
export const rareGrams = ({ grams, starts }: GramLists, count: number, mostTexts: number): Probes => {
  const texts = starts.length - 1;
  const held = starts[texts]!;
  const bits = Math.min(PLACE_BITS, Math.max(8, Math.ceil(Math.log2(held + 1))));
  const places = 2 ** bits;
  const frequency = new Uint8Array(places);
  for (let i = 0; i < held; i += 1) {
    const place = Math.imul(grams[i]!, SPREAD) >>> (32 - bits);
    if (frequency[place]! < MOST) frequency[place]! += 1;
  }
  const probes = new Uint32Array(Math.min(held, texts * count));
  const own = new Uint32Array(texts + 1);
  let order = new Uint32Array(1024);
  for (let text = 0; text < texts; text += 1) {
    if (order.length < starts[text + 1]! - starts[text]!)
      order = new Uint32Array(2 * (starts[text + 1]! - starts[text]!));
    let fit = 0;
    for (let i = starts[text]!; i < starts[text + 1]!; i += 1) {
      const place = Math.imul(grams[i]!, SPREAD) >>> (32 - bits);
      const having = frequency[place]!;
      if (having < 2 || having > mostTexts) continue;
      order[fit] = having * places + place;
      fit += 1;
    }
    const rarest = fit > count ? order.subarray(0, fit).sort().subarray(0, count) : order.subarray(0, fit);
    let end = own[text]!;
    for (const probe of rarest) {
      probes[end] = probe & (places - 1);
      end += 1;
    }
    own[text + 1] = end;
  }
  return { probes: probes.subarray(0, own[texts]!), starts: own, places };
};
