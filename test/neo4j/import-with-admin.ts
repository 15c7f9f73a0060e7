/** `neo4j-admin database import full`: CSV files into the database of a home folder that has not been started yet. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Unavailable } from '../or-skip.ts';
import { runAdmin } from './java.ts';

const LIMIT_MS = 300_000;
export interface ImportFiles {
  /** Files to be read as one: the first may hold nothing but the header. Absolute paths. */
  files: string[];
  /** Labels of the nodes (`A:B`), or the relationships' type, where the files do not say it themselves. */
  kind?: string;
}

export interface Imported {
  nodes: number;
  relationships: number;
  properties: number;
  /** All that the importer printed. */
  output: string;
}

/** `--nodes=Label=header.csv,rows.csv` */
const given = (option: string, { files, kind }: ImportFiles): string =>
  `--${option}=${kind === undefined ? '' : `${kind}=`}${files.join(',')}`;

/**
 * Imports, then `startNeo4j({ home })` serves it. `parameters` are further ones of the importer (`--array-delimiter=;`);
 * it is strict by default: a node given twice, a relationship without its ends or a column too many is an error.
 * @throws Unavailable where Java or Neo4j's jars cannot be had; Error with the importer's words where it refuses
 */
export const importWithAdmin = async (
  home: string,
  nodes: ImportFiles[],
  relationships: ImportFiles[],
  parameters: string[] = [],
): Promise<Imported> => {
  await mkdir(join(home, 'conf'), { recursive: true });
  await writeFile(join(home, 'conf', 'neo4j.conf'), '');
  const output = await runAdmin(
    home,
    [
      'database',
      'import',
      'full',
      'neo4j',
      ...nodes.map((files) => given('nodes', files)),
      ...relationships.map((files) => given('relationships', files)),
      '--strict=true',
      `--report-file=${join(home, 'import.report')}`, // else it lies in the working folder
      '--verbose', // else an error does not say which row,
      ...parameters,
    ],
    LIMIT_MS,
  ).catch((cause: Error) => {
    if (cause instanceof Unavailable) throw cause;
    const [reason = ''] = cause.message.match(/^Caused by: .*/gmu)?.slice(-1) ?? [];
    throw new Error(`neo4j-admin import: ${reason}\n${cause.message}`, { cause });
  });
  const count = (what: string): number => {
    const found = new RegExp(`^ *(\\d+) ${what}`, 'mu').exec(output)?.[1];
    if (found === undefined) throw new Error(`the importer does not say how many ${what}:\n${output}`);
    return Number(found);
  };
  return { nodes: count('nodes'), relationships: count('relationships'), properties: count('properties'), output };
};
