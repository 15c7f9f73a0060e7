/**
 * The vocabulary of the RDF exports: our own classes and properties, each with the terms of schema.org and ELI that it
 * narrows, where those have one. Every file carries it, so that a reader needs nothing else.
 */
import type { NodeType } from './export-graph.ts';

export const PREFIXES = {
  tiaoli: 'urn:tiaoli:def:',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  owl: 'http://www.w3.org/2002/07/owl#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  schema: 'https://schema.org/',
  eli: 'http://data.europa.eu/eli/ontology#',
} as const;
type Prefix = keyof typeof PREFIXES;
/** As in `eli:cites`. */
export type CompactName = `${Prefix}:${string}`;

/** The whole IRI of a compact name. */
export const expand = (name: CompactName): string => {
  const colon = name.indexOf(':');
  return PREFIXES[name.slice(0, colon) as Prefix] + name.slice(colon + 1);
};

interface Definition {
  zh: string;
  en: string;
  /** Broader terms of others. */
  broader: readonly CompactName[];
}
const term = (zh: string, en: string, ...broader: CompactName[]): Definition => ({ zh, en, broader });

/** Classes. `Mention` is an edge with its provenance, as a resource of its own. */
export const CLASSES: Readonly<Record<NodeType | 'Mention' | 'Overlap' | 'Export', Definition>> = {
  Document: term('政策文件', 'policy document', 'eli:LegalResource', 'schema:Legislation'),
  Clause: term('条款', 'clause', 'eli:LegalResourceSubdivision', 'schema:Legislation'),
  Agency: term('单位', 'public body', 'schema:GovernmentOrganization', 'eli:Agent'),
  Industry: term('行业', 'industry', 'skos:Concept'),
  Place: term('地区', 'place', 'schema:Place'),
  Instrument: term('政策工具', 'policy instrument', 'skos:Concept'),
  Beneficiary: term('受益对象', 'beneficiary', 'schema:Audience'),
  Reference: term('引用的文件', 'cited document, by its title', 'schema:CreativeWork'),
  Amount: term('金额', 'sum of money in yuan', 'schema:MonetaryAmount'),
  Rate: term('比例', 'share', 'schema:QuantitativeValue'),
  Quantity: term('数量', 'quantity', 'schema:QuantitativeValue'),
  Period: term('期限', 'period or day', 'schema:Intangible'),
  Review: term('结论', 'a verdict on two clauses that are no pair any more', 'schema:Review'),
  Overlap: term('条款对', 'two clauses that repeat, revise, contain or resemble one another', 'rdf:Statement'),
  Mention: term('出处', 'a relation and the words that state it', 'rdf:Statement'),
  Export: term('导出', 'an export of the graph', 'schema:Dataset'),
};

/** Properties between resources, by the type of the edge. */
export const RELATIONS = {
  PART_OF: ['partOf', term('属于文件', 'part of', 'eli:is_part_of', 'schema:isPartOf')],
  CARRIED_BY: ['carriedBy', term('随通知印发', 'published with the notice')],
  RESPONSIBLE: [
    'responsible',
    term('责任单位', 'responsible', 'eli:responsibility_of_agent', 'schema:legislationResponsible'),
  ],
  MENTIONS_AGENCY: ['mentionsAgency', term('提到单位', 'mentions public body', 'schema:mentions')],
  IN_INDUSTRY: ['inIndustry', term('涉及行业', 'for the industry', 'eli:is_about', 'schema:about')],
  IN_PLACE: ['inPlace', term('涉及地区', 'for the place', 'schema:spatialCoverage')],
  USES_INSTRUMENT: ['usesInstrument', term('采用政策工具', 'uses instrument', 'eli:is_about', 'schema:about')],
  BENEFITS: ['benefits', term('受益对象', 'benefits', 'schema:audience')],
  CITES: ['cites', term('引用', 'cites', 'eli:cites', 'schema:citation')],
  HAS_AMOUNT: ['hasAmount', term('金额', 'states amount')],
  HAS_RATE: ['hasRate', term('比例', 'states share')],
  HAS_QUANTITY: ['hasQuantity', term('数量', 'states quantity')],
  HAS_PERIOD: ['hasPeriod', term('期限', 'states period')],
  OVERLAPS: ['overlaps', term('重复或相关', 'repeats, revises, contains or resembles', 'skos:related')],
} as const satisfies Readonly<Record<string, readonly [string, Definition]>>;

