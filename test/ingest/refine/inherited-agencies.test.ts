import { describe, expect, it } from 'vitest';
import { noMentions } from '../../../ingest/context.ts';
import type { Clause } from '../../../ingest/model.ts';
import { inheritAgencies } from '../../../ingest/refine/inherited-agencies.ts';
import { agenciesOf, CENTRE, REGION } from '../recognise/agency-context.ts';

const clause = (id: string, path: string[], text: string, context = REGION, document = 'd'): Clause => ({
  id,
  number: '',
  heading: null,
  path,
  text,
  document: { id: document, title: '', version: '1' },
  source: { start: 0, end: text.length },
  validity: [],
  ...noMentions(),
  agencies: agenciesOf(text, context),
  inheritedAgencies: [],
});

const GIVES =
  '扩大供给。（自治区教育厅按职责分工负责，各盟行政公署、市人民政府负责落实。以下均需各盟行政公署、市人民政府落实，不再列出）';

describe('agencies handed down', () => {
  const clauses = inheritAgencies([
    clause('a', ['一'], '总体要求。'),
    clause('b', ['二', '（一）'], GIVES),
    clause('c', ['二', '（一）'], '完善网点。（自治区商务厅负责）'),
    clause('d', ['二', '（二）'], '加强人才。'),
    clause('e', ['三'], '加强组织。'),
    clause('f', ['二'], '别的文件。', REGION, 'other'),
  ]);
  const inherited = (id: string) => clauses.find((item) => item.id === id)?.inheritedAgencies;
  const handed = [
    { name: '各盟行政公署', role: 'joint', from: 'b' },
    { name: '各市人民政府', role: 'joint', from: 'b' },
  ];

  it('go to every later clause of the section, in all its parts', () => {
    expect(inherited('c')).toEqual(handed);
    expect(inherited('d')).toEqual(handed);
  });
  it('go neither up, nor to the clause itself, nor out of the section or the document', () => {
    for (const id of ['a', 'b', 'e', 'f']) expect(inherited(id)).toEqual([]);
  });
  it('never become agencies of the later clause, and are agencies of their own', () => {
    expect(clauses.map(({ agencies }) => agencies.map(({ name }) => name))).toEqual([
      [],
      ['自治区教育厅', '各盟行政公署', '各市人民政府'],
      ['自治区商务厅'],
      [],
      [],
      [],
    ]);
  });

  it.each(['以下简称各盟市。', '处以下罚款由市场监管局执行。', '以下是重点任务。'])('are not read from %s', (text) => {
    expect(inheritAgencies([clause('a', [], text), clause('b', [], '支持。')])[1]?.inheritedAgencies).toEqual([]);
  });

  it('leave what they were given as it was', () => {
    const given = [clause('a', ['二'], GIVES), clause('b', ['二'], '支持。')];
    const before = structuredClone(given);
    inheritAgencies(given);
    expect(given).toEqual(before);
  });
});

describe('who leads, said once for all', () => {
  const roles = (rule: string) =>
    inheritAgencies([
      clause('a', [], `优化政策。（税务总局、财政部负责，${rule}）`, CENTRE),
      clause('b', [], '扩大开放。（商务部、海关总署负责）', CENTRE),
      clause('c', [], '便利通关。（海关总署负责）', CENTRE),
      clause('d', [], '落实责任。（各省级人民政府负责）', CENTRE),
    ]).map(({ agencies }) => agencies.map(({ name, role }) => `${name}/${role}`));

  it('makes the first listed lead from there on', () => {
    expect(roles('排在第一位的部门为牵头部门，下同')).toEqual([
      ['税务总局/lead', '财政部/joint'],
      ['商务部/lead', '海关总署/joint'],
      ['海关总署/sole'],
      ['各省级人民政府/joint'],
    ]);
  });
  it('holds for its own bracket only where it does not say 下同', () => {
    expect(roles('列第一位者为牵头单位')[1]).toEqual(['商务部/joint', '海关总署/joint']);
  });
});
