/** A short draft of the region, segmented and recognised like any document. */
import type { PolicyDocument } from '../../../ingest/model.ts';
import { ingestText } from '../../../ingest/pipeline.ts';
import type { SourceText } from '../../../ingest/read/source-text.ts';

export const sourceOf = (text: string): SourceText => ({
  text,
  file: '文稿.txt',
  sha256: '0'.repeat(64),
  characters: text.length,
  encoding: 'utf-8',
});

/** Each line one numbered clause. */
export const draftOf = (...lines: string[]): PolicyDocument =>
  ingestText(sourceOf(`内蒙古自治区关于支持企业的若干措施\n${lines.map((line, i) => `${i + 1}.${line}`).join('\n')}\n`))
    .document;
