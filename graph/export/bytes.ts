/** What a format writes, as bytes in pieces that are worth sending. */

/** Texts are joined until they have this many UTF-16 code units. */
const PIECE = 64 * 1024;

/** Texts and bytes, in order. */
export type Pieces = AsyncIterable<string | Uint8Array>;

/** UTF-8 in larger pieces; half a surrogate pair becomes U+FFFD. */
export async function* bytes(pieces: Pieces): AsyncGenerator<Uint8Array> {
  let text: string[] = [];
  let length = 0;
  for await (const piece of pieces) {
    if (typeof piece === 'string') {
      text.push(piece);
      length += piece.length;
      if (length < PIECE) continue;
    }
    if (length > 0) yield Buffer.from(text.join(''), 'utf8');
    text = [];
    length = 0;
    if (typeof piece !== 'string') yield piece;
  }
  if (length > 0) yield Buffer.from(text.join(''), 'utf8');
}
