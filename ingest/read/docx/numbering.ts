/** The numbers that Word computes: 一、 · （一） · 第一条 · 1.1. They stand nowhere in the text of the file. */
import { formatNumber } from './number-format.ts';
import { type NumberingChoice, numberingChoice, type Styles } from './styles.ts';
import { child, value, type XmlElement } from './xml.ts';

interface Level {
  start: number;
  format: string;
  /** `第%1条`; %1 is the number of the outermost level. */
  text: string;
  suffix: string;
  /** Begins anew after this level (from 1) or one further out; 0 never. */
  restart: number | undefined;
  /** All numbers in digits, whatever their own levels say. */
  legal: boolean;
  style: string | undefined;
}

interface List {
  /** Lists of one definition count on from each other. */
  definition: string;
  levels: ReadonlyMap<number, Level>;
  /** Levels that this list begins anew at its first paragraph, and with what. */
  overrides: ReadonlyMap<number, number>;
}

const isOn = (element: XmlElement | undefined): boolean =>
  element !== undefined && !/^(?:0|false|off)$/u.test(element.attributes.val ?? '');

const levelOf = (element: XmlElement): Level => {
  const restart = value(element, 'lvlRestart');
  return {
    start: Number(value(element, 'start') ?? 0),
    format: value(element, 'numFmt') ?? 'decimal',
    text: value(element, 'lvlText') ?? '',
    suffix: value(element, 'suff') ?? 'tab',
    restart: restart === undefined ? undefined : Number(restart),
    legal: isOn(child(element, 'isLgl')),
    style: value(element, 'pStyle'),
  };
};

const levelsOf = (parent: XmlElement | undefined): [number, Level][] =>
  (parent?.children ?? [])
    .filter(({ name }) => name === 'lvl')
    .map((element) => [Number(element.attributes.ilvl), levelOf(element)]);

/** Brackets and stops that need no blank behind them. */
const CLOSED = /[、）．。：，】》]$/u;

export class Numbering {
  readonly #lists = new Map<string, List>();
  readonly #styles: Styles;
  /** Number that each level of a definition has reached. */
  readonly #counters = new Map<string, Map<number, number>>();
  readonly #begun = new Set<string>();

  constructor(part: XmlElement | null, styles: Styles) {
    this.#styles = styles;
    const children = part?.children ?? [];
    const definitions = new Map(
      children
        .filter(({ name }) => name === 'abstractNum')
        .map((element) => [element.attributes.abstractNumId, element]),
    );
    const nums = new Map(
      children.filter(({ name }) => name === 'num').map((element) => [element.attributes.numId, element]),
    );
    /** A definition may only point to a list style, whose list has the levels. */
    const resolve = (num: XmlElement | undefined): XmlElement | undefined => {
      const definition = definitions.get(value(num, 'abstractNumId'));
      const link = value(definition, 'numStyleLink');
      if (link === undefined) return definition;
      return definitions.get(value(nums.get(styles.numbering(link).num), 'abstractNumId'));
    };
    for (const [id, num] of nums) {
      const definition = resolve(num);
      if (id === undefined || definition === undefined) continue;
      const overriding = num.children.filter(({ name }) => name === 'lvlOverride');
      this.#lists.set(id, {
        definition: definition.attributes.abstractNumId ?? '',
        levels: new Map([...levelsOf(definition), ...overriding.flatMap(levelsOf)]),
        overrides: new Map(
          overriding.flatMap((element) => {
            const start = value(element, 'startOverride');
            return start === undefined ? [] : [[Number(element.attributes.ilvl), Number(start)] as const];
          }),
        ),
      });
    }
  }

  /** List and level of a paragraph: its own choice, else its style's; null where it has no number. */
  #placeOf(properties: XmlElement | undefined): { list: List; id: string; level: number } | null {
    const own: NumberingChoice = numberingChoice(properties);
    const inherited = this.#styles.numbering(value(properties, 'pStyle'));
    const id = own.num ?? inherited.num;
    const list = id === undefined ? undefined : this.#lists.get(id);
    if (id === undefined || list === undefined) return null;
    const linked = [...list.levels].find(([, { style }]) => style !== undefined && style === inherited.style)?.[0];
    return { list, id, level: own.level ?? (own.num === undefined ? (linked ?? inherited.level) : undefined) ?? 0 };
  }

  #countersOf({ definition }: List): Map<number, number> {
    const counters = this.#counters.get(definition) ?? new Map<number, number>();
    this.#counters.set(definition, counters);
    return counters;
  }

  /** Counts the paragraph, and gives what Word puts before it, the blank behind included; '' where it has no number. */
  next(properties: XmlElement | undefined): string {
    const place = this.#placeOf(properties);
    const level = place?.list.levels.get(place.level);
    if (!place || !level) return '';
    const { list, id } = place;
    const counters = this.#countersOf(list);
    if (!this.#begun.has(id)) {
      this.#begun.add(id);
      for (const [overridden] of list.overrides) counters.delete(overridden);
    }
    const startOf = (at: number) => list.overrides.get(at) ?? list.levels.get(at)?.start ?? 1;
    const reached = counters.get(place.level);
    counters.set(place.level, reached === undefined ? startOf(place.level) : reached + 1);
    for (const at of [...counters.keys()].filter((candidate) => candidate > place.level)) {
      const restart = list.levels.get(at)?.restart;
      if (restart === undefined || place.level < restart) counters.delete(at);
    }
    if (level.format === 'bullet') return '';
    const label = level.text.replace(/%([1-9])/gu, (_, digit: string) => {
      const at = Number(digit) - 1;
      const format = list.levels.get(at)?.format ?? 'decimal';
      return formatNumber(
        counters.get(at) ?? startOf(at),
        level.legal && format !== 'decimalZero' ? 'decimal' : format,
      );
    });
    return label === '' || level.suffix === 'nothing' || CLOSED.test(label) ? label : `${label} `;
  }
}
