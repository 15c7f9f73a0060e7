/** Which part of a package is the document, its styles, its numbering: said by relationship files, not by names. */
import { posix } from 'node:path';
import type { Archive } from './archive.ts';
import { parseXml } from './xml.ts';

const RELATIONS = { elements: new Set(['Relationship']), texts: new Set<string>(), skipped: new Set<string>() };

/** Target parts by the last word of their type: officeDocument, styles, numbering. `part` '' is the package itself. */
export const relationsOf = async (archive: Archive, part: string): Promise<ReadonlyMap<string, string>> => {
  const folder = posix.dirname(part === '' ? 'x' : part);
  const bytes = await archive.part(posix.join(folder, '_rels', `${posix.basename(part)}.rels`));
  if (bytes === null) return new Map();
  const targets = parseXml(bytes, RELATIONS).children.flatMap(({ attributes: { Type, Target, TargetMode } }) =>
    Type === undefined || Target === undefined || TargetMode === 'External'
      ? []
      : [
          [
            Type.slice(Type.lastIndexOf('/') + 1),
            posix.join('/', Target.startsWith('/') ? '' : folder, Target).slice(1),
          ] as const,
        ],
  );
  // The first of a type counts, as in Word.
  return new Map(targets.reverse());
};
