/** Joint lists of agencies: where each stands, and its name with the prefix carried over. */

import { canonicalAgency, type Naming } from './agency-compose.ts';
import type { Head } from './agency-head.ts';
import { parseName } from './agency-parts.ts';
import { centralNames, nationalNames, territories } from './agency-vocabulary.ts';

export interface ListedAgency {
  start: number;
  end: number;
  name: string;
  /** The vocabulary knows what it is. */
  known: boolean;
  /** A group of bodies: 各市人民政府, 领导小组成员单位. */
  collective: boolean;
}

interface Item {
  start: number;
  end: number;
  words: string;
  /** The separator before it. */
  after: string;
}

const OPEN = '（〔[【';
const CLOSE = '）〕]】';
const SEPARATOR = /[、，；,\n]/u;
/** Last characters of a body's name: only after one of these is 和 a conjunction (not in 文化和旅游厅). */
const BODY_END =
  /(?:[厅局委办部会院署行社联处所站馆]|中心|政府|公署|海关|总队|公司|集团|单位|部门|盟市|小组|机构|高校)$/u;
const CONJUNCTION = /^(?:会同|以及|和|与|及|暨|或)/u;
/** What may stand before and after the bodies without being part of their names. */
const LEADING =
  /^(?:\s|其中|以下均需|以下均由|以下由|以上由|上述\S{0,6}由|均由|均需|分别由|共同由|统一由|由|会同|以及|和|与|及|联合)+/u;
const TRAILING =
  /(?:\s|等(?:\d+|[一二三四五六七八九十]+)?(?:个)?(?:有关|相关)?(?:部门|单位|部门和单位|部门单位)?|共同|分别|联合|\.)+$/u;
const OTHERS =
  /等(?:\d+|[一二三四五六七八九十]+)?(?:个)?(?:有关|相关)?(?:部门|单位|部门和单位|部门单位)?\s*(?:共同|分别|联合)?\s*$/u;
/** 各市 、县（市、区）人民政府: regions, with or without what governs them. */
const REGION =
  /^(?:(?:有关)?(?:设区的?市|区县|旗县|盟市|市州|州市|市县|县区|县市区?|旗县市区|乡镇|镇街|街道|苏木乡镇|省|盟|市|州|县|区|旗|镇|乡|苏木|新区|开发区|自治区|直辖市|自治县)(?:（[^（）]*）|〔[^〔〕]*〕)?)+/u;
const GOVERNMENT = /^(?:行政公署|行署|人民政府|政府|党委政府|党委|管委会|管理委员会)$/u;
/** A 部门 or 单位 of nobody in particular beside named ones says no more than 等. */
const NOBODY = /^(?:等)?(?:有关|相关|其他|其它)(?:有关|相关)?(?:部门|单位|方面|部门和单位)?$/u;
/** An unknown body that is named like one of the issuer's own: the prefix of the one before it is meant for it too. */
const OWN_BODY = /^.{2,12}(?:厅|局|委|办|委员会|办公室)$/u;
const OF_OTHERS =
  /^(?:中国|国家|全国|中央|驻|各|全|本|民航|铁路|矿山|人民银行|中国人民银行)|委内|集团|公司|银行|海关|管委会|大学|高新区|开发区|园区|党委|街道/u;

