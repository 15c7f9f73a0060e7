/** The one place that speaks HTTP. */
import { Problem, problemOf, unreachable } from './problem.ts';

const TOKEN_KEY = 'tiaoli-token';

/** The access token that the reader gave for writing; kept until the window is closed. */
export const rememberToken = (token: string): void => sessionStorage.setItem(TOKEN_KEY, token);

const authorised = (init: RequestInit): RequestInit => {
  const token = sessionStorage.getItem(TOKEN_KEY);
  return { ...init, headers: { Accept: 'application/json', ...(token ? { Authorization: `Bearer ${token}` } : {}) } };
};

/**
 * Calls `/api` and gives the JSON that it answers with; `null` where it answers with nothing (204).
 * Throws `Problem`, also where the server cannot be reached; an aborted call throws the abort itself.
 */
export const call = async <Answer>(path: string, init: RequestInit = {}): Promise<Answer> => {
  let response: Response;
  try {
    response = await fetch(`/api${path}`, authorised(init));
  } catch (cause) {
    if (init.signal?.aborted) throw cause;
    throw unreachable(cause);
  }
  if (response.status === 204) return null as Answer;
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok || body === undefined) throw problemOf(response.status, body);
  return body as Answer;
};

/** Whether a failure says that writing needs a token. */
export const needsToken = (error: unknown): boolean => error instanceof Problem && error.status === 401;
