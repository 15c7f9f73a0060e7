/** What is no HTTP at all gets a problem document too, written straight to its socket. */
import type { Socket } from 'node:net';
import { Problem } from './problem.ts';
import { PROBLEM_TYPE, problemDocument } from './problems.ts';

const REASONS: Readonly<Record<string, Problem>> = {
  HPE_HEADER_OVERFLOW: new Problem(431, 'headers-too-large', '地址或请求头太长，请缩短后再试。'),
  ERR_HTTP_REQUEST_TIMEOUT: new Problem(408, 'timeout', '等了太久没有收到完整的请求，请重新发送。'),
};
const NOT_HTTP = new Problem(400, 'not-http', '请求不符合 HTTP 的格式；地址里的中文要用百分号编码。');

/** Answers and closes; a connection that is gone already is left alone. */
export const answerClientError = (error: NodeJS.ErrnoException, socket: Socket): void => {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return;
  const document = problemDocument(REASONS[error.code ?? ''] ?? NOT_HTTP);
  const body = JSON.stringify(document);
  const head = [
    `HTTP/1.1 ${document.status} Error`,
    `Content-Type: ${PROBLEM_TYPE}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
};
