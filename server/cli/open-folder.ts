/** The library of the settings' data folder, for one command. */
import type { Library } from '../library.ts';
import { readSettings } from '../settings.ts';

/**
 * Opens it, runs the command, closes it whatever happened. `needsModel`: looks for the model, and
 * waits until it is there or known to be missing unless `waits` is false.
 */
export const withLibrary = async <T>(
  { needsModel, waits = needsModel }: { needsModel: boolean; waits?: boolean },
  use: (library: Library) => Promise<T>,
): Promise<T> => {
  const { openLibrary } = await import('../open-library.ts');
  const library = await openLibrary(readSettings(process.env), {
    model: needsModel,
    say: (line) => process.stderr.write(`${line}\n`),
  });
  try {
    if (waits) await library.settled();
    return await use(library);
  } finally {
    await library.close();
  }
};
