import { Buffer } from 'node:buffer';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { IngestError } from '../../../../ingest/ingest-error.ts';
import { ingestText } from '../../../../ingest/pipeline.ts';
import { readHtml } from '../../../../ingest/read/html/html.ts';
import { modernPage, tablePage } from '../../../fixtures/files/page.ts';

const read = async (html: string | Uint8Array) => {
  const source = await readHtml(Buffer.from(html), '网页.html');
  return { ...source, lines: source.text.split('\n') };
};

const MEASURES = [
  '　　一、支持首店落户。对新引进的品牌首店，给予不超过10万元的一次性奖励。',
  '　　二、支持夜间经济。对评定为示范街区的，给予20万元补助，由市商务局会同市财政局落实。',
  '　　三、本措施自2024年4月1日起施行，有效期三年。',
];
const CONTENT = MEASURES.map((measure) => `<p>${measure}</p>`).join('\n');

describe('the text of a page', () => {
  it('is the article without menus, share buttons, footer and scripts', async () => {
    const { lines, encoding } = await read(modernPage(CONTENT));
    expect(encoding).toBe('html');
    expect(lines.filter((line) => line.startsWith('　'))).toEqual(MEASURES);
    expect(lines[0]).toBe('测试市促进餐饮业发展若干措施');
    expect(lines.join()).not.toMatch(/首页|分享|标识码|不是正文|您当前/u);
  });

  it('is found in tables that lay a page out, in GB2312', async () => {
    const { lines } = await read(iconv.encode(tablePage(CONTENT), 'gb18030'));
    expect(lines).toEqual(['关于做好测试工作的通知', ...MEASURES]);
  });

  it('has everything where no part stands out', async () => {
    const halves = `<div>${MEASURES[0]!.repeat(3)}</div><div>${MEASURES[1]!.repeat(3)}</div>`;
    const { text } = await read(`<html><body>${halves}</body></html>`);
    for (const measure of MEASURES.slice(0, 2)) expect(text).toContain(measure);
  });

  it('is not lost where the article is called a footer', async () => {
    expect((await read(`<body><div class="footer">${CONTENT}</div></body>`)).lines).toEqual(MEASURES);
  });

  it('keeps paragraphs, line breaks, rows and numbered items apart', async () => {
    const { lines } = await read(
      `<body><p>第一段，<b>加粗</b>的<br>换行。</p>
       <ol start="3"><li>接着数</li><li>四、自带编号</li></ol><ul><li>不编号</li></ul>
       <table><tr><th>序号</th><th>任务</th></tr><tr><td>1</td><td>落实
       补贴</td></tr></table><pre>甲\n乙</pre>尾</body>`,
    );
    expect(lines).toEqual([
      '第一段，加粗的',
      '换行。',
      '3. 接着数',
      '四、自带编号',
      '不编号',
      '序号\t任务',
      '1\t落实 补贴',
      '甲',
      '乙',
      '尾',
    ]);
  });

  it('takes title and day from the meta tags where the text has none', async () => {
    const source = await read(
      modernPage(
        CONTENT,
        '<meta name="ArticleTitle" content="怎么申领补贴？"><meta name="PubDate" content="2024-03-05 10:00">',
      ),
    );
    const { document } = ingestText({ ...source, text: MEASURES.join('\n') });
    expect(document).toMatchObject({ title: '怎么申领补贴？', issued: '2024-03-05' });
    const titled = ingestText({ ...source, text: `关于测试的通知\n${MEASURES.join('\n')}` });
    expect(titled.document.title).toBe('关于测试的通知');
    expect(ingestText(source, { issued: '2024-01-01' }).document.issued).toBe('2024-01-01');
  });
});

describe('the encoding of a page', () => {
  const page = (charset: string) =>
    `<html><head><meta charset="${charset}"></head><body><p>${MEASURES[0]}</p></body></html>`;
  it.each<[string, Uint8Array]>([
    ['GB18030 that says nothing', iconv.encode(`<body><p>${MEASURES[0]}</p>`, 'gb18030')],
    ['GB18030 that says UTF-8', iconv.encode(page('utf-8'), 'gb18030')],
    ['UTF-8 that says GBK', Buffer.from(page('gbk'))],
    ['UTF-16', iconv.encode(page('utf-16'), 'utf-16le', { addBOM: true })],
    ['Big5', iconv.encode('<meta charset=big5><body><p>關於推動經濟發展的通知</p>', 'big5')],
  ])('%s', async (name, bytes) => {
    expect((await read(bytes)).lines).toEqual([name === 'Big5' ? '關於推動經濟發展的通知' : MEASURES[0]]);
  });
});

it.each([
  ['without text', '<html><body><div id="app"></div><script>render()</script></body></html>', 'empty'],
  ['in an encoding that nobody knows', Buffer.concat([Buffer.from('<body>'), Buffer.alloc(300, 0xff)]), 'encoding'],
])('refuses a page %s', async (_, html, code) => {
  await expect(read(html)).rejects.toThrow(IngestError);
  await expect(read(html)).rejects.toMatchObject({ code });
});
