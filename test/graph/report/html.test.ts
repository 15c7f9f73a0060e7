import { createHash } from 'node:crypto';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { REPORT_CONTENT_SECURITY, reportHtml } from '../../../graph/report/html.ts';
import { HARD_REPORT, LONG, READABLE } from './sample-report.ts';

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;
type Element = DefaultTreeAdapterTypes.Element;

const elements = (node: Node): Element[] => {
  const below = 'childNodes' in node ? node.childNodes.flatMap(elements) : [];
  return 'tagName' in node ? [node, ...below] : below;
};
const textOf = (node: Node): string =>
  node.nodeName === '#text' && 'value' in node
    ? node.value
    : 'childNodes' in node
      ? node.childNodes.map(textOf).join('')
      : '';

const html = reportHtml(HARD_REPORT);
const all = elements(parse(html));
const named = (name: string) => all.filter(({ tagName }) => tagName === name);

describe('reportHtml', () => {
  it('holds the texts as they are, and nothing that they would like to be', () => {
    expect(named('script')).toEqual([]);
    expect(named('b')).toEqual([]);
    expect(all.flatMap(({ attrs }) => attrs).filter(({ name }) => /^(?:on|src|href|style)/u.test(name))).toEqual([]);
    const cells = named('td').map(textOf);
    expect(cells).toContain(READABLE);
    expect(cells).toContain(LONG);
    expect(textOf(named('title')[0] as Element)).toBe(HARD_REPORT.title);
  });

  it('marks what agrees and what differs in place', () => {
    const marked = named('span').map((span) => [span.attrs[0]?.value, textOf(span)]);
    expect(marked).toContainEqual(['value-differs', '20万元']);
    expect(marked).toContainEqual(['agrees', '对']);
    expect(marked).toContainEqual(['warning', '矛盾（金额）']);
  });

  it('says first what was asked, what is missing, and of each pair what clashes', () => {
    const said = textOf(named('body')[0] as Element);
    const order = [
      '类型：修订或相同；责任单位：<财政厅>',
      '2 份文件没有比对完',
      '共 3 对',
      '一处<不奖励>',
      '（无）',
      '确认属实（其后文字有改动）（张三，2026-03-02）。以<新>文件为准',
      '未下结论',
    ];
    const places = order.map((words) => said.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('has a policy that lets exactly its own style work', () => {
    const digest = createHash('sha256')
      .update(textOf(named('style')[0] as Element))
      .digest('base64');
    expect(REPORT_CONTENT_SECURITY).toContain(`style-src 'sha256-${digest}'`);
    expect(REPORT_CONTENT_SECURITY).toContain("default-src 'none'");
  });
});
