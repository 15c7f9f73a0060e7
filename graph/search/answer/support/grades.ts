/** The right measure for another grade: 盟市级 asked for where 国家级 and 自治区级 get something, 4A where 5A does. */
import { foldText } from '../../../../ingest/fold.ts';
import { listed, readVocabulary } from '../../../../ingest/vocabulary.ts';
import { foldedText } from '../../folded-clause.ts';
import type { Evidence } from '../evidence.ts';
import { bodyEnd } from '../units.ts';
import { type Doubt, nearest } from './doubts.ts';

interface Grade {
  scale: string;
  name: string;
  /** As folded texts in lower case have it. */
  words: readonly string[];
}

let read: readonly Grade[] | null = null;

const grades = (): readonly Grade[] => {
  read ??= readVocabulary<'scale' | 'grade' | 'rank' | 'words'>(
    'grades',
    new URL('./vocabulary/', import.meta.url),
  ).map(({ scale, grade, words }) => ({
    scale,
    name: grade,
    words: listed(words).map((word) => foldText(word).toLowerCase()),
  }));
  return read;
};

/** Words by which clauses name a level without 级: 全国“四好农村路”, 国家高新技术企业, 自治区认定的. */
const LEVEL_WORDS: Readonly<Record<string, RegExp>> = {
  国家级: /国家|全国|中国|国际|\p{Script=Han}{2}部(?=认定|评定|命名|授予|备案)/u,
  自治区级: /自治区|省(?!外)|全区/u,
  盟市级: /盟市|市级|地市|设区/u,
  旗县级: /旗县|区县|县/u,
  乡镇级: /乡镇|苏木/u,
};
/** 市级认定的, 省里评的: a level that recognises. */
const RECOGNISED = '(?:认定|评定|命名|评选|授予)的?';
/** What behind 级 makes no grade of a thing but an office or a rule. */
const NO_GRADE = /^(?:以上|以下|人民政府|政府|部门|财政|预算|公路|领导|干部|机关|党委)/u;
/** Characters before a thing in which its grades stand. */
const BEFORE = 26;
/** Fewest and most characters of the name of a thing. */
const FEWEST = 2;
const MOST = 8;

/** The grade that the (folded, lower case) question names, and the words behind it. */
const askedGrade = (question: string): { grade: Grade; behind: string } | null => {
  for (const grade of grades())
    for (const word of grade.words) {
      const at = question.indexOf(word);
      if (at < 0 || (at > 0 && /[\da-z]/u.test(question[at - 1] ?? '') && /^[\da-z]/u.test(word))) continue;
      const behind = question.slice(at + word.length).replace(new RegExp(`^(?:${RECOGNISED}|的)`, 'u'), '');
      // 地市级 is found before 市级, and 自治区级 is no 区级.
      const longer = grades().some(({ words }) =>
        words.some((one) => one.length > word.length && one.endsWith(word) && question.includes(one)),
      );
      if (longer || NO_GRADE.test(behind)) continue;
      return { grade, behind };
    }
  return null;
};

/** The longest beginning of `behind` that the text has. */
const thingIn = (behind: string, text: string): string | null => {
  const run = /^[\p{Script=Han}“”]+/u.exec(behind)?.[0] ?? '';
  for (let length = Math.min(MOST, run.length); length >= FEWEST; length -= 1)
    if (text.includes(run.slice(0, length))) return run.slice(0, length);
  return null;
};

/** The stretches before each place where the text names the thing, within the sentence. */
const before = (text: string, thing: string): string[] => {
  const out: string[] = [];
  for (let at = text.indexOf(thing); at >= 0; at = text.indexOf(thing, at + 1)) {
    const start = Math.max(0, at - BEFORE, text.lastIndexOf('。', at) + 1, text.lastIndexOf('；', at) + 1);
    out.push(text.slice(start, at));
  }
  return out;
};

const namesGrade = (text: string, { scale, name, words }: Grade): boolean =>
  words.some((word) => text.includes(word)) || (scale === '级别' && (LEVEL_WORDS[name]?.test(text) ?? false));

/** The question names one grade of a thing, the clauses found only others. */
export const gradeDoubt = (folded: string, evidence: readonly Evidence[]): Doubt | null => {
  const asked = askedGrade(folded.toLowerCase());
  if (!asked) return null;
  const { grade, behind } = asked;
  const siblings = grades().filter(({ scale, name }) => scale === grade.scale && name !== grade.name);
  let others = false;
  for (const { clause } of nearest(evidence)) {
    const text = `${clause.path.join('。')}。${foldedText(clause).slice(0, bodyEnd(clause))}`;
    const thing = grade.scale === '级别' ? thingIn(behind, text) : null;
    const around = thing ? before(text, thing) : [text];
    if (around.some((stretch) => namesGrade(stretch, grade)) || grade.words.some((word) => text.includes(word)))
      return null;
    if (grade.scale === '级别' && !thing) continue;
    // Where the thing stands without a grade, one that the clause names elsewhere is its own.
    const whole = around.some((stretch) =>
      grades().some((one) => one.scale === grade.scale && namesGrade(stretch, one)),
    )
      ? around
      : [text];
    if (whole.some((stretch) => siblings.some((sibling) => namesGrade(stretch, sibling)))) others = true;
  }
  return others ? { code: 'object', text: `条文没有关于“${grade.name}”的规定，只写明其他级别`, grave: false } : null;
};
