/** The page before the first question: what can be asked, and of what. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { documentsQuery } from '../request/queries.ts';
import { EXAMPLES } from './examples.ts';

export const Welcome = ({ onAsk }: { onAsk: (question: string) => void }) => {
  const { data } = useQuery(documentsQuery);
  return (
    <div className="welcome">
      <div className="examples">
        {EXAMPLES.map(({ who, questions }) => (
          <section key={who}>
            <h2>{who}</h2>
            <ul>
              {questions.map((question) => (
                <li key={question}>
                  <button type="button" onClick={() => onAsk(question)}>
                    {question}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      {data && (
        <section className="holdings">
          <h2>
            已收录 {data.total} 份文件，{data.items.reduce((sum, { clauses }) => sum + clauses, 0)} 条
          </h2>
          <ul>
            {data.items.map(({ id, title, clauses }) => (
              <li key={id}>
                <Link to="/documents/$id" params={{ id }}>
                  {title}
                </Link>
                <span className="figure">{clauses} 条</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
};
