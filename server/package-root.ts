/** Where the package lies, whether it runs from its sources or from dist/. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const upwards = (folder: string): string => {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('package.json not found above the program');
  return upwards(parent);
};

/** Absolute path of the folder that holds package.json, corpus/ and dist/. */
export const PACKAGE_ROOT = upwards(dirname(fileURLToPath(import.meta.url)));

/** The version of package.json. */
export const PACKAGE_VERSION = String(JSON.parse(readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8')).version);

/** The seed corpus that comes with the program. */
export const CORPUS_FOLDER = join(PACKAGE_ROOT, 'corpus');