/** Properties whose values are resources, though nodes have them as columns: of a mention or a stated value. */
export const LINKS: Readonly<Record<string, Definition>> = {
  inClause: term('所在条款', 'in the clause'),
  inDocument: term('所在文件', 'in the document'),
  statedIn: term('出自条款', 'stated in the clause'),
  firstClause: term('甲条款', 'first clause of the pair'),
  secondClause: term('乙条款', 'second clause of the pair'),
};

/** Properties with literal values, by the name of the column. */
export const LITERALS: Readonly<Record<string, Definition>> = {
  title: term('标题', 'title', 'eli:title', 'schema:name'),
  kind: term('种类', 'kind'),
  issuer: term('发文机关', 'issuer', 'schema:legislationPassedBy'),
  documentNumber: term('文号', 'document number', 'eli:id_local', 'schema:legislationIdentifier'),
  issued: term('发文日期', 'day of issue', 'eli:date_document', 'schema:legislationDate'),
  version: term('版本', 'version', 'schema:version'),
  validity: term('有效期', 'terms as ISO 8601 intervals', 'schema:temporalCoverage'),
  validFrom: term('有效期起', 'in force from', 'eli:first_date_entry_in_force'),
  validUntil: term('有效期止', 'in force until', 'eli:date_no_longer_in_force'),
  file: term('文件名', 'file name'),
  sha256: term('原文摘要', 'SHA-256 of the published bytes'),
  clauses: term('条款数', 'number of clauses'),
  number: term('序号', 'number within the document', 'eli:number'),
  heading: term('小标题', 'heading', 'eli:title', 'schema:name'),
  path: term('上级标题', 'headings above'),
  text: term('正文', 'text', 'schema:text'),
  sourceStart: term('原文起', 'start in the published text (UTF-16)'),
  sourceEnd: term('原文止', 'end in the published text (UTF-16)'),
  name: term('名称', 'name', 'schema:name'),
  code: term('代码', 'code of the national standard', 'schema:identifier'),
  level: term('级别', 'level'),
  surface: term('原话', 'the words as they stand'),
  min: term('下限', 'least', 'schema:minValue'),
  max: term('上限', 'greatest', 'schema:maxValue'),
  approximate: term('约数', 'approximate'),
  unit: term('单位', 'unit', 'schema:unitText'),
  per: term('每', 'per'),
  of: term('占', 'of what'),
  from: term('起', 'from'),
  until: term('止', 'until'),
  meaning: term('含义', 'meaning'),
  inferred: term('推断', 'inferred from context'),
  start: term('起点', 'start in the clause’s text (UTF-16)'),
  end: term('终点', 'end in the clause’s text (UTF-16)'),
  recogniser: term('识别器', 'recogniser'),
  confidence: term('置信度', 'confidence'),
  role: term('角色', 'role of the public body'),
  first: term('首列', 'first listed'),
  inherited: term('继承', 'inherited from a sentence above'),
  overlapKind: term('关系', 'identical, revised, contained or related'),
  score: term('相似度', 'likeness, 0 to 1'),
  conflict: term('冲突', 'contradiction or inconsistency'),
  reason: term('冲突理由', 'why both cannot be applied'),
  verdict: term('结论', 'confirmed, not-overlap or accepted'),
  note: term('结论说明', 'note to the verdict', 'schema:reviewBody'),
  by: term('由谁', 'who gave the verdict', 'schema:author'),
  at: term('结论时间', 'when the verdict was given', 'schema:dateCreated'),
  outdated: term('已过时', 'the texts have changed since the verdict'),
  overlapRevision: term('配对与结论的版本', 'revision of pairs and verdicts'),
  filter: term('筛选条件', 'what was asked for'),
  revision: term('图谱版本', 'revision of the store', 'schema:version'),
  generator: term('生成程序', 'program'),
};
