/** The library of the settings' data folder, for one command. */
import type { Library } from '../library.ts';
import { readSettings } from '../settings.ts';

/** Opens it, runs the command, closes it whatever happened. `needsModel`: waits until the model is there or known to be missing. */
export const withLibrary = async <T>(
  { needsModel }: { needsModel: boolean },
  use: (library: Library) => Promise<T>,
): Promise<T> => {
  const { openLibrary } = await import('../open-library.ts');
  const library = await openLibrary(readSettings(process.env), {
    model: needsModel,
    say: (line) => process.stderr.write(`${line}\n`),
  });
  try {
    if (needsModel) await library.settled();
    return await use(library);
  } finally {
    await library.close();
  }
};
