/** Texts that a format could stumble over: quotes, markup, formulas, control characters, characters outside the BMP. */
import { noMentions } from '../../../ingest/context.ts';
import type { Clause, PolicyDocument } from '../../../ingest/model.ts';

export const HARD_TEXTS = {
  quotes: '他说"好"，\'行\'，`也行`；一反斜杠\\，两\\\\，\\u0041与\\n不是换行。',
  markup: '<a href="x">&amp;</a> ]]> <!-- --> &#x41; <&>',
  lines: '第一行\n第二行\r\n第三行\r第四行\t制表',
  formula: '=HYPERLINK("http://example.org","点我")',
  plus: '+1-1@SUM(A1)',
  commas: ',,;|›>,""',
  beyond: '𠮷野家👨‍👩‍👧 𝟙',
  escape: '_x0041_ _x000D_ %20 {}[]() $x {id: 1} // /* */ ;',
  blanks: '  前后有空格  ',
} as const;

/** What no XML document may have, and what UTF-8 cannot: formats strip or replace these. */
export const CONTROL_TEXT = '甲\u0000乙\u0001丙\u001b丁\u007f戊\ufffe己\u0085庚';

const mention = (text: string, start: number, end: number) => ({
  surface: text.slice(start, end),
  start,
  end,
  recogniser: 'test',
  confidence: 0.5,
});

/** A document with a clause for each text, whose mentions bear the text as their words. */
export const hardDocument = (texts: readonly string[]): PolicyDocument => ({
  id: 'hard',
  title: '难读的文件：<"引号"&>',
  kind: '政策',
  issuer: '甲省人民政府',
  number: '甲政发〔2022〕1号',
  issued: '2022-04-06',
  validity: [{ from: '2022-01-01', until: '2022-12-31', span: null }],
  version: '1',
  carrier: null,
  source: { file: 'hard.txt', sha256: 'ab', characters: 100 },
  versions: ['1'],
  sections: [],
  clauses: texts.map((text, i): Clause => {
    const whole = mention(text, 0, text.length);
    return {
      id: `hard/${i + 1}`,
      number: `${i + 1}.`,
      heading: i % 2 === 0 ? text.slice(0, 10) : null,
      path: ['第一章 “总则”', text],
      text,
      document: { id: 'hard', title: '难读的文件：<"引号"&>', version: '1' },
      source: { start: i * 10, end: i * 10 + 9 },
      validity: [
        { from: null, until: '2022-12-31', span: { start: 0, end: 1 } },
        { from: '2022-01-01', until: null, span: null },
      ],
      ...noMentions(),
      agencies: [{ ...whole, name: `单位${text}`, role: 'lead', first: true }],
      amounts: [
        { ...whole, min: null, max: 1_000_000, approximate: false, unit: '元', per: '户', kind: 'reward' },
        { ...whole, min: 0.5, max: 1e21, approximate: true, unit: '元', per: null, kind: 'cap' },
      ],
      rates: [{ ...whole, min: 0.3, max: null, approximate: false, of: '年租金' }],
      quantities: [{ ...whole, min: 20, max: 20, approximate: false, unit: '平方米', of: null }],
      periods: [{ ...whole, from: '2022-01-01', until: null, meaning: 'validity', inferred: true }],
      references: [{ ...whole, title: text, number: '国发〔2021〕1号', documentId: null }],
      places: [{ ...whole, name: '呼和浩特市', code: '150100', level: 'city' }],
      inheritedAgencies: [{ name: '各市人民政府', role: 'joint', from: 'hard/1' }],
    };
  }),
});
