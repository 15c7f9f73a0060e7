import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { askedKind } from '../../../../graph/search/answer/asked.ts';
import type { Evidence } from '../../../../graph/search/answer/evidence.ts';
import { PLAIN_INTEREST, weigher } from '../../../../graph/search/answer/interest.ts';
import { list } from '../../../../graph/search/answer/shapes/list.ts';
import { nameAgencies } from '../../../../graph/search/answer/shapes/name-agencies.ts';
import { quote } from '../../../../graph/search/answer/shapes/quote.ts';
import { bodyEnd } from '../../../../graph/search/answer/units.ts';
import { readIntent } from '../../../../graph/search/plan/intent.ts';
import { questionTerms } from '../../../../graph/search/question-terms.ts';
import type { Answer } from '../../../../graph/search/result.ts';
import type { Clause } from '../../../../ingest/model.ts';
import { type Shandong, shandong } from '../shandong-document.ts';
import { gather } from './evidence-of.ts';

let corpus: Shandong;
beforeAll(async () => {
  corpus = await shandong();
});

/** The contract: 150 characters and 50 more for each clause that it rests on. */
const room = ({ citations }: Pick<Answer, 'citations'>) => 150 + 50 * new Set(citations.map((c) => c.clauseId)).size;

const PHRASES = [
  '对新建冷库的物流企业给予补贴',
  '最高不超过200万元',
  '支持渔船更新改造',
  '鼓励养老机构连锁经营',
  '由所在市统筹安排',
];
const text = fc
  .array(fc.tuple(fc.constantFrom(...PHRASES), fc.constantFrom('，', '；', '。', '、', '\n', '。\u3000')), {
    minLength: 1,
    maxLength: 30,
  })
  .map((pairs) => pairs.flat().join(''));
const clauses = fc.array(text, { minLength: 1, maxLength: 4 }).map((texts) =>
  texts.map(
    (words, i): Clause => ({
      ...corpus.clauses[i]!,
      id: `x/${i + 1}`,
      number: `${i + 1}.`,
      heading: null,
      agencies: [],
      amounts: [],
      rates: [],
      text: words,
    }),
  ),
);
const question = fc.constantFrom('冷库补贴多少钱', '渔船更新', '养老机构有什么支持', '最高多少');

/** What matters of a clause to a question that names no condition. */
const weighing =
  (asked: string) =>
  ({ clause, nearest }: Evidence) =>
    weigher(clause, {
      ...PLAIN_INTEREST,
      asked: askedKind(asked, readIntent(asked)),
      terms: questionTerms(asked).words,
      nearest,
    });

const inside = ({ citations }: Pick<Answer, 'citations'>, given: readonly Clause[]) => {
  for (const { clauseId, start, end } of citations) {
    const clause = given.find(({ id }) => id === clauseId);
    expect(clause, clauseId).toBeDefined();
    expect(start).toBeGreaterThanOrEqual(0);
    expect(start).toBeLessThan(end);
    expect(end).toBeLessThanOrEqual(clause?.text.length ?? 0);
  }
};

