import { beforeAll, describe, expect, it } from 'vitest';
import { tellConflicts } from '../../../../../graph/search/answer/overlaps/tell-conflicts.ts';
import type { Clause } from '../../../../../ingest/model.ts';
import { shandong } from '../../shandong-document.ts';
import { at, clauseWith, pairOf } from './made-pair.ts';

const HEAD = '对新建深水网箱的渔业企业给予';

let a: Clause;
let b: Clause;
let clauses: Map<string, Clause>;
beforeAll(async () => {
  const { clause } = await shandong();
  a = clauseWith(clause('网箱'), 'p/1', '江东省支持渔业发展若干措施', `${HEAD}30万元补贴。另建码头3座。`);
  b = clauseWith(clause('网箱'), 'q/2', '江东省海洋经济行动方案', `${HEAD}每年30万元补贴。`);
  clauses = new Map([a, b].map((one) => [one.id, one]));
});

const contradiction = () =>
  pairOf(a, b, [HEAD], [['amount', '30万元补贴', '每年30万元补贴']], {
    conflict: {
      severity: 'contradiction',
      type: 'amount',
      reason: `同一补贴的金额不同：《${a.document.title}》第1条“30万元补贴”，《${b.document.title}》第2条“每年30万元补贴”。`,
    },
  });
const cite = (clause: Clause, words: string) => ({ clauseId: clause.id, ...at(clause.text, words) });

describe('contradicting clauses', () => {
  it('are both cited, named in a sentence, and kept for the page', () => {
    const told = tellConflicts({ text: '给30万元。', citations: [cite(a, '30万元')] }, [contradiction()], clauses);
    expect(told.text).toBe(
      '给30万元。两处规定不一致，同一补贴的金额不同：《支持渔业发展若干措施》第1条“30万元补贴”，《海洋经济行动方案》第2条“每年30万元补贴”。',
    );
    expect(told.citations.at(-1)).toEqual(cite(b, '每年30万元补贴'));
    expect(told.conflicts).toEqual([
      {
        overlapId: contradiction().id,
        a: a.id,
        b: b.id,
        severity: 'contradiction',
        reason: contradiction().conflict?.reason,
      },
    ]);
  });

  it('are not told where the answer is about something else in the clause', () => {
    const drafted = { text: '建3座。', citations: [cite(a, '另建码头3座')] };
    expect(tellConflicts(drafted, [contradiction()], clauses)).toEqual({ ...drafted, conflicts: [] });
  });

  it('are told within the length of the contract, shorter or not at all', () => {
    for (const length of [20, 150, 175, 205, 230, 245, 250]) {
      const text = `30万元${'字'.repeat(length - 4)}`;
      const told = tellConflicts(
        { text, citations: [cite(a, '30万元'), cite(b, '30万元')] },
        [contradiction()],
        clauses,
      );
      expect(told.text.length).toBeLessThanOrEqual(250);
      expect(told.conflicts).toHaveLength(1);
      if (length <= 205) expect(told.text).toContain('不一致');
    }
  });

  it('stand in a list only where both do, and an inconsistency is left to the page', () => {
    const others = [1, 2].map((n) => ({ clauseId: `x/${n}`, start: 0, end: 2 }));
    const list = { text: '共3条。', citations: [...others, cite(a, '30万元')] };
    // Three clauses are quoted, more are a list.
    const longer = { ...list, citations: [...list.citations, { clauseId: 'x/3', start: 0, end: 2 }] };
    expect(tellConflicts(longer, [contradiction()], clauses).conflicts).toEqual([]);
    const both = { ...longer, citations: [...longer.citations, cite(b, '每年30万元补贴')] };
    expect(tellConflicts(both, [contradiction()], clauses).text).toContain('不一致');
    const pair = contradiction();
    const mild = { ...pair, conflict: pair.conflict && { ...pair.conflict, severity: 'inconsistency' as const } };
    const told = tellConflicts(both, [mild], clauses);
    expect(told.text).toBe('共3条。');
    expect(told.conflicts).toHaveLength(1);
  });

  it('are said where the answer says what they are about, else left to the page', () => {
    const rest = '对按期完工的再奖励2名工匠';
    const [one, other] = [
      clauseWith(a, 'p/1', a.document.title, `${HEAD}30万元补贴。${rest}。`),
      clauseWith(b, 'q/2', b.document.title, `${HEAD}30万元补贴。对按期完工的再奖励工匠。`),
    ];
    const pair = pairOf(one, other, [`${HEAD}30万元补贴`], [['scope', '2名工匠', '工匠']], {
      conflict: { severity: 'inconsistency', type: 'scope', reason: '同一奖励的范围不同。' },
    });
    const byId = new Map([one, other].map((clause) => [clause.id, clause]));
    const told = (words: string) => tellConflicts({ text: '答。', citations: [cite(one, words)] }, [pair], byId);
    expect(told('30万元补贴').text).toBe('答。');
    expect(told('30万元补贴').conflicts).toHaveLength(1);
    expect(told('对按期完工的再奖励2名工匠').text).toContain('范围不同');
  });

  it('are left to the page where they are of a further clause', () => {
    const other = clauseWith(a, 'r/3', '江东省另一措施', '对新建码头的给予3万元补贴。');
    const drafted = { text: '答。', citations: [cite(other, '3万元'), cite(a, '30万元')] };
    const told = tellConflicts(drafted, [contradiction()], new Map([...clauses, [other.id, other]]));
    expect(told).toMatchObject(drafted);
    expect(told.conflicts).toHaveLength(1);
  });

  it('are no matter where only who is responsible is told, and are said once where texts are compared', () => {
    const bracket = '（责任单位：省财政厅）';
    const text = `${HEAD}30万元补贴。${bracket}`;
    const mention = { ...at(text, '省财政厅'), surface: '省财政厅', name: '省财政厅', role: 'sole' as const };
    const one = {
      ...clauseWith(a, 'p/1', a.document.title, text),
      agencies: [{ ...mention, first: false, recogniser: 'agency', confidence: 1 }],
    };
    const pair = contradiction();
    const spans = [...pair.spans, { a: at(text, bracket), b: { start: 0, end: 2 }, moved: true }];
    const byId = new Map([one, b].map((clause) => [clause.id, clause]));
    const drafted = { text: '省财政厅单独负责。', citations: [cite(one, bracket)] };
    expect(tellConflicts(drafted, [{ ...pair, spans }], byId)).toEqual({ ...drafted, conflicts: [] });
    const compared = { text: '不同之处是年数。', citations: [cite(a, '30万元补贴'), cite(b, '每年30万元补贴')] };
    const told = tellConflicts(compared, [pair], clauses, true);
    expect(told.text).toBe(compared.text);
    expect(told.conflicts).toHaveLength(1);
  });

  it('are none without a conflict', () => {
    const drafted = { text: '给30万元。', citations: [cite(a, '30万元')] };
    expect(tellConflicts(drafted, [{ ...contradiction(), conflict: null }], clauses).conflicts).toEqual([]);
  });
});
