/** A document around planted clauses: another title, the same day, the same issuer or none. */
import { createHash } from 'node:crypto';
import type { PolicyDocument } from '../../ingest/model.ts';
import { type IngestHints, ingest } from '../../ingest/pipeline.ts';
import type { Plant } from './plants.ts';

export const plantedId = (plant: Plant, number: number): string =>
  `planted-${number}-${createHash('sha256').update(plant.text).digest('hex').slice(0, 8)}`;

/** The file and what is known beside it, as whoever brings a policy gives them. */
export const plantedFile = (plant: Plant, number: number): { bytes: Uint8Array; file: string; hints: IngestHints } => {
  const { issuer, issued } = plant.source.head;
  const title = `关于若干支持政策的补充措施（第${number + 1}号）`;
  const id = plantedId(plant, number);
  return {
    bytes: new TextEncoder().encode(`${title}\n\n第一条 ${plant.text}\n`),
    file: `${id}.txt`,
    hints: { id, title, issuer: number % 2 === 0 ? (issuer ?? undefined) : undefined, issued: issued ?? undefined },
  };
};

/** The same, ingested. */
export const plantedDocument = (plant: Plant, number: number): PolicyDocument => {
  const { bytes, file, hints } = plantedFile(plant, number);
  return ingest(bytes, file, hints).document;
};