describe('quoted answers', () => {
  it('keep to the length of the contract and cite what they quote', () => {
    fc.assert(
      fc.property(clauses, question, (given, asked) => {
        const answer = quote(gather(given, asked), weighing(asked));
        expect(answer.text.length).toBeLessThanOrEqual(room(answer));
        inside(answer, given);
        const cited = answer.citations.map(({ clauseId, start, end }) =>
          (given.find(({ id }) => id === clauseId)?.text ?? '').slice(start, end),
        );
        // Every passage in front of its source stands in a citation, word for word.
        for (const [, passages] of answer.text.matchAll(/(?:^|）；)(.+?)（《/gsu))
          for (const passage of (passages ?? '').split(/[；…]/u))
            expect(
              cited.some((words) => words.includes(passage)),
              passage,
            ).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('leave the room for a doubt that stands before them', () => {
    fc.assert(
      fc.property(clauses, question, fc.integer({ min: 120, max: 190 }), (given, asked, space) => {
        const answer = quote(gather(given, asked), weighing(asked), space);
        const sources = new Set(answer.citations.map(({ clauseId }) => clauseId)).size;
        expect(answer.text.length).toBeLessThanOrEqual(space + 10 + 50 * (sources - 1));
      }),
    );
  });

  it('tell the same words once, with all their sources', () => {
    const clause = corpus.clause('网箱');
    const twin = { ...clause, id: 'sd-plan/twin' };
    const answer = quote(gather([clause, twin], '网箱补多少钱'), weighing('网箱补多少钱'));
    expect(answer.text).toBe(
      '对新建深水网箱的渔业企业，每个给予30万元补贴（《支持海洋渔业发展若干措施》第1条等2处）。',
    );
    expect(answer.citations.map(({ clauseId }) => clauseId)).toEqual([clause.id, twin.id]);
  });

  it('say nothing of nothing', () => {
    expect(quote([], weighing('补贴'))).toEqual({ text: '', citations: [] });
  });
});

describe('who is responsible', () => {
  const named = (wantsLead: boolean, ...headings: string[]) =>
    nameAgencies(
      gather(
        headings.map((words) => corpus.clause(words)),
        '谁负责',
      ),
      wantsLead,
    );

  it('is the designated one, cited in its bracket', () => {
    const clause = corpus.clause('冷链物流');
    const answer = named(true, '冷链物流');
    expect(answer.text).toBe('省商务厅牵头（《支持海洋渔业发展若干措施》第2条）。');
    expect(answer.citations.map(({ start, end }) => clause.text.slice(start, end))).toEqual([
      '（省商务厅牵头，省财政厅配合）',
    ]);
  });

  it('is the first listed where none is designated, and says so', () => {
    expect(named(true, '网箱').text).toContain('省财政厅（未指定牵头，列首位）');
    expect(named(false, '网箱').text).toContain('省财政厅、省农业农村厅按职责分工负责');
    expect(named(true, '租金').text).toContain('省国资委单独负责');
  });

  it('is said once for clauses with the same ones', () => {
    const clause = corpus.clause('租金');
    const answer = nameAgencies(gather([clause, { ...clause, id: 'sd-plan/twin' }], '谁负责'), true);
    expect(answer.text.match(/省国资委/gu)).toHaveLength(1);
    expect(answer.citations).toHaveLength(2);
  });

  it('is cited also in the midst of a clause', () => {
    const clause = corpus.clause('网箱');
    const moved = { ...clause, text: `${clause.text}另行通知具体办法。` };
    const [citation] = nameAgencies(gather([moved], '谁负责'), false).citations;
    expect(moved.text.slice(citation?.start, citation?.end)).toContain('省财政厅、省农业农村厅');
  });
});

describe('lists', () => {
  it('count every clause, and cite each, document by document', () => {
    fc.assert(
      fc.property(clauses, question, (given, asked) => {
        const answer = list(gather(given, asked), weighing(asked));
        expect(answer.text.startsWith(`共${given.length}条。`)).toBe(true);
        const cited = new Set(answer.citations.map(({ clauseId }) => clauseId));
        expect([...cited].sort()).toEqual(given.map(({ id }) => id).sort());
        inside(answer, given);
      }),
    );
  });

  it('keep to the length of the contract, whatever the clauses say', () => {
    fc.assert(
      fc.property(clauses, question, (given, asked) => {
        const answer = list(gather(given, asked), weighing(asked));
        expect(answer.text.length).toBeLessThanOrEqual(room(answer) + 10);
      }),
    );
  });

  it('show the passages that they cite', () => {
    const given = corpus.clauses.filter(({ agencies }) => agencies.length > 0);
    const answer = list(gather(given, '补贴'), weighing('补贴'));
    const said = answer.text.replace(/[。；]/gu, '');
    for (const { clauseId, start, end } of answer.citations) {
      const clause = given.find(({ id }) => id === clauseId)!;
      expect(said).toContain(clause.text.slice(start, end).replace(/[。；]/gu, ''));
      expect(end).toBeLessThanOrEqual(bodyEnd(clause));
    }
  });

  it('name the value that the set asks for, with what it is given for', () => {
    const clause = corpus.clause('冷链物流');
    const cap = clause.amounts[0]!;
    const weigherOf = ({ clause: one }: Evidence) =>
      weigher(one, { ...PLAIN_INTEREST, asked: 'none', terms: new Map(), meeting: [cap], byValue: true });
    const given = gather([clause], '200万元');
    const answer = list(given, weigherOf, { room: 120, byScore: false, told: new Set(given) });
    expect(answer.text).toContain('支持冷链物流：对新建冷库的物流企业，按投资额的20%给予补助，最高不超过200万元');
  });

  it('say of those that are told what matters, and name the others', () => {
    const given = corpus.clauses.filter(({ heading }) => heading !== null).slice(0, 4);
    const found = gather(given, '补贴');
    const told = new Set(found.slice(0, 2));
    const answer = list(found, weighing('补贴'), { room: 200, byScore: true, told });
    expect(answer.text).toContain(given[3]!.heading);
    expect(answer.text).not.toContain(`${given[3]!.heading}：`);
    expect(new Set(answer.citations.map(({ clauseId }) => clauseId)).size).toBe(4);
  });

  it('leave those responsible out', () => {
    expect(list(gather([corpus.clause('租金')], '租金'), weighing('租金')).text).not.toContain('责任单位');
  });
});
