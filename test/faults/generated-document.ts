/** Small documents without end, each told from its number alone. */
import type { PolicyDocument } from '../../ingest/model.ts';
import { sampleDocument } from '../contract/sample-documents.ts';

/** The `n`-th document; clauses of `clauses` and as many mentions. */
export const generatedDocument = (n: number, clauses = 6): PolicyDocument =>
  sampleDocument(
    `g${String(n).padStart(5, '0')}`,
    `第${n}号政策`,
    Array.from(
      { length: clauses },
      (_, i) => `对第${n}批第${i}类餐饮企业给予奖励，依据《第${n + 1}号政策》。（责任单位：财政厅）`,
    ),
  );
