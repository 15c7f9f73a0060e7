/** Small corpora of Chinese texts in which some texts are revisions of others, parts of them, or the same again. */
import * as fc from 'fast-check';

const LETTERS = [...'财政厅给予奖励补贴企业服务业不超过万元自治区发展改革委员会旅游文化落实'];
const plain = fc.array(fc.constantFrom(...LETTERS), { maxLength: 60 }).map((letters) => letters.join(''));

type Change = (text: string) => string;
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.constant<Change>((text) => text),
  fc.tuple(fc.nat(60), plain).map(
    ([at, part]): Change =>
      (text) =>
        text.slice(0, at) + part + text.slice(at),
  ),
  fc.tuple(fc.nat(60), fc.nat(20)).map(
    ([at, count]): Change =>
      (text) =>
        text.slice(0, at) + text.slice(at + count),
  ),
  fc.tuple(fc.nat(40), fc.integer({ min: 5, max: 40 })).map(
    ([at, count]): Change =>
      (text) =>
        text.slice(at, at + count),
  ),
);

/** Two to sixteen texts. */
export const revisedTexts: fc.Arbitrary<string[]> = fc
  .array(fc.tuple(plain, change), { minLength: 1, maxLength: 8 })
  .map((rows) => rows.flatMap(([text, revise]) => [text, revise(text)]));
