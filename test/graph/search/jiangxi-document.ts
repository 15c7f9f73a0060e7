/** Invented measures of a province of its own, dense in unit amounts, tiers and ceilings, read by the real pipeline. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedStore } from '../../../graph/embedded/store.ts';
import { type IngestFile, ingestFiles } from '../../../graph/ingest-files.ts';
import { type CorpusLexicon, corpusLexicon } from '../../../graph/search/corpus-lexicon.ts';
import type { Clause } from '../../../ingest/model.ts';

const TEXT = `江西省促进县域服务业发展若干措施

1. 建设托育设施。对公办、民办、合办三类托育机构分别给予每个托位1万元、6000元、3000元的建设补助，按实际收托人数每个托位每月给予200元运营补助。（责任单位：省卫生健康委、省财政厅）

2. 完善充换电网络。对投入使用的高速服务区换电站给予建设补贴60万元，对投入使用的乡镇充电站给予建设补贴8万元。（省能源局牵头，省财政厅、省交通运输厅配合）

3. 降低担保费率。对单笔担保金额300万元及以下的农业主体收取的担保费不超过0.8%，对单笔担保金额300万元以上的农业主体收取的担保费不超过1.2%。（责任单位：省财政厅、省地方金融监管局）

4. 支持冷库建设。对新建冷库的企业，按设备投资额的25%给予补助，最高不超过150万元。（责任单位：省商务厅）

5. 支持企业参展。对参加境外展会的企业，每个标准展位补助1.5万元，每家企业最多补助4个展位。（责任单位：省商务厅）

6. 推广电动农机。购买电动拖拉机的农户，每台补贴2万元。（责任单位：省农业农村厅）

7. 培养护理人才。每培训1名养老护理员给予培训机构补贴1200元，每家机构每年最高不超过10万元。（责任单位：省人力资源社会保障厅）

8. 奖励龙头企业。对新认定的省级龙头企业、市级龙头企业分别给予50万元和20万元奖励。（责任单位：省农业农村厅）

9. 设立发展资金。安排专项资金1.2亿元，支持县域商业体系建设。（责任单位：省财政厅、省商务厅）

10. 退还水费。对受灾农户缴纳的水费，减免30%。（责任单位：省水利厅）

11. 补贴农村寄递。对农产品上行快递，每单补贴0.5元。（责任单位：省邮政管理局）

12. 支持养老机构运营。对非营利养老机构，每张床位每月给予80—150元的运营补贴。（责任单位：省民政厅）

13. 开展共同配送试点。支持赣州市、九江市开展城乡共同配送试点。（责任单位：省商务厅）

14. 设立振兴资金。安排专项资金3000万元，支持农贸市场改造。（责任单位：省财政厅）

15. 设立基金。设立规模不超过5亿元的农业基金，安排资金不超过2亿元用于种业。（责任单位：省财政厅）

16. 引进人才。对国家级领军人才、省级领军人才、市级领军人才，分别给予每人奖励最高200万元、100万元、60万元。（责任单位：省人力资源社会保障厅）
`;

export const JIANGXI_FILE: IngestFile = {
  bytes: new TextEncoder().encode(TEXT),
  file: '县域.txt',
  hints: { id: 'jx', issuer: '江西省人民政府', issued: '2023-03-10' },
};

export interface Jiangxi {
  lexicon: CorpusLexicon;
  /** By number: the first is 1. */
  clause: (number: number) => Clause;
}

/** Reads the document into a store of its own. */
export const jiangxi = async (): Promise<Jiangxi> => {
  const folder = mkdtempSync(join(tmpdir(), 'tiaoli-jiangxi-'));
  const store = openEmbeddedStore(join(folder, 'store.db'));
  try {
    await ingestFiles(store, null, [JIANGXI_FILE]);
    const lexicon = await corpusLexicon(store);
    const clauses = await store.clauses(await store.select({ all: [] }));
    return {
      lexicon,
      clause: (number) => {
        const found = clauses.find((clause) => clause.number === `${number}.`);
        if (!found) throw new Error(`no clause ${number}`);
        return found;
      },
    };
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
