/** Text in XML 1.0: escaped, without the characters that no XML document may have. */

/** All but tab, line feed, carriage return, and what Unicode calls a character. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const SPECIAL = /[&<>"\t\n\r]/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A reader would take these for blanks in an attribute, and a carriage return for a line feed anywhere.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Half a surrogate pair becomes U+FFFD; control characters go. */
const allowed = (character: string): string => (/\p{Surrogate}/u.test(character) ? '\ufffd' : '');

/** Of the text what XML can hold, not escaped: for a library that does that itself. */
export const xmlCharacters = (text: string): string => text.replace(FORBIDDEN, allowed);

/** Safe as content and within double quotes. */
export const xmlText = (text: string): string =>
  xmlCharacters(text).replace(SPECIAL, (character) => ENTITIES[character] ?? '');
