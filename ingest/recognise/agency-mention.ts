/** Bodies in running text that are not made responsible: 各盟市, 商务部, 行业主管部门. */
import type { ClauseContext, Recogniser } from '../context.ts';
import type { AgencyMention, Span } from '../model.ts';
import { canonicalAgency } from './agency-compose.ts';
import { readAgencyList } from './agency-list.ts';
import { matchAgencies } from './agency-match.ts';
import { alternatives, stemOf, territories } from './agency-vocabulary.ts';

const NAME = 'agency-mention';
const NAMED = 0.95;
const GROUP = 0.9;

/** A level word that begins a word: not the 区 of 试验区各部门. */
const LEVEL = '(?:自治区|(?<=^|[^\\p{Script=Han}]|[请由和及与向经报])(?:省|市|县|区|旗|盟|州))';
const REGION =
  '盟市|旗县市区|旗县区|旗县（市、区）|旗县|区县（自治县）|区县|县市区|县区|市县区|市县|县（市、区）|县〔市、区〕|设区的?市|市州|州市|市（州）|省（区、市）|省级|地区|地方|苏木乡镇|乡镇（街道）|乡镇|镇街|街道|苏木|新区|开发区|盟|市|县|区|旗|镇|乡|省|自治区|直辖市';
const GOVERNMENT = '行政公署|行署|人民政府|政府|党委|党委政府|管委会';
const DEPARTMENTS = '部门和单位|部门、单位|部门|单位|成员单位|机关';
const COUNCIL = '领导小组|联席会议|议事协调机构|工作专班|指挥部|安委会|安全生产委员会|咨询委员会|教材委员会|督导委员会';

/** Groups and bodies by their function; each pattern's whole match is one surface, or a list of regions. */
const GROUPS: readonly RegExp[] = [
  new RegExp(
    `各(?:有关)?(?:${REGION})(?:${GOVERNMENT})?(?:、(?:${REGION})(?:${GOVERNMENT})(?![各有办部直]))*(?!域|份|级|际)`,
    'gu',
  ),
  new RegExp(`各(?:有关)?(?:${REGION})(?:、(?:${REGION}))+(?:${GOVERNMENT})`, 'gu'),
  new RegExp(
    `(?:${LEVEL}|全区|全省|全市|省级|市级|本级)?各(?:级|级各)?(?:有关|相关|成员|责任|牵头|预算)?(?:${DEPARTMENTS})`,
    'gu',
  ),
  /(?<![国界省区市县])各地(?![区方点级块貌])/gu,
  new RegExp(
    `(?:全区|全省|地方)?各级(?:地方)?(?:人民政府|政府|党委政府|党委|预算单位|财政|(?:${alternatives(stemOf.keys())})(?:行政)?(?:主管)?部门)`,
    'gu',
  ),
  new RegExp(
    `(?:设区的市|旗县|县|市|省|乡镇|区县)级?(?:及)?以上(?:地方)?(?:各级)?(?:人民政府|政府)?(?:${alternatives(stemOf.keys())})?(?:(?:行政)?(?:主管)?部门|(?<=政府))`,
    'gu',
  ),
  new RegExp(`有条件的(?:${REGION})(?:${GOVERNMENT})?(?!域|份|级)`, 'gu'),
  /(?:行业|业务|上级|当地|地方|有关|相关|归口)(?:业务|行业|行政)*主管部门/gu,
  new RegExp(
    `(?:${LEVEL}(?:级|直)?)?(?:有关|相关)(?:职能|行业|主管)?(?:部门和单位|部门|单位|地区|地方|机关)(?![^，。；]{0,2}(?:工作人员|负责人))`,
    'gu',
  ),
  /(?:参保地|所在地|属地|当地|地方|事发地|注册地)(?:县级|市级|各级)?(?:以上)?(?:人民政府|政府)(?!性|债|专项|采购)/gu,
  new RegExp(
    `(?:${LEVEL}|国务院|国家)(?:(?![的和关调企由向对经报请与及各提交召开成立建立设立在把将要的会为以按])\\p{Script=Han}){2,24}?(?:${COUNCIL})(?:办公室|成员单位)?`,
    'gu',
  ),
  new RegExp(
    `(?:${alternatives([...stemOf.keys()].filter((stem) => /^(?:税务|公安|司法|审计|海关)$/u.test(stem)))})机关`,
    'gu',
  ),
  new RegExp(`(?:${alternatives([...territories.keys()].filter((name) => !/[县旗]$/u.test(name)))})海关(?!总署)`, 'gu'),
];
/** Words before or after that turn the words into something else. */
const NOT_BEFORE = /(?:国家级|世界|全国)$/u;
const NOT_AFTER = /^(?:性|债券|专项债|采购|网|间|际|负责人|会议|合作)/u;
/** A 《…》 is a title, whatever bodies it names. */
const TITLE = /《[^》]{0,400}》?/gu;

const blank = (text: string, spans: readonly Span[]): string => {
  const characters = text.split('');
  for (const { start, end } of spans) characters.fill('\n', start, end);
  return characters.join('');
};

const mention = (
  context: ClauseContext,
  start: number,
  end: number,
  name: string,
  confidence: number,
): AgencyMention => ({
  surface: context.text.slice(start, end),
  start,
  end,
  name,
  recogniser: NAME,
  confidence,
});

/** Longest first; of overlapping ones only the longest stays. */
const withoutOverlaps = (mentions: readonly AgencyMention[], length: number): AgencyMention[] => {
  const taken = new Uint8Array(length);
  const kept: AgencyMention[] = [];
  for (const item of [...mentions].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    if (taken.subarray(item.start, item.end).includes(1)) continue;
    taken.fill(1, item.start, item.end);
    kept.push(item);
  }
  return kept.sort((a, b) => a.start - b.start);
};

/** Finds bodies outside the responsibility brackets and outside titles of documents. */
export const agencyMentionRecogniser: Recogniser = {
  name: NAME,
  fields: ['agencyMentions'],
  recognise: (context) => {
    const { folded, document, responsibility, found } = context;
    const titles = [...folded.matchAll(TITLE)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
    const running = blank(folded, [...responsibility, ...titles, ...found.references]);
    const named = matchAgencies(running, document.prefix).map(({ start, end }) =>
      mention(
        context,
        start,
        end,
        canonicalAgency(running.slice(start, end), document.prefix, document.territory),
        NAMED,
      ),
    );
    const groups = GROUPS.flatMap((pattern) =>
      [...running.matchAll(pattern)].flatMap((match) => {
        const start = match.index;
        const end = start + match[0].length;
        if (
          NOT_BEFORE.test(running.slice(Math.max(0, start - 4), start)) ||
          NOT_AFTER.test(running.slice(end, end + 4))
        )
          return [];
        return [{ start, end }];
      }),
    );
    // Regions joined in one phrase (各盟行政公署、市人民政府) are one match first, so that no shorter one breaks it up.
    const whole = withoutOverlaps(
      [...named, ...groups.map(({ start, end }) => mention(context, start, end, '', GROUP))],
      running.length,
    );
    const agencyMentions = whole.flatMap((item) => {
      if (item.name !== '') return [item];
      const naming = { prefix: document.prefix, territory: document.territory };
      const words = running.slice(item.start, item.end);
      const listed = words.startsWith('各') ? readAgencyList(words, item.start, naming).agencies : [];
      if (listed.length > 0) return listed.map(({ start, end, name }) => mention(context, start, end, name, GROUP));
      return [{ ...item, name: canonicalAgency(words, null) }];
    });
    return { agencyMentions };
  },
};