/** Cuts `words` into items at separators outside brackets and at conjunctions between two bodies. */
const cut = (words: string, offset: number): { items: Item[]; others: boolean } => {
  const items: Item[] = [];
  let depth = 0;
  let start = 0;
  const push = (end: number, next: number): void => {
    let from = start;
    let until = end;
    from += LEADING.exec(words.slice(from, until))?.[0].length ?? 0;
    until -= TRAILING.exec(words.slice(from, until))?.[0].length ?? 0;
    if (until > from)
      items.push({
        start: offset + from,
        end: offset + until,
        words: words.slice(from, until),
        after: words[start - 1] ?? '',
      });
    start = next;
  };
  for (let i = 0; i < words.length; i += 1) {
    const character = words[i] as string;
    if (OPEN.includes(character)) depth += 1;
    else if (CLOSE.includes(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && SEPARATOR.test(character)) push(i, i + 1);
    else if (depth === 0) {
      const conjunction = (/^\s+/u.exec(words.slice(i)) ?? CONJUNCTION.exec(words.slice(i)))?.[0];
      if (conjunction !== undefined && BODY_END.test(words.slice(start, i)) && i + conjunction.length < words.length)
        push(i, i + conjunction.length);
    }
  }
  push(words.length, words.length);
  const bodies = items.filter((item) => !NOBODY.test(item.words));
  return { items: bodies, others: bodies.length < items.length || OTHERS.test(words) };
};

const isCollective = (name: string): boolean =>
  /^(?:各|有关|相关|全[区省市县国]各?|省级各|市级各|地方)|(?:成员单位|各部门|各单位|(?:有关|相关|等)(?:部门|单位))$|各级|以上/u.test(
    name,
  );

/** 各盟行政公署、市人民政府 → 各盟行政公署, 各市人民政府; 各市、县政府 → 各市人民政府, 各县人民政府. */
const spreadRegions = (items: readonly Item[]): (string | null)[] => {
  const names: (string | null)[] = items.map(() => null);
  for (let first = 0; first < items.length; first += 1) {
    const head = items[first]?.words ?? '';
    const each = /^(?:各有关|各|有关)/u.exec(head)?.[0] ?? '';
    const region = each === '' ? null : REGION.exec(head.slice(each.length));
    if (region === null) continue;
    let last = first;
    const parts: { region: string; tail: string }[] = [
      { region: region[0], tail: head.slice(each.length + region[0].length) },
    ];
    while (last + 1 < items.length) {
      const words = items[last + 1]?.words ?? '';
      const next = REGION.exec(words);
      const tail = words.slice(next?.[0].length ?? 0);
      if (next === null || items[last + 1]?.after !== '、' || (tail !== '' && !GOVERNMENT.test(tail))) break;
      parts.push({ region: next[0], tail });
      last += 1;
    }
    let tail = '';
    for (let i = parts.length - 1; i >= 0; i -= 1) {
      const part = parts[i] as { region: string; tail: string };
      if (part.tail !== '') tail = part.tail;
      names[first + i] = `${each}${part.region}${part.tail === '' && i < parts.length - 1 ? tail : part.tail}`;
    }
    first = last;
  }
  return names;
};

/** Whether `words` look like the name of a body, for deciding if a bracket speaks of responsibility at all. */
export const looksLikeBody = (words: string): boolean =>
  words.length >= 2 &&
  words.length <= 40 &&
  !/[了将从者为]|.由|(?:用人|建设|施工|采购|申请|申报)单位$|的(?!(?:地方|地区|市|县))/u.test(words) &&
  (parseName(words) !== null ||
    centralNames.has(words) ||
    BODY_END.test(words.replace(/[（〔][^（）〔〕]*[）〕]$/u, '')) ||
    (words.startsWith('各') && REGION.test(words.slice(1))) ||
    /(?:支行|分行|机关|街道|乡镇|公会|协会|法院|部队|支队|大队|校|地区|地方|责任人|领导小组)$/u.test(words));

/**
 * The agencies of one joint list. `words` is folded text, `offset` where it begins in its clause. `others` says that the
 * list ends with 等: bodies are meant that it does not name.
 */
export const readAgencyList = (
  words: string,
  offset: number,
  naming: Naming,
): { agencies: ListedAgency[]; others: boolean } => {
  const { items, others } = cut(words, offset);
  const regions = spreadRegions(items);
  let carried: Head | null = null;
  const agencies = items.map((item, i): ListedAgency => {
    const region = regions[i];
    const { start, end } = item;
    if (typeof region === 'string') {
      return { start, end, name: canonicalAgency(region, null), known: true, collective: true };
    }
    const parsed = parseName(item.words);
    if (parsed !== null && parsed.national === null) {
      const { head } = parsed;
      const name = canonicalAgency(item.words, naming.prefix, naming.territory, carried);
      if (
        head.level !== null ||
        (head.territory !== null && parsed.job?.kind !== 'vertical' && parsed.job?.kind !== 'branch')
      )
        carried = head;
      return { start, end, name, known: true, collective: false };
    }
    const own = parsed === null && OWN_BODY.test(item.words) && !OF_OTHERS.test(item.words) && !namesPlace(item.words);
    const name = canonicalAgency(item.words, naming.prefix, naming.territory);
    const word = carried?.level ?? (carried === null ? naming.prefix : null);
    const prefixed = own && word !== null && !centralNames.has(item.words);
    return {
      start,
      end,
      name: prefixed ? word + name : name,
      known:
        nationalNames.has(item.words) || (parsed === null && naming.prefix === null && centralNames.has(item.words)),
      collective: isCollective(name),
    };
  });
  return { agencies, others };
};

const LEVEL_START = /^(?:自治区|省|市|县|区|旗|盟|州|兵团|地区|街道|镇|乡)/u;
/** 民航内蒙古安全监管局 bears a territory's name, so it is nobody's 局 with the prefix left out. */
const namesPlace = (words: string): boolean => {
  if (LEVEL_START.test(words)) return true;
  for (let start = 0; start < words.length; start += 1)
    for (let length = Math.min(words.length - start, 12); length > 1; length -= 1)
      if (territories.has(words.slice(start, start + length))) return true;
  return false;
};
