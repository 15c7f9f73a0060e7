/** The one place that speaks HTTP. */
import { Problem, problemOf, unreachable } from './problem.ts';

const TOKEN_KEY = 'tiaoli-token';

/** The access token that the reader gave for writing; kept until the window is closed. */
export const rememberToken = (token: string): void => sessionStorage.setItem(TOKEN_KEY, token);

const authorised = (init: RequestInit): RequestInit => {
  const headers = new Headers(init.headers);
  if (!headers.has('Accept')) headers.set('Accept', 'application/json');
  const token = sessionStorage.getItem(TOKEN_KEY);
  if (token) headers.set('Authorization', `Bearer ${token}`);
  return { ...init, headers };
};

const send = async (path: string, init: RequestInit): Promise<Response> => {
  try {
    return await fetch(`/api${path}`, authorised(init));
  } catch (cause) {
    if (init.signal?.aborted) throw cause;
    throw unreachable(cause);
  }
};

/**
 * Calls `/api` and gives the JSON that it answers with; `null` where it answers with nothing (204).
 * Throws `Problem`, also where the server cannot be reached; an aborted call throws the abort itself.
 */
export const call = async <Answer>(path: string, init: RequestInit = {}): Promise<Answer> => {
  const response = await send(path, init);
  if (response.status === 204) return null as Answer;
  const body: unknown = await response.json().catch((cause: unknown) => {
    if (init.signal?.aborted) throw cause;
    return undefined;
  });
  if (!response.ok || body === undefined) throw problemOf(response.status, body);
  return body as Answer;
};

/** Calls `/api` for a file. Throws as `call` does. */
export const callFile = async (path: string, init: RequestInit = {}): Promise<Blob> => {
  const response = await send(path, init);
  if (!response.ok) throw problemOf(response.status, await response.json().catch(() => undefined));
  return response.blob();
};

/** A body in JSON, to be sent by POST. */
export const posted = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
});

/** Whether a failure says that writing needs a token. */
export const needsToken = (error: unknown): boolean => error instanceof Problem && error.status === 401;

/** Whether a failure says that what was spoken of has changed meanwhile. */
export const hasChanged = (error: unknown): boolean => error instanceof Problem && error.status === 409;
