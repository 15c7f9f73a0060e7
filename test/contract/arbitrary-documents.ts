/** Policy documents of every shape, over few names and figures so that they meet one another. */
import fc from 'fast-check';
import {
  AGENCY_ROLES,
  AMOUNT_KINDS,
  type Clause,
  type Mentions,
  PERIOD_MEANINGS,
  PLACE_LEVELS,
  type PolicyDocument,
} from '../../ingest/model.ts';

export const POOL = {
  documents: ['a', 'b', 'c', 'n'],
  versions: ['1', '2', '10', '2022版'],
  days: ['2021-06-30', '2022-01-01', '2022-12-31', '2023-06-01'],
  titles: [
    '甲省促进服务业发展政策',
    '甲省促进服务业发展政策（2022版）',
    '甲省人民政府关于支持小微企业的意见',
    '乙省消费促进方案',
  ],
  cited: [
    '甲省促进服务业发展政策',
    '省促进服务业发展政策（2022版）',
    '关于支持小微企业的意见',
    '“十四五”规划',
    '乙省消费促进方案（试行）',
  ],
  numbers: ['甲政发〔2022〕1号', '甲政发〔2022〕2号'],
  agencies: ['甲省财政厅', '甲省商务厅', '各市人民政府'],
  names: ['零售业', '餐饮业', '小微企业'],
  sums: [50_000, 100_000, 200_000, 1_000_000],
  shares: [0.1, 0.3, 0.5],
  per: ['户', '床位'],
} as const;

const TEXTS = [
  '鼓励零售业、餐饮业发展，对小微企业给予不超过20万元奖励。（责任单位：省财政厅、商务厅）',
  '𠮷野家等餐饮企业\n“十四五”期间享受减免；NULL\u0000字符与引号\'"也要原样保留。',
  '本政策自印发之日起施行。',
] as const;

const nullable = <Value>(values: readonly Value[]) => fc.option(fc.constantFrom(...values), { nil: null });
const day = nullable(POOL.days);
const confidence = fc.constantFrom(0, 0.25, 0.875, 1);

/** Half-open, at the borders of whole characters. */
const span = (text: string) => {
  const borders = [0];
  for (const character of text) borders.push((borders.at(-1) ?? 0) + character.length);
  return fc.subarray(borders, { minLength: 2, maxLength: 2 }).map(([start = 0, end = 0]) => ({ start, end }));
};

const mention = <Values>(text: string, values: fc.Arbitrary<Values>) =>
  fc
    .tuple(span(text), fc.constantFrom('agency', 'amount'), confidence, values)
    .map(([place, recogniser, sure, rest]) => ({
      ...place,
      surface: text.slice(place.start, place.end),
      recogniser,
      confidence: sure,
      ...rest,
    }));

const figure = (values: readonly number[]) => ({
  min: nullable(values),
  max: nullable(values),
  approximate: fc.boolean(),
});
const name = fc.constantFrom<string>(...POOL.names);
const agency = fc.constantFrom<string>(...POOL.agencies);
const role = fc.constantFrom(...AGENCY_ROLES);

const mentions = (text: string): fc.Arbitrary<Mentions> => {
  const several = <Values>(model: fc.Arbitrary<Values>) => fc.array(mention(text, model), { maxLength: 2 });
  return fc.record({
    agencies: several(fc.record({ name: agency, role, first: fc.boolean() }, { requiredKeys: ['name', 'role'] })),
    agencyMentions: several(fc.record({ name: agency })),
    amounts: several(
      fc.record({
        ...figure(POOL.sums),
        unit: fc.constant('元' as const),
        per: nullable(POOL.per),
        kind: fc.constantFrom(...AMOUNT_KINDS),
      }),
    ),
    rates: several(fc.record({ ...figure(POOL.shares), of: nullable(['房租']) })),
    quantities: several(fc.record({ ...figure([3, 5000]), unit: fc.constantFrom('年', '场'), of: nullable(['活动']) })),
    periods: several(
      fc.record(
        { from: day, until: day, meaning: fc.constantFrom(...PERIOD_MEANINGS), inferred: fc.boolean() },
        { requiredKeys: ['from', 'until', 'meaning'] },
      ),
    ),
    places: several(fc.record({ name, code: nullable(['150100', '110105']), level: fc.constantFrom(...PLACE_LEVELS) })),
    industries: several(fc.record({ name, code: nullable(['F52']) })),
    beneficiaries: several(fc.record({ name })),
    instruments: several(fc.record({ name })),
    references: several(
      fc.record({
        title: fc.constantFrom<string>(...POOL.cited),
        number: nullable(POOL.numbers),
        documentId: fc.constant(null),
      }),
    ),
  });
};

const place = fc.record({ start: fc.nat(50), end: fc.integer({ min: 50, max: 90 }) });
const validity = fc.array(fc.record({ from: day, until: day, span: fc.option(place, { nil: null }) }), {
  maxLength: 2,
});

type Body = Omit<Clause, 'id' | 'document'>;
const body: fc.Arbitrary<Body> = fc.constantFrom(...TEXTS).chain((text) =>
  fc
    .record({
      number: fc.constantFrom('', '1.', '（一）', '第三条'),
      heading: nullable(['支持零售']),
      path: fc.subarray(['一、总则', '（二）资金']),
      text: fc.constant<string>(text),
      source: place,
      validity,
      inheritedAgencies: fc.array(fc.record({ name: agency, role, from: fc.constant('n/p1') }), { maxLength: 1 }),
    })
    .chain((clause) => mentions(text).map((found) => ({ ...clause, ...found }))),
);

/** One version of a document. */
export const arbitraryDocument: fc.Arbitrary<PolicyDocument> = fc
  .record({
    id: fc.constantFrom<string>(...POOL.documents),
    title: fc.constantFrom<string>(...POOL.titles),
    kind: nullable(['政策', '意见']),
    issuer: nullable(['甲省人民政府', '乙省人民政府办公厅']),
    number: nullable(POOL.numbers),
    issued: day,
    validity,
    version: fc.constantFrom<string>(...POOL.versions),
    carrier: nullable(['n']),
    source: fc.record({ file: fc.constantFrom('x.txt', 'y.txt'), sha256: fc.constant('00'), characters: fc.nat(9000) }),
    bodies: fc.array(body, { maxLength: 3 }),
  })
  .map(({ bodies, ...head }) => ({
    ...head,
    carrier: head.carrier === head.id ? null : head.carrier,
    versions: [head.version],
    sections: [
      { id: `${head.id}/1`, number: '一、', heading: '总则', depth: 1, source: { start: 0, end: 5 } },
      { id: `${head.id}/1/2`, number: '', heading: '资金', depth: 2, source: { start: 5, end: 9 } },
    ].slice(0, bodies.length),
    clauses: bodies.map((clause, i) => ({
      ...clause,
      // Of one length, so that the order of ids is not by chance that of clauses.
      id: `${head.id}/${9 - i}`,
      document: { id: head.id, title: head.title, version: head.version },
    })),
  }));

/** Several documents in several versions. */
export const arbitraryDocuments = fc.uniqueArray(arbitraryDocument, {
  minLength: 1,
  maxLength: 5,
  selector: ({ id, version }) => `${id}@${version}`,
});
