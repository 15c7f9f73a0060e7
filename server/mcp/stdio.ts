/** MCP over standard input and output, for a client that starts the program itself. */
import { Writable } from 'node:stream';
import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio';
import type { Library } from '../library.ts';
import { mcpServer, type OnFailure } from './server.ts';

/**
 * Keeps standard output for the protocol: whatever else is printed there from now on, by us or by a library, goes to
 * standard error. One stray line would end the conversation.
 */
export const takeStandardOutput = (): Writable => {
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = process.stderr.write.bind(process.stderr);
  return new Writable({
    write: (chunk, encoding, done) => {
      write(chunk, encoding, done);
    },
    decodeStrings: false,
  });
};

/** Tells when the conversation is over, whichever side ended it. */
class WatchedTransport extends StdioServerTransport {
  #end: () => void = () => undefined;
  readonly ended: Promise<void> = new Promise((resolve) => {
    this.#end = resolve;
  });

  override async close(): Promise<void> {
    await super.close();
    this.#end();
  }
}

/** Answers until standard input is closed. */
export const mcpOverStdio = async (library: Library, out: Writable, onFailure: OnFailure): Promise<void> => {
  const transport = new WatchedTransport(process.stdin, out);
  const { close } = serveStdio(() => mcpServer({ library, origin: null }, onFailure), { transport });
  await transport.ended;
  await close();
};
