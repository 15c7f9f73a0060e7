/** Ctrl-C: stop at once, with the exit code that shells expect. The store survives that by design. */
import { INTERRUPTED } from './exit.ts';

/** For commands that are no servers. */
export const stopOnInterrupt = (): void => {
  process.once('SIGINT', () => {
    process.stderr.write('\n已中断。已经存好的内容不受影响。\n');
    process.exit(INTERRUPTED);
  });
};
