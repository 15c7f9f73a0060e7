/** Documents as published, byte for byte, under their digest. */
import { createHash } from 'node:crypto';
import type { Connection } from './connection.ts';

/** Keeps bytes that a stored version was read from; others are left out. Inside a transaction. */
export const putOriginal = (connection: Connection, bytes: Uint8Array): void => {
  const digest = createHash('sha256').update(bytes).digest('hex');
  connection.run(
    `INSERT INTO originals SELECT :digest, :bytes WHERE EXISTS (SELECT 1 FROM documents WHERE sha256 = :digest)
       ON CONFLICT DO NOTHING`,
    { digest, bytes },
  );
};

export const readOriginal = (connection: Connection, sha256: string): Uint8Array | null =>
  connection.get<{ bytes: Uint8Array }>('SELECT bytes FROM originals WHERE sha256 = ?', [sha256])?.bytes ?? null;
