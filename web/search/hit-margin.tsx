/** The margin of a hit: responsible agencies, term, and why it was found. */
import type { Hit } from '../../server/contract.ts';
import { today, validityState } from '../text/validity-state.ts';
import { ROLE_LABELS } from '../words/labels.ts';

interface HitMarginProps {
  clause: Hit['clause'];
  hit: Hit | undefined;
}

const Why = ({ why: { lexical, semantic, graph } }: Pick<Hit, 'why'>) => (
  <div className="why">
    <dt>为什么</dt>
    {lexical && (
      <dd>
        <b>词语</b> 第 {lexical.rank} 位{lexical.terms.length > 0 && `：${lexical.terms.join('、')}`}
      </dd>
    )}
    {semantic && (
      <dd>
        <b>语义</b> 第 {semantic.rank} 位
      </dd>
    )}
    {graph && (
      <dd>
        <b>图谱</b> {graph.path.join('；')}
      </dd>
    )}
    {!lexical && !semantic && !graph && <dd>符合筛选条件</dd>}
  </div>
);

const Agencies = ({ clause }: Pick<HitMarginProps, 'clause'>) => {
  if (!('agencies' in clause)) return null;
  const named = [...new Map(clause.agencies.map((agency) => [agency.name, agency])).values()];
  if (named.length === 0 && clause.inheritedAgencies.length === 0) return null;
  return (
    <div>
      <dt>责任单位</dt>
      {named.map(({ name, role }) => (
        <dd key={name}>
          {name}
          {role !== 'joint' && <small className={`role role-${role}`}>{ROLE_LABELS[role]}</small>}
        </dd>
      ))}
      {named.length === 0 &&
        clause.inheritedAgencies.map(({ name }) => (
          <dd key={name}>
            {name}
            <small className="role">上文统一规定</small>
          </dd>
        ))}
    </div>
  );
};

export const HitMargin = ({ clause, hit }: HitMarginProps) => {
  const { state, label } = validityState(clause.validity, today());
  return (
    <dl className="margin">
      <Agencies clause={clause} />
      {state !== 'unstated' && (
        <div>
          <dt>效力</dt>
          <dd className={`validity validity-${state}`}>{label}</dd>
        </div>
      )}
      {hit && <Why why={hit.why} />}
    </dl>
  );
};
