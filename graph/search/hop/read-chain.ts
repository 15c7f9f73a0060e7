/** A question whose second part points back to what the first one asks for: 哪两个市试点活鱼运输？这两个市的冷库怎么建. */
import { ASKS, BODY, COUNT, countOf, type Hop, PLACE } from './hop.ts';

/** 哪两个市 … 这两个市 · 哪个厅 … 该厅 · 哪些税 … 这些税: the same word, asked for and pointed to. */
const NAMED_AGAIN = new RegExp(
  `^(?<first>.*?哪(?<count>${COUNT}|一)?(?:[个项家种笔类座份]|些)?(?<head>[\\p{Script=Han}]{1,4}).*?)[？?，,。；;]\\s*(?:这|该|那|上述)(?:${COUNT}|一)?(?:[个项家种笔类座份]|些)?\\k<head>的?(?<second>.+)$`,
  'u',
);
/** 它 points to the one body or place that was asked for. */
const POINTED_AT = new RegExp(
  `^(?<first>.*?哪一?[个家座]?(?<head>${BODY}|${PLACE})[^？?。；;]*)[？?，,。；;]\\s*(?:它们?的?|其)(?<second>.+)$`,
  'u',
);
const ONLY_BODY = new RegExp(`^(?:${BODY})$`, 'u');
const ONLY_PLACE = new RegExp(`^(?:${PLACE})$`, 'u');

/** The hop of a chained question, or null where its parts do not hang together. */
export const readChain = (folded: string): Hop | null => {
  const found = NAMED_AGAIN.exec(folded) ?? POINTED_AT.exec(folded);
  const { first = '', head = '', count, second = '' } = found?.groups ?? {};
  if (!found || !ASKS.test(second)) return null;
  const end = folded.length - second.length;
  const kind = ONLY_BODY.test(head) ? 'agency' : ONLY_PLACE.test(head) ? 'place' : 'name';
  const number = count ? countOf(count) : kind === 'agency' ? 1 : null;
  return { kind, first, head, count: number, second, start: 0, end, leads: /牵头/u.test(first), pointed: false };
};
