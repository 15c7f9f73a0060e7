/** Invented documents of another province, read by the real pipeline: what a search must understand beside the first corpus. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedStore } from '../../../graph/embedded/store.ts';
import { type IngestFile, ingestFiles } from '../../../graph/ingest-files.ts';
import { type CorpusLexicon, corpusLexicon } from '../../../graph/search/corpus-lexicon.ts';
import type { Clause } from '../../../ingest/model.ts';

const MEASURES = `山东省支持海洋渔业发展若干措施

为支持海洋渔业发展，制定本措施。

一、财政支持

1. 支持深水网箱建设。对新建深水网箱的渔业企业，每个给予30万元补贴。（责任单位：省财政厅、省农业农村厅）

2. 支持冷链物流。对新建冷库的物流企业，按投资额的20%给予补助，最高不超过200万元。（省商务厅牵头，省财政厅配合）

3. 设立渔业纾困基金。安排1.5亿元资金设立纾困基金，由省地方金融监管局负责管理。（责任单位：省地方金融监管局）

二、税费减免

4. 减免房屋租金。承租国有房屋的小微企业，2023年免收3个月租金，政策执行至2023年12月31日。（责任单位：省国资委）

5. 推广船东ETC通行。自2023年5月1日起，青岛市运输活鱼的货车减半收取通行费。（责任单位：省交通运输厅）
`;

const PLAN = `山东省养老托育服务提升行动方案

1. 增加养老床位。对新建养老机构，按每张床位8000元给予一次性建设补贴。（责任单位：省民政厅）

2. 发展普惠托育。每个托位每年给予1000元运营补贴，到2025年建成托位20万个。（省卫生健康委牵头，省财政厅、省教育厅配合）

3. 培训护理人员。胶东五市联合开展护理员培训，济南市先行试点。（责任单位：省人力资源社会保障厅）
`;

const file = (name: string, text: string, id: string): IngestFile => ({
  bytes: new TextEncoder().encode(text),
  file: name,
  hints: { id, issuer: '山东省人民政府', issued: '2023-02-10' },
});

/** The two documents as files. */
export const SHANDONG_FILES: readonly IngestFile[] = [
  file('措施.txt', MEASURES, 'sd-measures'),
  file('方案.txt', PLAN, 'sd-plan'),
];

export interface Shandong {
  lexicon: CorpusLexicon;
  /** Clauses of both documents, in document order. */
  clauses: Clause[];
  /** The clause whose heading contains these words. */
  clause: (words: string) => Clause;
}

const load = async (): Promise<Shandong> => {
  const folder = mkdtempSync(join(tmpdir(), 'tiaoli-shandong-'));
  const store = openEmbeddedStore(join(folder, 'store.db'));
  try {
    const report = await ingestFiles(store, null, SHANDONG_FILES);
    if (report.failed.length > 0) throw new Error(report.failed.map(({ detail }) => detail).join());
    const clauses: Clause[] = [];
    for await (const clause of store.eachClause()) clauses.push(clause);
    return {
      lexicon: await corpusLexicon(store),
      clauses,
      clause: (words) => {
        const found = clauses.find(({ heading }) => heading?.includes(words));
        if (!found) throw new Error(`no clause is headed ${words}`);
        return found;
      },
    };
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

let loaded: Promise<Shandong> | null = null;

/** Ingests them once per test file. */
export const shandong = (): Promise<Shandong> => {
  loaded ??= load();
  return loaded;
};
