/** What kind of answer a question asks for. */
import type { Intent } from '../result.ts';

/** First match wins; the words are the everyday and the official ways to ask. */
const CUES: readonly [Intent, RegExp][] = [
  [
    'compare',
    /(区别|差在哪|差别|差异|不同|不一样|一致|一样吗|对照|对比|比较|一字不差|一模一样|相同|异同|重复|雷同|矛盾|冲突|打架|出入|差在|衔接)/u,
  ],
  ['count', /(一?共?有?(多少|几)(条|项(措施|政策|任务|规定)|个条款|个文件|份文件)|总共几|共几)/u],
  [
    'until-when',
    /((什么|啥)时候|何时|(到|截至|截止)(哪|什么|啥|几)(天|时|年|月|号)|几月|哪一?(天|年)|(有效|执行|截止|申报|办理)期|多久|期限|截止(日期|时间)|啥时|多长时间|几年|过期)/u,
  ],
  [
    'who',
    /((哪|那)(个|些|几个|家)?(厅|局|委|部门|单位|机构|机关|处)|谁(来)?(负责|牵头|管|落实|承担|主管|配合)|归(谁|哪)|(找|问|去)(谁|哪个?(厅|局|部门|单位))|(责任|牵头|主管|配合|负责)(单位|部门)(是|有)?(谁|哪|什么)|由谁|谁管|谁家管)/u,
  ],
  [
    'how-much',
    /(多少|几个点|几成|几折|多高|多大|(补贴|补助|奖励|支持|收费|扣除|缴存)标准|标准是|给几|补几|免几|扣几|奖几|多贵|比例(是|为)?(几|多)|上限是|最高(能|可)?(给|补|奖|拿|多))/u,
  ],
  [
    'list',
    /(哪些|有什么|有啥|都有(什么|啥|哪)|什么(政策|措施|扶持|支持|补贴|优惠|好处)|啥(政策|措施|扶持|支持|补贴|优惠|好处)|列出|列一?下|所有|全部|全都|(的|相关)(条款|措施|政策|规定|任务|资金安排|项目|奖励|补贴|补助|奖励或补助|减免)$|分别)/u,
  ],
];

/** Intent of a folded question; `find` where nothing more is asked than to find the measure. */
export const readIntent = (folded: string): Intent => CUES.find(([, cue]) => cue.test(folded))?.[0] ?? 'find';
