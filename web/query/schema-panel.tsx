/** What can be asked of, with what it means; a click writes the name into the query. */
import { useState } from 'react';
import type { QueryHelp } from '../../server/contract.ts';

type Table = QueryHelp['tables'][number];

const KIND_HEADINGS: Record<Table['kind'], string> = { view: '视图', node: '节点', relation: '关系' };
const TYPES: Record<string, string> = { text: '文字', number: '数', boolean: '是否', json: 'JSON' };

interface SchemaPanelProps {
  tables: readonly Table[];
  onInsert: (name: string) => void;
}

const TableEntry = ({ table, onInsert }: { table: Table; onInsert: (name: string) => void }) => {
  const [open, setOpen] = useState(false);
  return (
    <li>
      <div className="schema-row">
        <button
          type="button"
          className="schema-toggle"
          aria-expanded={open}
          aria-label={`${table.name} 的列`}
          onClick={() => setOpen(!open)}
        >
          {open ? '▾' : '▸'}
        </button>
        <div>
          <button type="button" className="schema-name" onClick={() => onInsert(table.name)} title="写进查询">
            {table.name}
          </button>
          <span className="schema-gloss">{table.description}</span>
        </div>
      </div>
      {open && (
        <ul className="schema-columns">
          {table.columns.map(({ name, type, description }) => (
            <li key={name}>
              <button type="button" className="schema-name" onClick={() => onInsert(name)} title="写进查询">
                {name}
              </button>
              <span className="schema-gloss">
                {description} <small>{TYPES[type] ?? type}</small>
              </span>
            </li>
          ))}
          {table.columns.length === 0 && <li className="quiet">没有自己的属性</li>}
        </ul>
      )}
    </li>
  );
};

export const SchemaPanel = ({ tables, onInsert }: SchemaPanelProps) => {
  // Beside the editor there is room for it; beneath, on a narrow page, it would push the result out of sight.
  const [wide] = useState(() => window.matchMedia('(min-width: 981px)').matches);
  return (
    <details className="schema" open={wide}>
      <summary>可以查的内容</summary>
      {(Object.keys(KIND_HEADINGS) as Table['kind'][]).map((kind) => {
        const some = tables.filter((table) => table.kind === kind);
        return some.length === 0 ? null : (
          <section key={kind}>
            <h2>
              {KIND_HEADINGS[kind]} <span className="figure">{some.length}</span>
            </h2>
            <ul>
              {some.map((table) => (
                <TableEntry key={table.name} table={table} onInsert={onInsert} />
              ))}
            </ul>
          </section>
        );
      })}
    </details>
  );
};
