/** 文号: 国发〔2019〕4号 · 渝府办发[2021]103号 · 国令第707号 */
const NUMBER =
  '[\\p{Script=Han}A-Za-z]{1,24}\\s*[〔\\[［（(【]\\s*(?:19|20)\\d{2}\\s*年?[〕\\]］）)】]\\s*第?\\s*[\\dA-Za-z]{1,6}\\s*号(?:文)?';
const DECREE = '(?:[\\p{Script=Han}]{1,20})?令\\s*第\\s*[\\d一二三四五六七八九十百〇零]{1,5}\\s*号';
const WHOLE = new RegExp(`^[（(]?\\s*(${NUMBER}|${DECREE})\\s*[)）]?$`, 'u');
const ANYWHERE = new RegExp(`(${NUMBER})`, 'u');

const clean = (text: string): string => text.replace(/[\s\u200b-\u200d\ufeff]+/gu, '');

/** The 文号 that the line is, without blanks, or null where it is anything else. */
export const documentNumberLine = (line: string): string | null => {
  const match = WHOLE.exec(line.replace(/[\u200b-\u200d\ufeff]/gu, '').trim());
  return match ? clean(match[1]!) : null;
};

/** The first 文号 inside `text`, or null. */
export const findDocumentNumber = (text: string): string | null => {
  const match = ANYWHERE.exec(text);
  return match ? clean(match[1]!) : null;
};
