/** A notice and two policies that it carries, small enough to be read at a glance. */

import type { Passage } from '../../graph/store.ts';
import { noMentions } from '../../ingest/context.ts';
import type { Clause, PolicyDocument } from '../../ingest/model.ts';

const provenance = (text: string, surface: string) => ({
  surface,
  start: text.indexOf(surface),
  end: text.indexOf(surface) + surface.length,
  recogniser: 'test',
  confidence: 0.9,
});

export const sampleDocument = (
  id: string,
  title: string,
  texts: readonly string[],
  more: Partial<PolicyDocument> = {},
): PolicyDocument => {
  const version = more.version ?? '1';
  return {
    id,
    title,
    kind: '政策',
    issuer: '甲省人民政府',
    number: null,
    issued: '2022-04-06',
    validity: [],
    carrier: null,
    source: { file: `${id}.txt`, sha256: 'ab', characters: 100 },
    versions: [version],
    sections: [],
    ...more,
    version,
    clauses: texts.map((text, i): Clause => {
      const mentions = noMentions();
      if (text.includes('财政厅'))
        mentions.agencies.push({ ...provenance(text, '财政厅'), name: '甲省财政厅', role: 'sole' });
      const cited = /《(.+)》/u.exec(text)?.[1];
      if (text.includes('餐饮') && cited === undefined)
        mentions.industries.push({ ...provenance(text, '餐饮'), name: '餐饮业', code: '62' });
      if (cited !== undefined)
        mentions.references.push({ ...provenance(text, cited), title: cited, number: null, documentId: null });
      return {
        id: `${id}/${i + 1}`,
        number: `${i + 1}.`,
        heading: null,
        path: [],
        text,
        document: { id, title, version },
        source: { start: i * 10, end: i * 10 + 9 },
        validity: [],
        ...mentions,
        inheritedAgencies: [],
      };
    }),
  };
};

export const NOTICE = sampleDocument('n', '关于印发甲省餐饮业政策的通知', ['现将《甲省餐饮业政策》印发给你们。'], {
  kind: '通知',
});
export const CATERING = sampleDocument(
  'z',
  '甲省餐饮业政策',
  ['对餐饮企业给予奖励。（责任单位：财政厅）', '鼓励餐饮业创新。', '由财政厅负责解释。'],
  { carrier: 'n' },
);
export const RETAIL = sampleDocument('a', '甲省零售业政策', ['按照《甲省餐饮业政策》执行。'], { carrier: 'n' });

/** A passage per clause; its hash is its text with an id before it, as good as any for a store. */
export const wholePassages = (document: PolicyDocument): Passage[] =>
  document.clauses.map(({ id, text }) => ({
    clauseId: id,
    kind: 'clause',
    start: 0,
    end: text.length,
    hash: `#${text}`,
  }));
