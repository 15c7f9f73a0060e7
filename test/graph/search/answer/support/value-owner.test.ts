import { beforeAll, describe, expect, it } from 'vitest';
import { askedKind } from '../../../../../graph/search/answer/asked.ts';
import { ownerDoubt } from '../../../../../graph/search/answer/support/value-owner.ts';
import { readIntent } from '../../../../../graph/search/plan/intent.ts';
import { type Heilongjiang, heilongjiang } from '../../heilongjiang-document.ts';
import { gather } from '../evidence-of.ts';

let corpus: Heilongjiang;
beforeAll(async () => {
  corpus = await heilongjiang();
});
const doubt = (question: string, ...numbers: number[]) =>
  ownerDoubt(
    question,
    askedKind(question, readIntent(question)),
    gather(
      numbers.map((number) => corpus.clause(number)),
      question,
    ),
  )?.text ?? null;

describe('a value that belongs to another of its kind', () => {
  it('is not given for the one that is asked about', () => {
    expect(doubt('工伤保险费率是多少', 1)).toBe('条文没有写明“工伤保险”的相应数值');
    expect(doubt('托育机构一张床位补多少钱', 7)).toBe('条文没有写明“托育机构”的相应数值');
  });

  it('is given where the clause says so, or a further one does', () => {
    expect(doubt('失业保险费率是多少', 1)).toBeNull();
    expect(doubt('工伤保险费率是多少', 1, 2)).toBeNull();
    expect(doubt('养老机构一张床位补多少钱', 7)).toBeNull();
  });

  it('is not looked for where no value of the kind is asked for', () => {
    expect(doubt('工伤保险由谁负责', 1)).toBeNull();
  });
});
