/** XML → a tree of the elements that somebody asked for; the others are as if their tags were not there. */
import { SaxesParser } from 'saxes';

/** Word itself nests some 60 deep: a table in a table in a text box. */
const MAX_DEPTH = 256;
/** A document of 32 MB has about 600,000 elements that matter. */
const MAX_ELEMENTS = 2_000_000;

export interface XmlElement {
  /** Without prefix. */
  name: string;
  /** By name without prefix. */
  attributes: Readonly<Record<string, string>>;
  children: XmlElement[];
  /** Text right inside it, where it is one of `texts`; else empty. */
  text: string;
}

export interface XmlWanted {
  elements: ReadonlySet<string>;
  /** Of these the text too. */
  texts: ReadonlySet<string>;
  /** Left out with all that is in them. */
  skipped: ReadonlySet<string>;
}

/** XML that no office program writes, or too much of it. */
export class XmlError extends Error {
  override name = 'XmlError';
}

/** Content for old programs and for new ones: the same twice. The one that older readers take, if it holds anything. */
const chooseAlternative = (parent: XmlElement): void => {
  const alternative = parent.children.at(-1);
  if (alternative?.name !== 'AlternateContent') return;
  const fallback = alternative.children.find(({ name, children }) => name === 'Fallback' && children.length > 0);
  const chosen = fallback ?? alternative.children.find(({ name }) => name === 'Choice');
  parent.children.splice(-1, 1, ...(chosen?.children ?? []));
};

const ALTERNATIVES = new Set(['AlternateContent', 'Choice', 'Fallback']);

const decode = (bytes: Uint8Array): string => {
  const utf16 = bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : null;
  return new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes);
};

/**
 * Parses a part; the root of the answer is a nameless element around the wanted ones. Entities are not declared and
 * nothing is fetched: a document type is refused. Throws XmlError, TypeError (wrong encoding), or saxes' Error.
 */
export const parseXml = (bytes: Uint8Array, { elements, texts, skipped }: XmlWanted): XmlElement => {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open: XmlElement[] = [root];
  let [depth, count, skippedAt] = [0, 0, 0];
  const isKept = (name: string) => elements.has(name) || ALTERNATIVES.has(name);
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new XmlError('a document type is declared');
  });
  parser.on('opentag', ({ local, attributes }) => {
    depth += 1;
    if (depth > MAX_DEPTH) throw new XmlError(`nested deeper than ${MAX_DEPTH}`);
    if (skippedAt === 0 && skipped.has(local)) skippedAt = depth;
    if (skippedAt > 0 || !isKept(local)) return;
    count += 1;
    if (count > MAX_ELEMENTS) throw new XmlError(`more than ${MAX_ELEMENTS} elements`);
    const given = Object.fromEntries(Object.values(attributes).map((attribute) => [attribute.local, attribute.value]));
    const element: XmlElement = { name: local, attributes: given, children: [], text: '' };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('closetag', ({ local }) => {
    if (skippedAt === 0 && isKept(local)) {
      open.pop();
      if (local === 'AlternateContent') chooseAlternative(open.at(-1)!);
    }
    if (depth === skippedAt) skippedAt = 0;
    depth -= 1;
  });
  const addText = (text: string): void => {
    const element = open.at(-1)!;
    if (skippedAt === 0 && texts.has(element.name)) element.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(decode(bytes)).close();
  return root;
};

/** The first child of that name. */
export const child = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((candidate) => candidate.name === name);

/** `w:val` of the first child of that name. */
export const value = (element: XmlElement | undefined, name: string): string | undefined =>
  child(element, name)?.attributes.val;
