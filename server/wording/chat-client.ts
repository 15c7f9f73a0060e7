/** Asks a language model over the chat completions call that most servers of models speak. */

export interface ChatEndpoint {
  /** Address of the call itself. */
  url: string;
  model: string;
  /** Sent as `Authorization: Bearer …`, and nowhere else: no message of ours holds it. */
  key: string | null;
}

/** `slow`: no answer in time; `refused`: another status than 200; `unreadable`: no chat completion. */
export type ChatFailure = 'slow' | 'unreachable' | 'refused' | 'unreadable';

export class ChatError extends Error {
  readonly failure: ChatFailure;
  constructor(failure: ChatFailure, options?: ErrorOptions) {
    super(failure, options);
    this.name = 'ChatError';
    this.failure = failure;
  }
}

/** Bytes of an answer that are read; a few sentences take a thousandth of it. */
const MOST_BYTES = 256 * 1024;
const MOST_TOKENS = 600;

const readBody = async (response: Response): Promise<string> => {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += (chunk as Uint8Array).byteLength;
    if (bytes > MOST_BYTES) throw new ChatError('unreadable');
    text += decoder.decode(chunk as Uint8Array, { stream: true });
  }
  return text + decoder.decode();
};

const contentOf = (body: string): string => {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch (cause) {
    throw new ChatError('unreadable', { cause });
  }
  const { choices } = (parsed ?? {}) as { choices?: { message?: { content?: unknown } }[] };
  const content = Array.isArray(choices) ? choices[0]?.message?.content : undefined;
  if (typeof content !== 'string') throw new ChatError('unreadable');
  return content.trim();
};

/**
 * The model's words. Follows no redirect: what is sent goes to the address that was set, and nowhere else.
 * @throws ChatError
 */
export const complete = async (
  { url, model, key }: ChatEndpoint,
  messages: readonly { role: 'system' | 'user'; content: string }[],
  timeout: number,
): Promise<string> => {
  try {
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(timeout),
      headers: { 'content-type': 'application/json', ...(key === null ? {} : { authorization: `Bearer ${key}` }) },
      body: JSON.stringify({ model, messages, temperature: 0, max_tokens: MOST_TOKENS, stream: false }),
    });
    if (!response.ok) {
      await response.body?.cancel();
      throw new ChatError('refused');
    }
    return contentOf(await readBody(response));
  } catch (error) {
    if (error instanceof ChatError) throw error;
    const isSlow = error instanceof Error && error.name === 'TimeoutError';
    throw new ChatError(isSlow ? 'slow' : 'unreachable', { cause: error });
  }
};
