/** Documents as published, byte for byte, under their digest. */
import { createHash } from 'node:crypto';
import type { Run } from './driver.ts';

/** Keeps bytes that a stored version was read from; others are left out. Inside a transaction. */
export const putOriginal = async (run: Run, bytes: Uint8Array): Promise<void> => {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await run(
    `MATCH (d:Document {sha256: $sha256}) WITH d LIMIT 1
     MERGE (o:Original {sha256: $sha256}) ON CREATE SET o.bytes = $bytes`,
    { sha256, bytes },
  );
};

export const readOriginal = async (run: Run, sha256: string): Promise<Uint8Array | null> => {
  const [row] = await run<{ bytes: Int8Array }>('MATCH (o:Original {sha256: $sha256}) RETURN o.bytes AS bytes', {
    sha256,
  });
  return row ? new Uint8Array(row.bytes.buffer, row.bytes.byteOffset, row.bytes.byteLength) : null;
};
