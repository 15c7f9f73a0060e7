/** Which organ a job goes with: 财政 is a 厅 in a province and a 局 below it, 发展改革 a 委. */
import { stemOf } from '../../ingest/recognise/agency-vocabulary.ts';
import { listed, readVocabulary } from '../../ingest/vocabulary.ts';

const organsOfStem = new Map(
  readVocabulary<'stem' | 'organs' | 'kind'>('agencies')
    .filter(({ kind, organs }) => kind === 'gov' && organs !== '')
    .map(({ stem, organs }) => [stem, listed(organs)]),
);
/** Longest first. */
const ENDINGS = ['委员会', '办公室', '总局', '厅', '局', '委', '办', '部', '署'] as const;

/** Cuts a name at its organ: 发展和改革厅 → 发展和改革, 厅; null where it ends otherwise. */
export const cutOrgan = (words: string): { stem: string; organ: string } | null => {
  const organ = ENDINGS.find((ending) => words.endsWith(ending));
  return organ === undefined || organ === words ? null : { stem: words.slice(0, -organ.length), organ };
};

/** The stem that a form of it means (工信 → 工业和信息化), if it is a government's. */
export const governmentStem = (words: string): string | null => {
  const stem = stemOf.get(words);
  return stem !== undefined && organsOfStem.has(stem) ? stem : null;
};

/** Organs of a stem, the provinces' own first; empty for an unknown one. */
export const organsOf = (stem: string): readonly string[] => organsOfStem.get(stem) ?? [];

/** Name without prefix of the body that has this stem, in a province or below one. */
export const bodyOf = (stem: string, province: boolean): string => {
  const organs = organsOf(stem);
  const first = organs[0] ?? '局';
  if (province || first !== '厅') return stem + first;
  return stem + (organs.find((organ) => organ !== '厅') ?? '局');
};
