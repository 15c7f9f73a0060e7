/** The one place that knows pdf.js: bytes → pieces of text with their places, page by page. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { IngestError } from '../../ingest-error.ts';

/** Plans of provinces have 100 to 300 pages. */
export const MAX_PAGES = 1500;

/** A piece of text as it was set; points, from the page's upper left corner as it is looked at. */
export interface Piece {
  text: string;
  x: number;
  /** Base line. */
  y: number;
  width: number;
  /** Size of the font. */
  size: number;
}

export interface Page {
  width: number;
  height: number;
  pieces: Piece[];
}

type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');
type Matrix = readonly number[];

const FOLDER = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
/** Paths, not addresses, and with a stroke at their end: Chinese text vanishes where the maps are not found. */
const folder = (name: string): string => `${join(FOLDER, name)}/`;

/**
 * pdf.js draws too, and wants a browser's matrices when it is loaded; it takes them from an optional package with native
 * code. Reading text never uses one, so that a stand-in does where that package was not installed.
 */
class NoMatrix {
  scaleSelf(): this {
    return this;
  }
  translateSelf(): this {
    return this;
  }
}

const load = (): Promise<Pdfjs> => {
  Object.assign(globalThis, { DOMMatrix: (globalThis as { DOMMatrix?: unknown }).DOMMatrix ?? NoMatrix });
  return import('pdfjs-dist/legacy/build/pdf.mjs');
};

const refused = (error: unknown, file: string): IngestError => {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException')
    return new IngestError('encrypted', `“${file}”设有打开密码，不能读取；请去掉密码后重试。`, { cause: error });
  return new IngestError('damaged', `“${file}”已损坏或不是有效的 PDF；请重新下载或导出后重试。`, { cause: error });
};

/** Where a point of the page stands for whoever looks at it: turned, and counted from above. */
const placed = (view: Matrix, piece: Matrix): [x: number, y: number] => {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = view;
  const [x = 0, y = 0] = piece.slice(4);
  return [a * x + c * y + e, b * x + d * y + f];
};

/** Pages one after the other. Throws IngestError (`damaged`, `encrypted`, `too-large`). */
export async function* pagesOf(bytes: Uint8Array, file: string): AsyncGenerator<Page> {
  const { getDocument } = await load();
  const task = getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: folder('standard_fonts'),
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    if (document.numPages > MAX_PAGES)
      throw new IngestError(
        'too-large',
        `“${file}”有 ${document.numPages} 页，超过 ${MAX_PAGES} 页的上限；请拆分后重试。`,
      );
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const view = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent();
      const pieces = items.flatMap((item) => {
        if (!('str' in item) || item.str === '') return [];
        const [x, y] = placed(view.transform, item.transform);
        const size = item.height || Math.hypot(item.transform[2], item.transform[3]);
        return [{ text: item.str, x, y, width: item.width, size }];
      });
      yield { width: view.width, height: view.height, pieces };
      page.cleanup();
    }
  } catch (error) {
    throw error instanceof IngestError ? error : refused(error, file);
  } finally {
    await task.destroy();
  }
}
