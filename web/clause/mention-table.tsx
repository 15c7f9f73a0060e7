/** Everything that was recognised in a clause, as a table. */
import { Link } from '@tanstack/react-router';
import type { ListFilter } from '../address/search-address.ts';
import { certaintyOf, describeMention } from '../mentions/describe-mention.ts';
import type { FieldMention } from '../mentions/list-mentions.ts';
import { mentionLabel } from '../words/mention-kinds.ts';

/** Kinds whose name finds other clauses with it. */
const FILTERS: Partial<Record<FieldMention['field'], ListFilter>> = {
  agencies: 'agency',
  places: 'place',
  industries: 'industry',
  beneficiaries: 'beneficiary',
  instruments: 'instrument',
};

const Others = ({ mention }: { mention: FieldMention }) => {
  const filter = FILTERS[mention.field];
  if (!filter || !('name' in mention)) return null;
  return (
    <Link to="/" search={{ [filter]: [mention.name] }} aria-label={`同类条款：${mention.name}`}>
      同类条款
    </Link>
  );
};

export const MentionTable = ({ mentions }: { mentions: readonly FieldMention[] }) => {
  if (mentions.length === 0) return <p className="quiet">这一条没有识别出单位、金额、期限等内容。</p>;
  return (
    <section className="mention-table">
      <h2>识别结果</h2>
      <div className="table-scroll">
        <table className="ledger">
          <thead>
            <tr>
              <th scope="col">种类</th>
              <th scope="col">原文用语</th>
              <th scope="col">含义</th>
              <th scope="col">依据</th>
              <th scope="col" className="number">
                置信度
              </th>
              <th scope="col">
                <span className="unseen">查找</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {mentions.map((mention) => (
              <tr key={`${mention.field} ${mention.start} ${mention.end} ${describeMention(mention)}`}>
                <td data-label="种类">
                  <span className="kind-name" data-kind={mention.field}>
                    {mentionLabel(mention.field)}
                  </span>
                </td>
                <td data-label="原文用语">{mention.surface}</td>
                <td data-label="含义">{describeMention(mention)}</td>
                <td data-label="依据" className="quiet">
                  {certaintyOf(mention)}
                </td>
                <td data-label="置信度" className="number">
                  {Math.round(mention.confidence * 100)}%
                </td>
                <td className="row-action">
                  <Others mention={mention} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};
