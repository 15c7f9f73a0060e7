/** What a tool of the MCP server is: arguments in and an answer out, each by a schema of the contract. No SDK in here. */
import type { z } from 'zod';
import type { Library } from '../library.ts';
import { invalidArguments } from '../problems.ts';

export interface ToolContext {
  library: Library;
  /** Address at which the HTTP server is reached, without a slash at the end; null where there is none (stdio). */
  origin: string | null;
}

export interface McpTool {
  name: string;
  title: string;
  description: string;
  input: z.ZodObject;
  output: z.ZodObject;
  /**
   * Checks the arguments, answers, and leaves of the answer what its schema names: clients refuse anything more.
   * @throws Problem and whatever the library throws
   */
  call: (context: ToolContext, given: unknown) => Promise<Record<string, unknown>>;
}

interface Definition<Input extends z.ZodObject, Output extends z.ZodObject>
  extends Pick<McpTool, 'name' | 'title' | 'description'> {
  input: Input;
  output: Output;
  run: (args: z.output<Input>, context: ToolContext) => Promise<z.input<Output>>;
}

/** Makes a tool of its schemas and of what it does. */
export const defineTool = <Input extends z.ZodObject, Output extends z.ZodObject>({
  run,
  ...told
}: Definition<Input, Output>): McpTool => ({
  ...told,
  call: async (context, given) => {
    const args = told.input.safeParse(given ?? {});
    if (!args.success) throw invalidArguments(args.error);
    return told.output.parse(await run(args.data, context));
  },
});
