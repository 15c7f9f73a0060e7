#!/usr/bin/env node
/** The command line's way in and its only way out. */
import { exitCodeOf, sentenceOf } from './exit.ts';
import { program } from './program.ts';

/** The reader of a pipe has gone (`tiaoli search … | head -1`): nothing is wrong, there is just nobody to tell. */
const leaveWithTheReader = (error: NodeJS.ErrnoException): void => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
};
process.stdout.on('error', leaveWithTheReader);
process.stderr.on('error', leaveWithTheReader);

const run = async (): Promise<void> => {
  try {
    await program().parseAsync();
  } catch (error) {
    const sentence = sentenceOf(error);
    if (sentence) process.stderr.write(`${sentence}\n`);
    process.exitCode = exitCodeOf(error);
  }
};

await run();
