/**
 * nodejieba with our dictionary. The only file that knows nodejieba.
 *
 * The dictionary is made when the first text is cut, in a temporary folder that is gone afterwards: nodejieba reads files
 * only, and it reads every word twice. Of its 348,982 words those that its corpus had fewer than RAREST times (names, old
 * writings) are left out, and of the files that only its keyword extraction uses one line is given: loading takes
 * 280 instead of 880 ms and 120 MB less memory, and nothing is kept on disk that could grow stale.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jieba from 'nodejieba';

/** Lowest frequency in jieba's dictionary that is loaded; 3 is what words got that were never counted. */
const RAREST = 4;

const frequent = (dictionary: string): string => {
  const lines: string[] = [];
  for (const line of dictionary.split('\n')) {
    const blank = line.indexOf(' ');
    if (blank > 0 && Number.parseInt(line.slice(blank + 1), 10) >= RAREST) lines.push(line);
  }
  return `${lines.join('\n')}\n`;
};

/** Loads the dictionary with `words` in it; the last call holds for the whole process. */
export const loadDictionary = (words: Iterable<string>): void => {
  const folder = mkdtempSync(join(tmpdir(), 'tiaoli-words-'));
  const write = (name: string, content: string): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  try {
    jieba.load({
      dict: write(
        'dictionary',
        frequent(readFileSync((jieba as typeof jieba & { DEFAULT_DICT: string }).DEFAULT_DICT, 'utf8')),
      ),
      userDict: write('words', `${[...words].join('\n')}\n`),
      idfDict: write('weights', '的 1.0\n'),
      stopWordDict: write('stops', '的\n'),
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Words of the text, and the dictionary's shorter words inside long ones. `loadDictionary` comes first. */
export const cutForSearch = (text: string): string[] => jieba.cutForSearch(text, true);

/** The same by the dictionary alone, without guessing at words that it does not have. */
export const cutKnown = (text: string): string[] => jieba.cutForSearch(text, false);

/** Words of the text one after the other, without shorter words inside. `loadDictionary` comes first. */
export const cut = (text: string): string[] => jieba.cut(text, true);

/** The same by the dictionary alone. */
export const cutKnownInTurn = (text: string): string[] => jieba.cut(text, false);
