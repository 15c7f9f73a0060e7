/** The revision of pairs and verdicts, kept beside them in the same transaction, apart from that of the content. */
import { Tally } from '../../content-digest.ts';
import type { Connection } from '../connection.ts';

/** The kept revision; that of no pairs and no verdicts where nothing was written yet. */
export const overlapRevision = (connection: Connection): string =>
  connection.get<{ value: string }>("SELECT value FROM meta WHERE name = 'overlap-revision'")?.value ??
  new Tally().revision();

/** Runs a change that tells a tally what came and what went, and keeps what results. Inside the transaction of the change. */
export const updateOverlapRevision = <Result>(connection: Connection, change: (tally: Tally) => Result): Result => {
  const before = overlapRevision(connection);
  const tally = new Tally(before);
  const result = change(tally);
  if (tally.revision() !== before)
    connection.run("INSERT OR REPLACE INTO meta VALUES ('overlap-revision', ?)", [tally.revision()]);
  return result;
};
