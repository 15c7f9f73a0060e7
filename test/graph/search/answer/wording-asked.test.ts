import { beforeAll, describe, expect, it } from 'vitest';
import type { Evidence } from '../../../../graph/search/answer/evidence.ts';
import { PLAIN_INTEREST, weigher } from '../../../../graph/search/answer/interest.ts';
import { sayingQuoted } from '../../../../graph/search/answer/literal.ts';
import { narrow } from '../../../../graph/search/answer/narrow.ts';
import { type Phrase, phrasesOf } from '../../../../graph/search/answer/phrases.ts';
import { listShape } from '../../../../graph/search/answer/shapes/find-list.ts';
import { list } from '../../../../graph/search/answer/shapes/list.ts';
import { ON_TOPIC } from '../../../../graph/search/answer/shapes/on-topic.ts';
import { speaking } from '../../../../graph/search/answer/speaking.ts';
import { type ReadPlan, readPlan } from '../../../../graph/search/plan/read-plan.ts';
import { questionTerms } from '../../../../graph/search/question-terms.ts';
import type { Clause } from '../../../../ingest/model.ts';
import { type Jiangxi, jiangxi } from '../jiangxi-document.ts';
import { gather } from './evidence-of.ts';

let corpus: Jiangxi;
beforeAll(async () => {
  corpus = await jiangxi();
});

const read = (question: string): ReadPlan => readPlan(question, corpus.lexicon, '2023-06-01');
const clauses = (...numbers: number[]): Clause[] => numbers.map((number) => corpus.clause(number));
const numbersOf = (members: readonly { clause: Clause }[]): number[] =>
  members.map(({ clause }) => Number.parseInt(clause.number, 10));

describe('a list of what is laid down on a matter', () => {
  it('holds the clauses that say the words of the matter, and no others that are merely near', () => {
    const question = '养老护理员培训有哪些政策';
    const found = speaking(gather(clauses(7, 12, 16, 8), question), read(question));
    expect(numbersOf(found ?? [])).toEqual([7]);
  });

  it('holds what says all of one of several matters', () => {
    const question = '托育、冷库有哪些支持措施';
    const found = speaking(gather(clauses(1, 4, 8, 13), question), read(question));
    expect(numbersOf(found ?? [])).toEqual([1, 4]);
  });

  it('is not told by words that no clause has', () => {
    const question = '娃没人看有啥好政策';
    expect(speaking(gather(clauses(1, 4), question), read(question))).toBeNull();
  });
});

describe('words that a question quotes', () => {
  it('stand in the clauses, those that bound a sum at a sum', () => {
    const quoted = '写明补贴“不超过”某个数的条款有哪些';
    expect(numbersOf(sayingQuoted(gather(clauses(2, 4, 7, 3), quoted), read(quoted)) ?? [])).toEqual([4, 7]);
    const words = '“共同配送”的政策有哪几条';
    expect(numbersOf(sayingQuoted(gather(clauses(13, 11), words), read(words)) ?? [])).toEqual([13]);
  });

  it('ask for nothing where no clause says them', () => {
    const question = '“飞地”有哪些政策';
    expect(sayingQuoted(gather(clauses(13, 11), question), read(question))).toBeNull();
  });
});

describe('a set of sums', () => {
  it('holds only ceilings that are just so high where a ceiling is asked for', () => {
    const question = '补助最高不超过150万元的条款有哪些';
    const { members } = narrow(gather(clauses(4, 7, 2), question), read(question));
    expect(numbersOf(members)).toEqual([4]);
  });

  it('holds all that lie below where no ceiling is just so high', () => {
    const question = '补助最高不超过140万元的条款有哪些';
    const { members } = narrow(gather(clauses(7, 2), question), read(question));
    expect(numbersOf(members)).toEqual([7, 2]);
  });
});

describe('a sum within a named trade', () => {
  it('is looked for in the clauses of that trade', () => {
    const question = '养老领域80元以上的补贴有哪些';
    const { members } = narrow(gather(clauses(12, 4, 2), question), read(question));
    expect(numbersOf(members)).toEqual([12]);
  });
});

describe('questions on a topic', () => {
  it.each(['冷库怎么支持', '家政扶持措施汇总', '托育 支持政策', '渔民能享受什么'])('are told apart: %s', (question) => {
    expect(ON_TOPIC.test(question)).toBe(true);
  });
  it.each(['冷库补多少钱', '谁负责托育', '得到哪些称号的企业有奖'])(
    'and those for a value are none: %s',
    (question) => {
      expect(ON_TOPIC.test(question)).toBe(false);
    },
  );
});

describe('a list of clauses in the same words', () => {
  it('tells them once, and cites each', () => {
    const clause = corpus.clause(4);
    const other: Clause = {
      ...clause,
      id: 'other/4',
      document: { ...clause.document, id: 'other', title: '另一份措施' },
    };
    const { text, citations } = list(gather([clause, other], '冷库'), () => () => 1);
    expect(text.match(/25%/gu)).toHaveLength(1);
    expect(text).toContain('（同前）');
    expect(new Set(citations.map(({ clauseId }) => clauseId))).toEqual(new Set([clause.id, 'other/4']));
  });
});

describe('a list of clauses that share a measure', () => {
  const clauseSaying = (id: string, text: string): Clause => ({
    ...corpus.clause(4),
    id,
    heading: null,
    text,
    agencies: [],
    amounts: [],
    rates: [],
    quantities: [],
    instruments: [],
    beneficiaries: [],
  });

  it('tells it once, and of the later clause what only that lays down', () => {
    const shared = '鼓励连锁经营和线上线下供需对接，';
    const own = '对家政培训基地给予资金支持';
    const evidence = gather(
      [clauseSaying('a/1', `${shared}完善服务标准体系。`), clauseSaying('a/2', `${shared}${own}。`)],
      '家政',
    );
    const weigh =
      ({ clause }: Evidence) =>
      (phrase: Phrase) =>
        shared.includes(clause.text.slice(phrase.start, phrase.end)) ? 3 : 1;
    const { text } = list(evidence, weigh, { room: 70, byScore: false, told: new Set(evidence) });
    expect(text.match(/线上线下供需对接/gu)).toHaveLength(1);
    expect(text).toContain(own);
  });
});

describe('a clause told by what it does', () => {
  it('says the deed before the generality', () => {
    const text = '加强行业交流合作，建设三个检测中心，';
    const clause: Clause = {
      ...corpus.clause(4),
      heading: null,
      text,
      agencies: [],
      amounts: [],
      rates: [],
      quantities: [],
      instruments: [],
      beneficiaries: [],
    };
    const weigh = weigher(clause, { ...PLAIN_INTEREST, asked: 'none', terms: new Map(), deeds: true });
    const [general, deed] = phrasesOf(clause).map(weigh);
    expect(deed).toBeGreaterThan(general ?? 0);
  });
});

describe('what is laid down on a trade', () => {
  it('is told of the clauses about that trade alone, however near others come', () => {
    const question = '养老机构怎么支持';
    const { words: terms } = questionTerms(question);
    const evidence = gather(clauses(12, 4, 7, 13), question);
    const drafted = listShape({
      isSet: false,
      read: read(question),
      asked: 'none',
      evidence,
      terms,
      pairs: [],
      space: 186,
    });
    const told = new Set(drafted?.citations.map(({ clauseId }) => clauseId));
    expect(told).toEqual(new Set(clauses(12, 7).map(({ id }) => id)));
  });
});
