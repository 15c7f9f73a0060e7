/** What is asked of the nation or of its ministries, where the clauses speak of their own territory. */
import type { Span } from '../../../../ingest/model.ts';
import type { Question } from '../../plan/reading.ts';
import { type AskedKind, holds } from '../asked.ts';
import type { Evidence } from '../evidence.ts';
import { type Doubt, nearest } from './doubts.ts';

const LEVELS: readonly [RegExp, RegExp, string][] = [
  [/(中央财政|中央资金|国家财政|中央补助)/u, /(中央|国家)/u, '中央财政的规定'],
  [/(?<!面向)全国(?![“"性])/u, /全国/u, '全国的数据'],
  [
    /(国家|国务院|部委|部里|工信部|财政部|科技部|文旅部|农业农村部|交通运输部|人社部|住建部|民政部|国家发改委)(还|会|另外|再)?(给|发|奖|补|出|拨)(?!到|准|改|布)/u,
    /国家|中央|国务院|部(?=给|认|对|下)/u,
    '国家层面的标准',
  ],
];

/** 全国 as a part of what the clauses name: 全国“四好农村路”. */
const isInName = (folded: string, evidence: readonly Evidence[]): boolean => {
  const name = /全国[^，。；的有]{2}/u.exec(folded.replace(/[“”"]/gu, ''))?.[0];
  return (
    name !== undefined && nearest(evidence).some(({ clause }) => clause.text.replace(/[“”"]/gu, '').includes(name))
  );
};

/** The phrase of the clause that holds the place: between two marks. */
const phraseAround = (text: string, at: number): Span => {
  const start = Math.max(...[...'，,；;。\n'].map((mark) => text.lastIndexOf(mark, at - 1))) + 1;
  const length = text.slice(at).search(/[，,；;。\n]/u);
  return { start, end: length < 0 ? text.length : at + length };
};

/** The question asks of the nation what the clauses say of their own territory. */
export const levelDoubt = ({ folded }: Question, evidence: readonly Evidence[], asked: AskedKind): Doubt | null => {
  for (const [cue, said, name] of LEVELS) {
    if (!cue.test(folded) || isInName(folded, evidence)) continue;
    const stated = evidence.slice(0, 2).some(({ clause, units }) =>
      units.slice(0, 2).some((unit) => {
        const at = unit.text.search(said);
        return at >= 0 && holds(asked, clause, phraseAround(clause.text, unit.start + at));
      }),
    );
    if (!stated) return { code: 'level', text: `条文没有${name}`, grave: false };
  }
  return null;
};
