/** The units of units.tsv as one pattern, longest first, and what is known of each. */
import { listed, readVocabulary } from '../vocabulary.ts';

export interface Unit {
  name: string;
  dimension: string;
  /** Stands in set phrases (三个下沉), so that a small Chinese numeral before it counts nothing. */
  loose: boolean;
}

const bySurface = new Map<string, Unit>();
for (const { unit, surfaces, dimension, loose } of readVocabulary<'unit' | 'surfaces' | 'dimension' | 'loose'>('units'))
  for (const surface of listed(surfaces)) bySurface.set(surface, { name: unit, dimension, loose: loose === 'yes' });

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** 个 → 百分点|人: what makes another word of the unit (个人, 类别, 家庭). */
const compounds = new Map(
  readVocabulary<'surface' | 'followed_by'>('unit-compounds').map(({ surface, followed_by }) => [
    surface,
    listed(followed_by),
  ]),
);

const pattern = (surface: string): string => {
  const excluded = compounds.get(surface);
  return excluded ? `${literal(surface)}(?!${excluded.map(literal).join('|')})` : literal(surface);
};

/** Matches a unit in folded text, right behind a numeral. */
export const UNIT = new RegExp(
  [...bySurface.keys()]
    .sort((a, b) => b.length - a.length)
    .map(pattern)
    .join('|'),
);

/** What is known of a unit as written. */
export const unitOf = (surface: string): Unit => {
  const unit = bySurface.get(surface);
  if (!unit) throw new Error(`unit without a row in units.tsv: ${surface}`);
  return unit;
};
