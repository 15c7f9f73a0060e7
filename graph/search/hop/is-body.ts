/** Whether a relative clause tells a body by what it does (评定绿色商场的部门), or tells who asks (物业管理的单位也能缓缴吗). */
import { matterOf } from '../matter.ts';

/** 负责托育的单位还有哪些 asks who they are, not what else they do. */
export const ASKS_WHO = /^[都还也又]*(?:[有是]|包括)?(?:谁|哪[些几]|什么)[个家厅局委办部门单位机构]*[？?。]*$/u;
/** Asks for more of the same: 还管什么. */
const MORE = /还|也|另外|又|都|其他|除此|同时/u;

/** 管 as a verb: not that of 管理, 监管, 托管 or 管道. */
const MANAGES = '(?<![监城保托高海血尿看水油气])管(?![理道线委网材])';
/** Single characters that tell a doing, but not within these words. */
const DOES_ALONE = [
  MANAGES,
  '(?<!供|自|配|补)给',
  '(?<!研|开|批|颁|出|沙|爆|突|多|偶)发(?![展改现电生票明热达育])',
  '兑',
  '(?<!好|差|环|点)评(?![论价])',
  '拨',
  '(?<!调)查(?!询)',
  '(?<!主|承|举|民|开|创|兴|停|校|企)办(?![公法学])',
  '(?<!福|基|土|违|改|扩)建(?![筑议材档])',
  '(?<!避|难|以|幸)免(?![疫责得])',
  '(?<!缩|递|裁|削)减(?![少排弱灾持速产肥])',
  '(?<!获|中|得|大)奖(?!项)',
].join('|');
/** What a body does: 评定绿色商场的部门. 申请补贴的部门 is no such body. */
const DOES = new RegExp(
  `${DOES_ALONE}|负责|牵头|主管|分管|颁发|发放|认定|审[核批定]|制定|修订|编制|印发|落实|所在|接收|收到|汇总|受理|组织|实施|开展|监[管督测]|督促|检[查测验疫]|主办|承办|举办|会同|推[进动行广]|安排|支持|执行|引导|规范|统[计筹]|核算|测算|协调|征收?|减免|返还|补贴|奖[励补]|培育|公布|研发|开发|补给`,
  'u',
);
/** 单位 and 机构 are those who ask, too, unless they are said to be in charge. */
const IN_CHARGE = new RegExp(`负责|牵头|主管|分管|(?<!有限)责任|${MANAGES}`, 'u');
const SEEKS = /申请|申报|申领|获得?|享受|领取|领到|拿到|被|符合|违反|未/u;
const OFFICE = /部门|[厅局委]$/u;

/** A body that is not pointed to: it does what the relative clause says, and something is asked of it. */
export const isBody = (first: string, head: string, second: string): boolean =>
  !ASKS_WHO.test(second) &&
  !SEEKS.test(first) &&
  (OFFICE.test(head) ? DOES : IN_CHARGE).test(first) &&
  (MORE.test(second) || /\S\S/u.test(matterOf(second)));

/** Lacks something: not the 无 of 无障碍 or the 未 of 未来. */
const LACKS = /没|未(?!来|成年)|无(?!障碍|人|偿|线|害|缝|论|锡)/u;

/** 没有资质的机构 is told by what it lacks, 查处无证经营的部门 by what it does about that. */
export const isDenied = (first: string): boolean => {
  const at = first.search(LACKS);
  return at >= 0 && !DOES.test(first.slice(0, at));
};

/** Whether it may, or may not: 也能领补贴吗. */
const MAY =
  /^[也都又还就，,]*(?:(?:能|可以?|算|属于|该|应该?|要|会|有资格|享受|符合)[^，,。；;]*[吗么]|能否|能不能|可否|可不可以|是否|是不是|算不算|要不要|用不用)/u;
/** What one who asks seeks for itself: 能享受什么. */
const GETS = /^[也都又还就，,]*(?:能够?|可以?|要|想)?(?:享受|申请|申报|申领|获得|领|拿|缓缴|减免)/u;

/** The second question is whether or what the unit itself gets, so that it is who asks. */
export const isAsker = (head: string, second: string): boolean =>
  MAY.test(second) || (!OFFICE.test(head) && !/责任|牵头/u.test(head) && GETS.test(second));
