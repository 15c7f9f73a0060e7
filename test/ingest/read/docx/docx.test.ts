import { describe, expect, it } from 'vitest';
import { ingestText } from '../../../../ingest/pipeline.ts';
import { readDocx } from '../../../../ingest/read/docx/docx.ts';
import {
  definition,
  docxFile,
  level,
  list,
  numbered,
  paragraph,
  run,
  table,
} from '../../../fixtures/files/docx-file.ts';

const read = async (body: string, more: { numbering?: string; styles?: string } = {}) => {
  const source = await readDocx(await docxFile({ body, ...more }), '草案.docx');
  return { ...source, lines: source.text.split('\n') };
};

const PLAN = definition(
  0,
  level(0, 'chineseCounting', '%1、') +
    level(1, 'chineseCounting', '（%2）', '<w:suff w:val="nothing"/>') +
    level(2, 'decimal', '%3.', '<w:suff w:val="space"/>'),
);

describe('numbers that Word computes', () => {
  it('writes out all levels and begins the inner ones anew', async () => {
    const { lines } = await read(
      [
        paragraph('总体要求', numbered(1)),
        paragraph('指导思想', numbered(1, 1)),
        paragraph('基本原则', numbered(1, 1)),
        paragraph('坚持就业优先', numbered(1, 2)),
        paragraph('坚持分类施策', numbered(1, 2)),
        paragraph('正文不编号。'),
        paragraph('重点任务', numbered(1)),
        paragraph('落实补贴', numbered(1, 1)),
      ].join(''),
      { numbering: PLAN + list(1, 0) },
    );
    expect(lines).toEqual([
      '一、总体要求',
      '（一）指导思想',
      '（二）基本原则',
      '1. 坚持就业优先',
      '2. 坚持分类施策',
      '正文不编号。',
      '二、重点任务',
      '（一）落实补贴',
    ]);
  });

  it('takes numbering from a style, also by the level that names the style, and switches it off by 0', async () => {
    const { lines } = await read(
      [
        paragraph('总则', '<w:pStyle w:val="Chapter"/>'),
        paragraph('本办法所称补贴是指……', '<w:pStyle w:val="Article"/>'),
        paragraph('接着上一条的第二款。', `<w:pStyle w:val="Article"/>${numbered(0)}`),
        paragraph('申请人应当……', '<w:pStyle w:val="ArticleBold"/>'),
        paragraph('补贴标准', '<w:pStyle w:val="Chapter"/>'),
        paragraph('每人每年……', '<w:pStyle w:val="Article"/>'),
      ].join(''),
      {
        styles: `<w:style w:type="paragraph" w:styleId="Chapter"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
          <w:style w:type="paragraph" w:styleId="Article"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
          <w:style w:type="paragraph" w:styleId="ArticleBold"><w:basedOn w:val="Article"/></w:style>`,
        numbering:
          definition(
            5,
            level(0, 'chineseCountingThousand', '第%1章', '<w:pStyle w:val="Chapter"/>') +
              level(1, 'chineseCountingThousand', '第%2条', '<w:lvlRestart w:val="0"/><w:pStyle w:val="Article"/>'),
          ) + list(3, 5),
      },
    );
    expect(lines).toEqual([
      '第一章 总则',
      '第一条 本办法所称补贴是指……',
      '接着上一条的第二款。',
      '第二条 申请人应当……',
      '第二章 补贴标准',
      '第三条 每人每年……',
    ]);
  });

  it('lets lists of one definition count on, unless one says where it begins', async () => {
    const restarted = list(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>');
    const { lines } = await read([1, 1, 2, 3, 3].map((num, i) => paragraph(`第${i}项`, numbered(num))).join(''), {
      numbering: PLAN + list(1, 0) + list(2, 0) + restarted,
    });
    expect(lines.map((line) => line[0])).toEqual([...'一二三一二']);
  });

  it('writes inner numbers with the outer ones, in digits where the level is legal', async () => {
    const { lines } = await read(
      paragraph('范围', numbered(1)) + paragraph('适用', numbered(1, 1)) + paragraph('不适用', numbered(1, 1)),
      {
        numbering:
          definition(0, level(0, 'chineseCounting', '%1、') + level(1, 'decimal', '%1.%2', '<w:isLgl/>')) + list(1, 0),
      },
    );
    expect(lines).toEqual(['一、范围', '1.1 适用', '1.2 不适用']);
  });

  it('makes clauses of a draft whose numbers are all computed', async () => {
    const source = await readDocx(
      await docxFile({
        body: [
          paragraph('某市促进创业若干措施'),
          paragraph('加大创业担保贷款支持。个人最高贷款额度30万元。', numbered(1)),
          paragraph('给予一次性创业补贴。对首次创办企业的高校毕业生，给予5000元补贴。', numbered(1)),
        ].join(''),
        numbering: PLAN + list(1, 0),
      }),
      '草案.docx',
    );
    const { document } = ingestText(source);
    expect(document.title).toBe('某市促进创业若干措施');
    expect(document.clauses.map(({ number }) => number)).toEqual(['一、', '二、']);
    for (const { source: place, number } of document.clauses)
      expect(source.text.slice(place.start, place.end)).toContain(number);
  });
});

describe('what counts as text', () => {
  it('accepts tracked changes, and says so', async () => {
    const { lines, notes } = await read(
      `<w:p>${run('补贴')}<w:del><w:r><w:delText>3000</w:delText></w:r></w:del><w:ins>${run('5000')}</w:ins>${run('元。')}</w:p>
       <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('上半句，')}</w:p>${paragraph('下半句。')}
       <w:del><w:p>${run('整段删去')}</w:p></w:del><w:moveFrom>${run('移走')}</w:moveFrom>`,
    );
    expect(lines).toEqual(['补贴5000元。', '上半句，下半句。']);
    expect(notes?.join()).toContain('修订痕迹');
  });

  it('says nothing where there is nothing to say', async () => {
    expect((await read(paragraph('正文。'))).notes).toEqual([]);
  });

  it('reads a text box once, though it is there for old and new programs', async () => {
    const box = (name: string) => `<${name}><w:txbxContent>${paragraph('框中文字')}</w:txbxContent></${name}>`;
    const { lines } = await read(
      `<w:p>${run('框外')}<w:r><mc:AlternateContent><mc:Choice Requires="wps">${box('wps:txbx')}</mc:Choice><mc:Fallback>${box('v:textbox')}</mc:Fallback></mc:AlternateContent></w:r></w:p>`,
    );
    expect(lines).toEqual(['框外', '框中文字']);
  });

  it('gives a table row by row, and a table that lays out paragraphs as paragraphs', async () => {
    const { lines } = await read(
      table(['序号', '任务', '责任单位'], ['1', '落实补贴', '市财政局']) +
        table([paragraph('第一段。') + paragraph('第二段。'), '旁注']) +
        paragraph('表后'),
    );
    expect(lines).toEqual(['序号\t任务\t责任单位', '1\t落实补贴\t市财政局', '第一段。', '第二段。', '旁注', '表后']);
  });

  it('leaves out tables of contents, hidden text and notes, and keeps line breaks', async () => {
    const { lines, notes } = await read(
      `${paragraph('一、总则……1', '<w:pStyle w:val="TOC1"/>')}<w:p>${run('标题上半')}<w:r><w:br/></w:r>${run('标题下半')}</w:p>
       <w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r>${run('正文')}<w:r><w:footnoteReference w:id="1"/></w:r></w:p>`,
      { styles: '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>' },
    );
    expect(lines).toEqual(['标题上半', '标题下半', '正文']);
    expect(notes).toHaveLength(3);
  });
});
