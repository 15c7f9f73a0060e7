/** Invented measures of a third province, dense in what is easily told wrongly: shares, exclusions, steps, sums of several natures. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedStore } from '../../../graph/embedded/store.ts';
import { type IngestFile, ingestFiles } from '../../../graph/ingest-files.ts';
import { type CorpusLexicon, corpusLexicon } from '../../../graph/search/corpus-lexicon.ts';
import type { Clause } from '../../../ingest/model.ts';

const TEXT = `黑龙江省助企纾困若干措施

1. 降低失业保险费率。失业保险总费率继续按1%执行，其中单位费率为0.7%，个人费率为0.3%。（责任单位：省人力资源社会保障厅）

2. 降低工伤保险费率。工伤保险费率按0.4%执行，由用人单位缴费，职工个人不缴费。（责任单位：省人力资源社会保障厅）

3. 完善住房公积金缴存。住房公积金缴存比例，单位和职工各5%。（责任单位：省住房城乡建设厅）

4. 减免农贸市场租金。承租国有市场摊位的个体工商户，减免3个月租金。鼓励非国有市场的业主减免1个月租金。（责任单位：省国资委）

5. 支持工业旅游。对投资1000万元以上、3000万元以上、8000万元以上的工业旅游项目，分别给予50万元、120万元、300万元奖励。（责任单位：省文化和旅游厅）

6. 支持仓储企业。对年销售额达到5000万元、1亿元、3亿元的仓储企业，分别给予10万元、20万元、50万元奖励。（责任单位：省商务厅）

7. 支持民办养老机构。对非营利性养老机构，每张床位给予4000元一次性建设补贴。（责任单位：省民政厅）

8. 支持商贸企业。除房地产企业外，对新纳入统计的商贸企业给予8万元一次性奖励。（责任单位：省商务厅）

9. 支持首台套。对首台套设备（不含进口设备）的生产企业，按销售额的10%给予奖励，最高不超过100万元。（责任单位：省工业和信息化厅）

10. 增加支农支小再贷款额度。安排支农支小再贷款额度100亿元，支持地方法人银行扩大信贷投放。（责任单位：人民银行哈尔滨中心支行）

11. 设立冰雪资金。安排省级财政专项资金2亿元，支持冰雪场馆建设。（责任单位：省财政厅、省体育局）

12. 设立物流资金。省财政安排5000万元资金，支持物流枢纽建设。（责任单位：省财政厅、省发展改革委）

13. 补贴农机手。对参加培训的农机手，每人补贴5000元。（责任单位：省农业农村厅）

14. 补贴家庭农场。对新建大棚的家庭农场，每户补贴30万元。（责任单位：省农业农村厅）

15. 补贴烘干塔。对新建烘干塔，每座补贴10万元。（责任单位：省农业农村厅）

16. 补贴保育员。对参加培训的保育员，每人补贴800元。（责任单位：省教育厅）

17. 补贴护理员。对参加培训的护理员，每人最高补贴5000元。（责任单位：省民政厅）

18. 补贴飞防服务。对无人机飞防作业，每亩补贴6元。（责任单位：省农业农村厅）

19. 奖励展会。对展览面积2万平方米以上、5万平方米以上的展会，分别给予举办单位30万元、80万元奖励。（责任单位：省商务厅）

20. 支持夜间经济。每新建一条夜间经济街区补助40万元。政策执行至2022年12月31日。（责任单位：省商务厅）
`;

export const HEILONGJIANG_FILE: IngestFile = {
  bytes: new TextEncoder().encode(TEXT),
  file: '纾困.txt',
  hints: { id: 'hlj', issuer: '黑龙江省人民政府', issued: '2022-03-10' },
};

export interface Heilongjiang {
  lexicon: CorpusLexicon;
  clauses: readonly Clause[];
  /** By number: the first is 1. */
  clause: (number: number) => Clause;
}

/** Reads the document into a store of its own. */
export const heilongjiang = async (): Promise<Heilongjiang> => {
  const folder = mkdtempSync(join(tmpdir(), 'tiaoli-heilongjiang-'));
  const store = openEmbeddedStore(join(folder, 'store.db'));
  try {
    await ingestFiles(store, null, [HEILONGJIANG_FILE]);
    const lexicon = await corpusLexicon(store);
    const clauses = await store.clauses(await store.select({ all: [] }));
    return {
      lexicon,
      clauses,
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
