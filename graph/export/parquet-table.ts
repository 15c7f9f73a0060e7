/** One Parquet file, row group by row group. hyparquet-writer (MIT) encodes; each group leaves as soon as it is full. */
import type { SchemaElement } from 'hyparquet-writer';
import type { Columns, ColumnType, ExportValue } from './export-graph.ts';

/** Rows of a group: enough for a reader to work in bulk, few enough to be held. With 10,000 a server took 200 MB more. */
const GROUP = 2500;

type Row = Readonly<Record<string, ExportValue>>;

const OPTIONAL = 'OPTIONAL' as const;
const elements = (name: string, type: ColumnType): SchemaElement[] => {
  const own = { name, repetition_type: OPTIONAL };
  switch (type) {
    case 'text':
      return [{ ...own, type: 'BYTE_ARRAY', converted_type: 'UTF8' }];
    case 'integer':
      return [{ ...own, type: 'INT32' }];
    case 'number':
      return [{ ...own, type: 'DOUBLE' }];
    case 'boolean':
      return [{ ...own, type: 'BOOLEAN' }];
    case 'date':
      return [{ ...own, type: 'INT32', converted_type: 'DATE' }];
    case 'list':
      return [
        { ...own, converted_type: 'LIST', num_children: 1 },
        { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
        { name: 'element', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: OPTIONAL },
      ];
  }
};

/** The file's bytes. `notes` are kept as its key-value metadata. */
export async function* parquetTable(
  columns: Columns,
  rows: AsyncIterable<Row>,
  notes: Readonly<Record<string, string>>,
): AsyncGenerator<Uint8Array> {
  // Loaded when it is wanted: no other command needs it.
  const { ByteWriter, ParquetWriter } = await import('hyparquet-writer');
  const names = Object.entries(columns);
  const sink = new ByteWriter();
  const file = new ParquetWriter({
    writer: sink,
    schema: [{ name: 'root', num_children: names.length }, ...names.flatMap(([name, type]) => elements(name, type))],
    kvMetadata: Object.entries(notes).map(([key, value]) => ({ key, value })),
    createdBy: 'tiaoli',
  });
  const flushed = (): Uint8Array => {
    const bytes = sink.getBytes().slice();
    sink.index = 0;
    return bytes;
  };
  const empty = (): unknown[][] => names.map(() => []);
  const group = (data: readonly unknown[][]): Uint8Array => {
    file.write({ columnData: names.map(([name], i) => ({ name, data: data[i] ?? [] })), rowGroupSize: GROUP });
    return flushed();
  };
  let held = empty();
  let count = 0;
  for await (const row of rows) {
    for (const [i, [name, type]] of names.entries()) {
      const value = row[name] ?? null;
      held[i]?.push(type === 'date' && value !== null ? new Date(`${String(value)}T00:00:00Z`) : value);
    }
    count += 1;
    if (count % GROUP !== 0) continue;
    yield group(held);
    held = empty();
  }
  if (count % GROUP !== 0) yield group(held);
  file.finish();
  yield flushed();
}
