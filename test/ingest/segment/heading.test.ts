import { describe, expect, it } from 'vitest';
import { splitHeading } from '../../../ingest/segment/heading.ts';
import { mapSource } from '../../../ingest/segment/mapped-text.ts';

const split = (text: string): [string | null, string] => {
  const { heading, body } = splitHeading(mapSource(text, 0, text.length));
  return [heading, body.text];
};

describe('headings', () => {
  it.each([
    ['旅游业。推动创建景区。', '旅游业', '推动创建景区。'],
    ['总体要求\n以…为指导，坚持…', '总体要求', '以…为指导，坚持…'],
    ['企业：提供营业执照。', '企业', '提供营业执照。'],
    ['实施“快递进村”工程。加快布局。', '实施“快递进村”工程', '加快布局。'],
    ['A级景区创建。\n对新评定的景区给予奖励。', 'A级景区创建', '对新评定的景区给予奖励。'],
  ])('%s', (text, heading, body) => expect(split(text)).toEqual([heading, body]));

  it.each([
    ['a comma', '建立长效机制，强化领导。各部门要…'],
    ['an amount', '安排2000万元资金。支持发展。'],
    ['a share', '降低比例5%。支持发展。'],
    ['a condition', '对首次上规企业。给予奖励。'],
    ['nothing behind it', '小型车辆涂装样图。'],
    ['more than 25 characters', '关于进一步推动生活性服务业补短板上水平提高人民生活品质的事项。各地要…'],
    ['a colon that opens a list', '申报材料如下：营业执照。'],
    ['a sentence', '本办法适用于全省各级行政机关。其他单位参照执行。'],
    ['a time', '请于17日08:30前报送。逾期不受理。'],
  ])('none with %s', (_, text) => expect(split(text)).toEqual([null, text]));
});
