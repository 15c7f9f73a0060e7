/** DOCX as Word and WPS write it → SourceText, with the numbers that they compute. ECMA-376, transitional and strict. */
import { createHash } from 'node:crypto';
import { IngestError } from '../../ingest-error.ts';
import type { SourceText } from '../source-text.ts';
import { type Archive, openArchive } from './archive.ts';
import { BODY, BodyReader, type Found } from './body.ts';
import { Numbering } from './numbering.ts';
import { relationsOf } from './relations.ts';
import { Styles } from './styles.ts';
import { parseXml, type XmlElement, XmlError, type XmlWanted } from './xml.ts';

const wanted = (names: string): XmlWanted => ({
  elements: new Set(names.split(' ')),
  texts: new Set(),
  skipped: new Set(['rPr', 'pPrChange', 'numberingChange']),
});
const STYLES = wanted('style name basedOn pPr numPr numId ilvl');
const NUMBERING = wanted(
  'abstractNum num abstractNumId numStyleLink styleLink lvl start numFmt lvlText suff lvlRestart isLgl pStyle lvlOverride startOverride',
);

/** What else comes as a zip, by a part that it has. */
const OTHERS: readonly [part: RegExp, name: string, advice: string][] = [
  [/^OFD\.xml$/u, 'OFD 版式文件', '请另存为 PDF 或 DOCX 后重试'],
  [/^xl\//u, 'Excel 表格', '目前不能读取表格，请把其中的文字存为 DOCX 或纯文本'],
  [/^ppt\//u, 'PowerPoint 演示文稿', '目前不能读取演示文稿，请把其中的文字存为 DOCX 或纯文本'],
  [/^content\.xml$/u, 'OpenDocument 文件', '请另存为 DOCX 后重试'],
];

const notADocument = (archive: Archive, file: string): IngestError => {
  const other = OTHERS.find(([part]) => [...archive.names].some((name) => part.test(name)));
  if (other) return new IngestError('unsupported', `“${file}”是 ${other[1]}，不是 DOCX；${other[2]}。`);
  return archive.names.has('[Content_Types].xml') || [...archive.names].some((name) => name.startsWith('word/'))
    ? new IngestError('damaged', `“${file}”里没有正文部分，文件已损坏；请用 Word 或 WPS 打开并另存后重试。`)
    : new IngestError('unsupported', `“${file}”是 ZIP 压缩包，不是 DOCX；请解压后逐个提交其中的文件。`);
};

const xmlFault = (file: string, error: unknown): IngestError =>
  error instanceof XmlError
    ? new IngestError('too-complex', `“${file}”的内部结构异常（层次过深、内容过多或声明了文档类型），没有读取。`, {
        cause: error,
      })
    : new IngestError('damaged', `“${file}”的内部内容已损坏；请用 Word 或 WPS 打开并另存后重试。`, { cause: error });

const notesOf = ({ changes, hidden, notes, contents }: Found): string[] => [
  ...(changes > 0 ? ['文件里有修订痕迹：按接受全部修订读取，插入的文字计入，删除的文字不计。'] : []),
  ...(hidden > 0 ? [`有 ${hidden} 处隐藏文字没有读入。`] : []),
  ...(notes > 0 ? [`有 ${notes} 处脚注或尾注，其内容没有读入。`] : []),
  ...(contents > 0 ? ['自动目录没有读入。'] : []),
];

/** Reads the main text of a DOCX. Throws IngestError. */
export const readDocx = async (bytes: Uint8Array, file: string): Promise<SourceText> => {
  const archive = await openArchive(bytes, file);
  const parsed = async (part: string | undefined, what: XmlWanted): Promise<XmlElement | null> => {
    const found = part === undefined ? null : await archive.part(part);
    return found === null ? null : parseXml(found, what);
  };
  try {
    const main = (await relationsOf(archive, '')).get('officeDocument') ?? 'word/document.xml';
    if (!archive.names.has(main) || /^(?:xl|ppt)\//u.test(main)) throw notADocument(archive, file);
    const relations = await relationsOf(archive, main);
    const styles = new Styles(await parsed(relations.get('styles'), STYLES));
    const numbering = new Numbering(await parsed(relations.get('numbering'), NUMBERING), styles);
    const body = new BodyReader(numbering, styles);
    const document = await parsed(main, BODY);
    const text = document === null ? '' : body.lines(document).join('\n');
    if (text === '') throw new IngestError('empty', `“${file}”里没有文字，没有可以入库的内容。`);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { text, file, sha256, characters: text.length, encoding: 'docx', notes: notesOf(body.found) };
  } catch (error) {
    throw error instanceof IngestError ? error : xmlFault(file, error);
  }
};
