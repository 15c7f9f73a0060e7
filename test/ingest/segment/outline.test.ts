import { describe, expect, it } from 'vitest';
import { segment } from '../../../ingest/segment/segment.ts';

const TITLE = '某某市促进发展若干措施\n';
const BODY = '。各部门要认真组织实施，按照职责分工推进，确保任务落实见效。';
const ids = (text: string): string[] => segment(TITLE + text).clauses.map(({ localId }) => localId);

describe('levels follow the order of the document', () => {
  it('counts on through sections', () =>
    expect(ids(`一、甲\n1.子${BODY}\n2.丑${BODY}\n二、乙\n3.寅${BODY}`)).toEqual(['1/1', '1/2', '2/3']));
  it('lets a level be missing in one section', () =>
    expect(ids(`一、甲\n（一）子\n1.丑${BODY}\n2.寅${BODY}\n二、乙\n1.卯${BODY}`)).toEqual(['1/1/1', '1/1/2', '2/1']));
  it('takes articles below 一、 where the document does', () =>
    expect(ids(`一、甲\n第一条 子${BODY}\n二、乙\n第二条 丑${BODY}`)).toEqual(['1/1', '2/2']));
  it('takes 一、 below articles where the document does', () =>
    expect(ids(`第一条 支持下列事项：\n一、子${BODY}\n二、丑${BODY}\n第二条 寅${BODY}`)).toEqual(['1/1', '1/2', '2']));
  it('closes items before a new chapter', () =>
    expect(ids(`第一章 总则\n第一条 子${BODY}\n第二章 附则\n第二条 丑${BODY}`)).toEqual(['1/1', '2/2']));
  it('joins a number alone on its line', () =>
    expect(segment(`${TITLE}1.\n子${BODY}\n\n2.\n\n丑${BODY}`).clauses.map(({ text }) => text.text)).toEqual([
      `子${BODY}`,
      `丑${BODY}`,
    ]));
  it('keeps a broken decimal from being an item', () => {
    const { clauses } = segment(
      `${TITLE}1.子。全年增长目标是达到百分之六以上，其中服务业增加值增长要力争达到\n6. 5%左右，高于全国平均水平。\n2.丑${BODY}`,
    );
    expect(clauses.map(({ localId }) => localId)).toEqual(['1', '2']);
    expect(clauses[0]!.text.text).toContain('达到6.5%左右');
  });
  it('gives a number that occurs twice ~2', () => expect(ids(`1.子${BODY}\n1.丑${BODY}`)).toEqual(['1', '1~2']));
  it('keeps the closing paragraph apart from the last item', () =>
    expect(ids(`一、甲\n1.子${BODY}\n2.丑${BODY}\n各地区各部门要高度重视，抓好落实。`)).toEqual(['1/1', '1/2', 'p1']));
});

describe('items that are fragments of a sentence', () => {
  it('stay with it', () => {
    const { clauses } = segment(
      `${TITLE}（一）申报条件。企业应当符合下列条件：\n1.依法登记；\n2.信用良好；\n3.纳税正常。\n（二）申报程序${BODY}`,
    );
    expect(clauses.map(({ localId }) => localId)).toEqual(['1', '2']);
    expect(clauses[0]!.text.text).toBe('申报条件。企业应当符合下列条件：\n1.依法登记；\n2.信用良好；\n3.纳税正常。');
  });
  it('are clauses where each stands alone', () =>
    expect(ids(`（一）重点工作\n1.子${BODY}\n2.丑${BODY}\n（二）其他${BODY}`)).toEqual(['1/1', '1/2', '2']));
});
