/** Paragraph styles: only what numbering and tables of contents need of them. */
import { child, value, type XmlElement } from './xml.ts';

export interface NumberingChoice {
  /** `w:num` that is asked for; '0' switches an inherited one off. */
  num?: string | undefined;
  level?: number | undefined;
}

/** `w:numPr` of paragraph properties. */
export const numberingChoice = (properties: XmlElement | undefined): NumberingChoice => {
  const chosen = child(properties, 'numPr');
  const level = Number(value(chosen, 'ilvl') ?? Number.NaN);
  return { num: value(chosen, 'numId'), level: Number.isInteger(level) ? level : undefined };
};

/** Styles are based on others; nobody goes deeper, and a circle must end. */
const MAX_BASES = 20;

export class Styles {
  readonly #styles = new Map<string, XmlElement>();
  readonly #default: string | undefined;

  constructor(part: XmlElement | null) {
    const styles = (part?.children ?? []).filter(({ name }) => name === 'style');
    for (const style of styles)
      if (style.attributes.styleId !== undefined) this.#styles.set(style.attributes.styleId, style);
    this.#default = styles.find(
      ({ attributes }) => attributes.type === 'paragraph' && /^(?:1|true|on)$/u.test(attributes.default ?? ''),
    )?.attributes.styleId;
  }

  /** The style and those that it is based on, itself first. */
  #chain(id: string | undefined): XmlElement[] {
    const chain: XmlElement[] = [];
    for (let at = id ?? this.#default; at !== undefined && chain.length < MAX_BASES; ) {
      const style = this.#styles.get(at);
      if (style === undefined) break;
      chain.push(style);
      at = value(style, 'basedOn');
    }
    return chain;
  }

  /** Numbering that a style brings, and the style that brings it: a list's level may belong to that style. */
  numbering(id: string | undefined): NumberingChoice & { style?: string | undefined } {
    for (const style of this.#chain(id)) {
      const choice = numberingChoice(child(style, 'pPr'));
      if (choice.num !== undefined) return { ...choice, style: style.attributes.styleId };
    }
    return {};
  }

  /** Name as Word knows it in every language: `toc 1`, `heading 1`; '' where it has none. */
  name(id: string | undefined): string {
    return (id === undefined ? undefined : value(this.#styles.get(id), 'name'))?.toLowerCase() ?? '';
  }
}
