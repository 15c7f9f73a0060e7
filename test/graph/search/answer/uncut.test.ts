import { describe, expect, it } from 'vitest';
import { cutShort } from '../../../../graph/search/answer/citing.ts';
import { inwards, wholly } from '../../../../graph/search/answer/uncut.ts';

const text = '每船补贴10000元（渔业企业、个人）。';
const said = ({ start, end }: { start: number; end: number }) => text.slice(start, end);

describe('a stretch', () => {
  it('is never cut inside a number, its unit or a bracket', () => {
    for (let limit = 3; limit < text.length; limit += 1)
      expect(['每船补', '每船补贴', '每船补贴10000元', '每船补贴10000元（渔业企业、个人）']).toContain(
        cutShort(text, limit),
      );
    expect(said(wholly(text, { start: 2, end: 6 }))).toBe('补贴10000元');
    expect(said(wholly(text, { start: 6, end: 13 }))).toBe('10000元（渔业企业、个人）');
    expect(said(inwards(text, { start: 0, end: 6 }))).toBe('每船补贴');
    expect(said(inwards(text, { start: 5, end: 8 }))).toBe('');
  });
});
