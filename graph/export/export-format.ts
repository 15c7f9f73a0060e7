/** What a format is. */
import type { Pieces } from './bytes.ts';
import type { ExportFormatName } from './format-names.ts';
import type { ExportGraph } from './graph-stream.ts';

export interface ExportFormat {
  name: ExportFormatName;
  /** Chinese. */
  label: string;
  /** Of the file's name, without a dot. */
  extension: string;
  mediaType: string;
  /** One Chinese sentence: for whom it is. */
  audience: string;
  /** The whole file. It is read as fast as its reader takes it. */
  write(graph: ExportGraph): Pieces;
}
