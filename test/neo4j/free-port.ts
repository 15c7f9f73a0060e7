/** A port that nobody listens on, and that no outgoing connection is likely to take while a killed server is away. */
import { createServer } from 'node:net';

/** Below the range from which systems give ports to outgoing connections (Linux: from 32768). */
const FIRST = 20_000;
const COUNT = 10_000;
const TRIES = 50;

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });

export const freePort = async (): Promise<number> => {
  for (let tries = 0; tries < TRIES; tries++) {
    const port = FIRST + Math.floor(Math.random() * COUNT);
    if (await isFree(port)) return port;
  }
  throw new Error(`no free port in ${TRIES} tries`);
};
