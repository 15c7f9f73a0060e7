/** What two corpora know, written down: the first one, and that of another province with invented documents. */
import type { CorpusLexicon } from '../../../../graph/search/corpus-lexicon.ts';
import { type ReadPlan, readPlan } from '../../../../graph/search/plan/read-plan.ts';
import type { Question, Reading } from '../../../../graph/search/plan/reading.ts';
import { foldText } from '../../../../ingest/fold.ts';

const document = (id: string, title: string, kind: string): CorpusLexicon['documents'][number] => ({
  id,
  title,
  kind,
  issuer: null,
  number: null,
  issued: '2023-02-10',
  validity: [],
  version: '1',
  versions: ['1'],
  carrier: null,
  source: { file: `${id}.txt`, sha256: 'ab', characters: 1 },
});

const lexicon = (some: Partial<CorpusLexicon>): CorpusLexicon => ({
  revision: '1',
  documents: [],
  carriers: new Set(),
  agencies: [],
  places: new Set(),
  beneficiaries: new Set(),
  references: [],
  statutes: 0,
  prefix: null,
  territory: null,
  ...some,
});

export const INNER_MONGOLIA = lexicon({
  documents: [
    document('quality', '内蒙古自治区促进服务业高质量发展实施方案（2022版）', '方案'),
    document('living', '内蒙古自治区关于推动生活性服务业补短板上水平提高人民生活品质行动方案', '行动方案'),
    document('consumption', '内蒙古自治区消费促进2022年行动方案', '行动方案'),
    document('services', '内蒙古自治区促进服务业发展政策', '政策'),
    document('small', '内蒙古自治区支持小微企业发展政策', '政策'),
  ],
  agencies: ['自治区财政厅', '自治区商务厅', '自治区人力资源社会保障厅', '自治区工业和信息化厅', '内蒙古税务局'],
  places: new Set(['呼和浩特市', '呼包鄂乌', '满洲里市']),
  prefix: '自治区',
  territory: '内蒙古自治区',
});

export const SHANDONG = lexicon({
  documents: [
    document('fishery', '山东省支持海洋渔业发展若干措施', '措施'),
    document('care', '山东省养老托育服务提升行动方案', '行动方案'),
    document('chips', '山东省集成电路产业促进办法', '办法'),
  ],
  agencies: ['省财政厅', '省商务厅', '省农业农村厅', '省人力资源社会保障厅'],
  places: new Set(['济南市', '青岛市', '苏浙沪']),
  prefix: '省',
  territory: '山东省',
});

/** The day on which all questions of these tests are asked. */
export const TODAY = '2023-06-01';

export const question = (original: string): Question => ({ original, folded: foldText(original) });

export const plan = (original: string, known = SHANDONG, removed: readonly string[] = []): ReadPlan =>
  readPlan(original, known, TODAY, removed);

/** Readings of one field, as `op value surface force`. */
export const told = (readings: readonly Reading[], field: string): string[] =>
  readings
    .filter(({ filter }) => filter.field === field)
    .map(({ filter: { op, value, surface }, force }) => `${op} ${String(value)} ${surface} ${force}`);
