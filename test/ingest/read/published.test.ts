/** Documents as authorities published them, where they are at hand: every format gives its clauses. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ingestFile } from '../../../ingest/pipeline.ts';
import { readFile } from '../../../ingest/read/read-file.ts';
import { orSkip, Unavailable } from '../../or-skip.ts';

const FOLDER = fileURLToPath(new URL('../../../../shared/data/policies', import.meta.url));
/** Of each format: a DOCX with computed chapters, a page with a notice and its annex, a PDF with a decree's articles. */
const EXPECTED: readonly [file: string, title: string, numbers: RegExp, clauses: number][] = [
  ['docx/D120.docx', '中华人民共和国烟草专卖法实施条例', /^第.+条$/u, 65],
  ['html/G36.html', '广州市人民政府办公厅关于印发广州市居家社区养老服务管理办法的通知', /^第.+条$/u, 48],
  ['pdf/F2.pdf', '儿童福利机构管理办法', /^第.+条$/u, 64],
  ['pdf/F4.pdf', '商务部等9部门关于印发《关于促进家政服务业高质量发展的若干政策措施》的通知', /^（.+）$/u, 19],
];

const files = await orSkip(async () => {
  if (!existsSync(FOLDER)) throw new Unavailable('没有公开文件的样本');
  return ['docx', 'html', 'pdf'].flatMap((format) =>
    readdirSync(`${FOLDER}/${format}`).map((name) => `${format}/${name}`),
  );
});
const bytesOf = (file: string) => readFileSync(`${FOLDER}/${file}`);

describe.skipIf(files === null)('published documents', () => {
  it.each(EXPECTED)('%s', async (file, title, numbers, clauses) => {
    const { document } = await ingestFile(bytesOf(file), file);
    expect(document.title).toBe(title);
    expect(document.clauses.filter(({ number }) => numbers.test(number))).toHaveLength(clauses);
  });

  it('has the chapters that Word counted', async () => {
    const { text } = await readFile(bytesOf('docx/D120.docx'), 'D120.docx');
    expect(text.match(/^第.{1,2}章/gmu)).toEqual([...'一二三四五六七八九十'].map((n) => `第${n}章`).concat('第十一章'));
  });
});
