/** The program of the embedding thread, from the sources: a thread of Node 20 takes no loader for TypeScript from `--import`. */
import { register } from 'tsx/esm/api';

register();
await import('./program.ts');
