import { describe, expect, it } from 'vitest';
import type { Disagreement } from '../../../../graph/overlap/conflict/disagreement.ts';
import { tellConflict } from '../../../../graph/overlap/conflict/tell-conflict.ts';
import { readDocument } from '../read-measure.ts';

const TERM = (until: string) => `本措施自印发之日起施行，有效期至${until}。`;
const side = (id: string, issuer: string, issued: string | undefined, term?: string) => {
  const measures = ['对新建的室内滑雪场给予一次性补助30万元。', ...(term ? [TERM(term)] : [])];
  const document = readDocument(measures, { id, title: `${issuer}支持冰雪产业发展若干措施`, issuer, issued });
  return { clause: document.clauses[0]!, head: document };
};
const DISAGREEMENT: Disagreement = {
  severity: 'contradiction',
  type: 'amount',
  a: [{ start: 9, end: 20 }],
  b: [],
  award: null,
};

describe('tellConflict', () => {
  it('calls it a change where the older text had run out when the newer one came, whoever issued them', () => {
    const older = side('old', '甘肃省人民政府', '2019-03-01', '2021年12月31日');
    const newer = side('new', '兰州市人民政府', '2022-03-01');
    expect(tellConflict(DISAGREEMENT, older, newer)).toMatchObject({
      conflict: null,
      change: { newer: 'b', type: 'amount', reason: expect.stringContaining('已于2021-12-31到期') },
    });
    expect(tellConflict(DISAGREEMENT, newer, older).change?.newer).toBe('a');
  });

  it('leaves it a conflict where both hold side by side', () => {
    const older = side('old', '甘肃省人民政府', '2019-03-01', '2024年12月31日');
    const newer = side('new', '兰州市人民政府', '2022-03-01');
    expect(tellConflict(DISAGREEMENT, older, newer)).toMatchObject({
      conflict: { severity: 'contradiction' },
      change: null,
    });
  });

  it('leaves it a conflict within one document, and where a date is not known', () => {
    const one = side('old', '甘肃省人民政府', '2019-03-01', '2021年12月31日');
    expect(tellConflict(DISAGREEMENT, one, one).conflict?.reason).toMatch(/：本文第1条“.*”，本文第1条没有这一规定。$/u);
    expect(tellConflict(DISAGREEMENT, one, side('new', '甘肃省人民政府', undefined)).conflict).not.toBeNull();
  });

  it('is none between two provinces, each of which decides for itself', () => {
    const one = side('gs', '甘肃省人民政府', '2022-03-01');
    const other = side('sx', '陕西省人民政府', '2022-03-01');
    expect(tellConflict(DISAGREEMENT, one, other)).toEqual({ conflict: null, change: null });
  });

  it('says nothing of nothing', () => {
    const one = side('old', '甘肃省人民政府', '2019-03-01');
    expect(tellConflict(null, one, one)).toEqual({ conflict: null, change: null });
  });
});
