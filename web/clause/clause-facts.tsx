/** The margin of a clause: who answers for it, by which words; what it cites; where it can be found for good. */
import { Link } from '@tanstack/react-router';
import type { Agency, ClauseDetail } from '../../server/contract.ts';
import { ROLE_LABELS } from '../words/labels.ts';

const Responsible = ({ agencies }: { agencies: readonly Agency[] }) => (
  <div>
    <dt>责任单位</dt>
    {agencies.map(({ name, role, first, start }) => (
      <dd key={`${name} ${start}`}>
        <Link to="/" search={{ agency: [name] }}>
          {name}
        </Link>
        <small className={`role role-${role}`}>
          {ROLE_LABELS[role]}
          {first && '，列首位'}
        </small>
      </dd>
    ))}
  </div>
);

const Inherited = ({ agencies }: { agencies: ClauseDetail['inheritedAgencies'] }) => (
  <div>
    <dt>上文统一规定的责任单位</dt>
    {agencies.map(({ name, role, from }) => (
      <dd key={`${name} ${from}`}>
        <Link to="/" search={{ agency: [name] }}>
          {name}
        </Link>
        <small className="role">{ROLE_LABELS[role]}</small>{' '}
        <Link to="/clauses/$" params={{ _splat: from }} search={{}}>
          依据
        </Link>
      </dd>
    ))}
  </div>
);

export const ClauseFacts = ({ clause }: { clause: ClauseDetail }) => {
  const { agencies, inheritedAgencies, references, id, document } = clause;
  return (
    <aside className="clause-facts" aria-label="责任与依据">
      <dl className="margin">
        {agencies.length > 0 && <Responsible agencies={agencies} />}
        {inheritedAgencies.length > 0 && <Inherited agencies={inheritedAgencies} />}
        {references.length > 0 && (
          <div>
            <dt>引用文件</dt>
            {references.map(({ title, number, documentId, start }) => (
              <dd key={start}>
                {documentId ? (
                  <Link to="/documents/$id" params={{ id: documentId }} search={{}}>
                    《{title}》
                  </Link>
                ) : (
                  `《${title}》`
                )}
                {number}
                {!documentId && <small className="role">未收录</small>}
              </dd>
            ))}
          </div>
        )}
        <div>
          <dt>永久链接</dt>
          <dd>
            <Link to="/clauses/$" params={{ _splat: `${id}@${document.version}` }} search={{}} className="permalink">
              {id}@{document.version}
            </Link>
          </dd>
        </div>
      </dl>
    </aside>
  );
};
