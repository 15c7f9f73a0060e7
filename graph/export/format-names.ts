/** What the formats are called in addresses and on the command line; nothing else, so that a page can know them. */
export const EXPORT_FORMATS = [
  'xlsx',
  'csv',
  'gexf',
  'graphml',
  'cypher',
  'jsonl',
  'parquet',
  'turtle',
  'jsonld',
] as const;
export type ExportFormatName = (typeof EXPORT_FORMATS)[number];
