/** Outline → sections and clauses, with stable paths. */
import { canBeHeading, splitHeading } from './heading.ts';
import { holdsFragments } from './list-fragments.ts';
import { joinMapped, type MappedText, sliceMapped, spanOf } from './mapped-text.ts';
import type { OutlineNode } from './outline.ts';
import type { Paragraph } from './paragraphs.ts';
import type { ClauseUnit, EmptyUnit, SectionUnit } from './unit.ts';

/** Paragraphs of one clause, and its heading on a line of its own, stay parted by a line break. */
const PARAGRAPH_BREAK = '\n';
/** A lead-in (重点做好以下工作：) up to this length belongs to its section; a longer one says something itself. */
const MAX_BARE_LEAD_IN = 40;
/** Longest sentence that may stand as a section's heading where its items have gone their own way. */
const MAX_SECTION_HEADING = 60;

/** The node's text with everything below it, numbers of the items included. */
const flatten = (node: OutlineNode): MappedText[] => [
  ...(node.paragraph ? [node.paragraph.whole] : []),
  ...node.body.map((paragraph) => paragraph.text),
  ...node.children.flatMap(flatten),
  ...node.trailing.map((paragraph) => paragraph.text),
];

const isBareLeadIn = (text: string): boolean =>
  text.length <= MAX_BARE_LEAD_IN && /[：:]$/u.test(text) && !/\d/u.test(text);

/** Collects the units of one document; ids are unique in it. */
export class UnitCollector {
  readonly clauses: ClauseUnit[] = [];
  readonly sections: SectionUnit[] = [];
  /** Numbers that nothing follows. */
  readonly empty: EmptyUnit[] = [];
  readonly #ids = new Set<string>();
  readonly #repeats = new Map<string, number>();

  /** `prefix/segment`, or the same with ~2, ~3 … where that is taken. */
  claim(prefix: string, segment: string): string {
    const path = prefix === '' ? segment : `${prefix}/${segment}`;
    // A document may say 1. a thousand times: go on from where the last search ended.
    let n = this.#repeats.get(path) ?? 1;
    let id = n === 1 ? path : `${path}~${n}`;
    for (; this.#ids.has(id); n += 1) id = `${path}~${n + 1}`;
    this.#repeats.set(path, n);
    this.#ids.add(id);
    return id;
  }

  #unnumbered(prefix: string, path: readonly string[], paragraphs: readonly MappedText[]): void {
    const text = joinMapped(paragraphs, PARAGRAPH_BREAK);
    if (text.text === '') return;
    let n = 1;
    while (this.#ids.has(prefix === '' ? `p${n}` : `${prefix}/p${n}`)) n += 1;
    const localId = this.claim(prefix, `p${n}`);
    this.clauses.push({ localId, number: '', heading: null, path: [...path], text, source: spanOf(text) });
  }

  /** Everything of a part below `prefix`; `path` are the headings above it. */
  part(root: OutlineNode, prefix: string, path: readonly string[]): void {
    this.#unnumbered(
      prefix,
      path,
      root.body.map(({ text }) => text),
    );
    for (const child of root.children) this.#node(child, prefix, path);
    this.#unnumbered(
      prefix,
      path,
      root.trailing.map(({ text }) => text),
    );
  }

  #node(node: OutlineNode, prefix: string, path: readonly string[]): void {
    const paragraph = node.paragraph!;
    const surface = paragraph.number?.surface ?? '';
    const localId = this.claim(prefix, paragraph.number ? segmentOf(paragraph) : 'h');
    if (node.children.length === 0 || holdsFragments(node)) {
      const whole = joinMapped(flatten(node), PARAGRAPH_BREAK);
      const bare = node.children.length === 0 && node.body.length === 0 && paragraph.text.text === '';
      if (bare) {
        this.empty.push({ number: surface, source: spanOf(whole) });
        return;
      }
      const text = joinMapped([paragraph.text, ...flatten({ ...node, paragraph: null })], PARAGRAPH_BREAK);
      const { heading } = splitHeading(text);
      this.clauses.push({ localId, number: surface, heading, path: [...path], text, source: spanOf(whole) });
      return;
    }
    this.#section(node, localId, path);
  }

  #section(node: OutlineNode, localId: string, path: readonly string[]): void {
    const paragraph = node.paragraph!;
    const own = paragraph.text;
    const stripped = own.text.replace(/[。：:]$/u, '');
    const headed = splitHeading(own);
    const headingAlone = canBeHeading(stripped) || (headed.heading === null && stripped.length <= MAX_SECTION_HEADING);
    const heading = headingAlone ? stripped : (headed.heading ?? paragraph.number?.surface ?? stripped);
    const rest = headingAlone ? null : headed.heading === null ? own : headed.body;
    const lead = rest === null ? node.body : [{ ...paragraph, text: rest }, ...node.body];
    const bare = lead.length === 1 && rest === null && isBareLeadIn(lead[0]!.text.text);
    const head =
      rest === null ? paragraph.whole : sliceMapped(paragraph.whole, 0, paragraph.whole.text.length - rest.text.length);
    const source = spanOf(
      bare ? joinMapped([head, lead[0]!.text], PARAGRAPH_BREAK) : head.text === '' ? paragraph.whole : head,
    );
    this.sections.push({ localId, number: paragraph.number?.surface ?? '', heading, depth: path.length + 1, source });
    const below = [...path, heading];
    if (!bare)
      this.#unnumbered(
        localId,
        below,
        lead.map(({ text }) => text),
      );
    for (const child of node.children) this.#node(child, localId, below);
    this.#unnumbered(
      localId,
      below,
      node.trailing.map(({ text }) => text),
    );
  }

  /** The title of an attached text, as a section. */
  attached(title: MappedText): { localId: string; heading: string } {
    const localId = this.claim('', `a${this.sections.filter(({ localId: id }) => /^a\d+$/u.test(id)).length + 1}`);
    this.sections.push({ localId, number: '', heading: title.text, depth: 1, source: spanOf(title) });
    return { localId, heading: title.text };
  }
}

/** 一 → 1, （三） → 3, 第十五条 → 15, 第二十三条之一 → 23.1, 1.2.3 → 3 (its parent is 1.2). */
const segmentOf = (paragraph: Paragraph): string => {
  const { components, style, value } = paragraph.number!;
  return style === 'dotted' ? String(value) : components.join('.');
};
