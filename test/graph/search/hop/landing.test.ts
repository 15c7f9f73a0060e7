import { beforeAll, describe, expect, it } from 'vitest';
import { landingIn } from '../../../../graph/search/hop/landing.ts';
import { readHop } from '../../../../graph/search/hop/read-hop.ts';
import { type Jiangxi, jiangxi } from '../jiangxi-document.ts';

let corpus: Jiangxi;
beforeAll(async () => {
  corpus = await jiangxi();
});
const land = (question: string, ...numbers: number[]) => {
  const hop = readHop(question);
  if (!hop) throw new Error(`no hop in ${question}`);
  return landingIn(
    numbers.map((number) => corpus.clause(number)),
    hop,
  );
};

describe('where a first hop lands', () => {
  it('takes the body that is designated to lead, and cites where it stands', () => {
    const found = land('给换电站补钱的那个局还管什么', 2)!;
    expect(found).toMatchObject({ names: ['省能源局'], inferred: false });
    const { clause, passage } = found;
    expect(clause.text.slice(passage.start, passage.end)).toContain('省能源局');
  });

  it('takes the first listed of its kind where none is, and says so', () => {
    expect(land('给托育补钱的那个部门还管什么', 1)).toMatchObject({ names: ['省卫生健康委'], inferred: true });
    expect(land('给托育补钱的那个厅还管什么', 1)).toMatchObject({ names: ['省财政厅'], inferred: true });
    expect(land('给托育补钱的那个局还管什么', 1)).toBeNull();
    expect(land('给托育补钱的那个厅还管什么', 1)?.beside.map(({ name }) => name)).toContain('省卫生健康委');
  });

  it('takes places only as many as the question speaks of', () => {
    expect(land('开展试点的两个市，各自的补贴是多少', 13)?.names).toEqual(['赣州市', '九江市']);
    expect(land('开展试点的三个市，各自的补贴是多少', 13)).toBeNull();
    expect(land('开展试点的两个市，各自的补贴是多少', 1)).toBeNull();
  });
});
