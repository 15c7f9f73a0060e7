/**
 * What of a clause's text can name its subject: not who is responsible, where, when and how much, not boilerplate, not the
 * words that policies of any subject are written with (vocabulary/frame-words.tsv).
 */
import { foldText } from '../../../ingest/fold.ts';
import type { Clause, MentionField } from '../../../ingest/model.ts';
import { findResponsibility } from '../../../ingest/recognise/responsibility.ts';
import { listed, readVocabulary } from '../../../ingest/vocabulary.ts';
import { findBoilerplate } from '../text/boilerplate.ts';

/** Their words are shared by clauses of any subject; what is paid and to whom is compared elsewhere. */
const ASIDE: readonly MentionField[] = [
  'agencies',
  'agencyMentions',
  'places',
  'references',
  'periods',
  'amounts',
  'rates',
  'quantities',
];
/** Stands where something was taken out, so that what is left of it and right of it does not become one word. */
const GAP = ' ';

let frame: RegExp | null = null;

/** Names of provinces belong to it: a policy names its own in any clause, and that is no mention of a place. */
const framing = (): RegExp => {
  if (frame) return frame;
  const words = new Set(
    readVocabulary<'words'>('frame-words', new URL('../vocabulary/', import.meta.url)).flatMap(({ words }) =>
      listed(words),
    ),
  );
  for (const { level, name, aliases } of readVocabulary<'level' | 'name' | 'aliases'>('places'))
    if (level === 'province') for (const word of [name, ...listed(aliases)]) words.add(word);
  frame = new RegExp([...words].sort((a, b) => b.length - a.length).join('|'), 'gu');
  return frame;
};

/** Folded, in lower case, of the length of the text, with blanks for what does not name a subject. */
export const subjectText = (clause: Clause): string => {
  const folded = foldText(clause.text);
  const characters = folded.toLowerCase().split('');
  const asides = [
    ...findResponsibility(folded),
    ...findBoilerplate(folded),
    ...ASIDE.flatMap((field): { start: number; end: number }[] => clause[field]),
  ];
  for (const { start, end } of asides) characters.fill(GAP, start, end);
  return characters.join('').replace(framing(), (word) => GAP.repeat(word.length));
};
