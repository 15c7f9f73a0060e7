/** What goes wrong between page and server, as one error with words for people. */
import type { ProblemDocument } from '../../server/contract.ts';

export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  /** Chinese: what happened and what can be done. */
  readonly detail: string;
  readonly errors: { path: string; message: string }[];

  constructor(problem: Omit<ProblemDocument, 'type'>, options?: ErrorOptions) {
    super(`${problem.status} ${problem.code}: ${problem.detail}`, options);
    this.name = 'Problem';
    this.status = problem.status;
    this.code = problem.code;
    this.title = problem.title;
    this.detail = problem.detail;
    this.errors = problem.errors ?? [];
  }
}

const isProblem = (body: unknown): body is ProblemDocument =>
  typeof body === 'object' && body !== null && 'detail' in body && typeof body.detail === 'string';

/** The problem that an answer of the server tells, or that follows from its status alone. */
export const problemOf = (status: number, body: unknown): Problem =>
  isProblem(body)
    ? new Problem({ ...body, status })
    : new Problem({
        title: '服务器没有给出可读的回答',
        status,
        code: 'unreadable',
        detail: `服务器返回了状态 ${status}，没有说明原因。请稍后重试；若反复出现，请把时间和地址告诉管理员。`,
      });

/** The server could not be reached at all. */
export const unreachable = (cause: unknown): Problem =>
  new Problem(
    {
      title: '连接不上服务器',
      status: 0,
      code: 'unreachable',
      detail: '没有收到服务器的回应。请检查网络，或确认条理服务仍在运行，然后重试。',
    },
    { cause },
  );
