/** Queries to begin with, and the rules. */
import type { QueryHelp } from '../../server/contract.ts';

interface QueryGuideProps {
  help: Pick<QueryHelp, 'examples' | 'notes'>;
  /** Before the first query the examples lie open. */
  fresh: boolean;
  onRun: (query: string) => void;
}

export const QueryGuide = ({ help: { examples, notes }, fresh, onRun }: QueryGuideProps) => (
  <div className="query-guide">
    <details key={String(fresh)} className="query-examples" open={fresh}>
      <summary>例子</summary>
      <ul>
        {examples.map(({ title, query }) => (
          <li key={title}>
            <button type="button" className="text-button" title={query} onClick={() => onRun(query)}>
              {title}
            </button>
          </li>
        ))}
      </ul>
    </details>
    <details className="query-notes">
      <summary>规则和限度</summary>
      <ul>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </details>
  </div>
);
