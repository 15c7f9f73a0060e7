/** Lines that speak of the document and not for it: addressees, signature, notes, lists of attachments, distribution. */
import type { Span } from '../model.ts';
import { isDateLine } from './date.ts';

export type MetadataKind =
  | 'title'
  | 'number'
  | 'labelled'
  | 'letterhead'
  | 'addressees'
  | 'signature'
  | 'date'
  | 'note'
  | 'attachments'
  | 'distribution'
  | 'contents'
  | 'repetition'
  | 'furniture';

export interface Metadata extends Span {
  kind: MetadataKind;
  text: string;
}

const LABELLED =
  /^(?:发布日期|发布时间|成文日期|公开日期|印发日期|生成日期|发文日期|发布机构|信息来源|来源|索引号|发文机关|发文字号|发文单位|文号|文件编号|主题分类|公文种类|有效性|浏览次数|公开属性|公开方式|公开形式|主题词)\s*[:：]/u;
const NOTE =
  /^[（(](?:此件|本文有删减|本文件|公开|主动公开|联系|信息公开|此文|依申请)[^（()）]*(?:[（(][^（()）]*[)）][^（()）]*)*[)）]$/u;
const DISTRIBUTION = /^(?:抄送|抄报|主送|分送|报送)\s*[:：]/u;
const LETTERHEAD = /(?:人民政府|办公厅|办公室|委员会|[厅局部委院])文件$/u;
const ATTACHMENT_LIST =
  /^附\s*件\s*\d*\s*[:：.．]\s*\S|^附\s*件.{0,80}\.(?:docx?|xlsx?|pdf|wps|rar|zip)$|\.(?:docx?|xlsx?|pdf|wps|rar|zip)$/iu;
const ATTACHMENT_START = /^附\s*件\s*[一二三四五六七八九十\d]*\s*[:：.．]?$/u;

/** 各盟行政公署、市人民政府，自治区各委、办、厅、局： */
const ADDRESSEES =
  /^(?!.*[。；！？])(?:各|有关|省|市|县|区|全|本|.{1,40}(?:人民政府|人民法院|检察院|委员会|委|办公室|办公厅|公署|厅|局|部|署|院|公司|集团|单位|机构|中心|代表|委员|同志|兵团|总局|管委会|办事处|学校|大学|协会)).{0,400}[:：]$/u;
/** Verbs of a lead-in (现将有关事项通知如下：); no list of addressees has them. */
const LEAD_IN = /如下|以下|下列|包括|分别为|要求|规定|通知|意见|印发|是指/u;

const ORGANISATION =
  /(?:政府|办公厅|办公室|委员会|国务院|常务委员会|[厅局委部署院会社行处站馆校队组县市区]|中心|公司|集团|联社|合作社|支行|总队|大学|总局|党委|党组)$/u;
const PERSON = /^(?:总理|主席|省长|市长|部长|局长|主任|署长|行长|县长|区长|州长|会长|院长)[\s　]+\S/u;

export const isLabelled = (line: string): boolean => LABELLED.test(line);
export const isNote = (line: string): boolean => NOTE.test(line);
export const isDistribution = (line: string): boolean => DISTRIBUTION.test(line);
export const isLetterhead = (line: string): boolean => line.length <= 40 && LETTERHEAD.test(line);
export const isAttachmentList = (line: string): boolean => line.length <= 200 && ATTACHMENT_LIST.test(line);
/** 附件 or 附件2 alone on its line: what follows is the attachment itself. */
export const isAttachmentStart = (line: string): boolean => ATTACHMENT_START.test(line);
export const isAddressees = (line: string): boolean =>
  line.length <= 420 && ADDRESSEES.test(line) && !LEAD_IN.test(line.slice(-20));
/** A line under a text that may name who signs it: bodies alone, or 总理　李克强. */
export const isSignatory = (line: string): boolean =>
  line.length <= 80 &&
  !/[。；，：！？]/u.test(line) &&
  (PERSON.test(line) ||
    line.split(/[\s、]+/u).every((part) => part.length <= 40 && (ORGANISATION.test(part) || part === '')));
/** 茂林镇党政办公室 2021年10月19日印发 */
export const isImprint = (line: string): boolean => {
  const match = /^(.{0,40}?)[\s\u3000]*((?:19|20)\d{2}\s*年.*印发)$/u.exec(line);
  return match !== null && isDateLine(match[2]!) && (match[1] === '' || isSignatory(match[1]!));
};
