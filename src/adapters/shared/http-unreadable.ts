import type { ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Ids } from '../../application/shared/ports.ts';
import { PROBLEM_MEDIA_TYPE, type Problem, problem } from './http-problem.ts';
import { newRequestId, REQUEST_ID_HEADER } from './http-request-id.ts';

/** Refusals of what never became a request, by the codes of `node:http`. */
const PROBLEMS: Readonly<Record<string, Problem>> = {
  HPE_HEADER_OVERFLOW: problem(431, 'request.headers_too_large', 'The header fields are larger than this server takes'),
  HPE_CHUNK_EXTENSIONS_OVERFLOW: problem(
    413,
    'request.too_large',
    'The body has more extensions than this server takes',
  ),
  ERR_HTTP_REQUEST_TIMEOUT: problem(408, 'request.timeout', 'The request did not arrive in time'),
};
const MALFORMED = problem(400, 'request.malformed', 'This is not an HTTP request');

/** How long a client has to read its refusal and hang up. `node:http` would leave the socket open if it does not. */
const HANG_UP_WITHIN_MS = 1000;

/** For a server's `clientError`: answers with a problem and closes the connection. */
export function answerUnreadable(ids: Ids): (error: NodeJS.ErrnoException, socket: Duplex) => void {
  return ({ code = '' }, socket) => {
    // A request that is already being answered cannot be answered again.
    const { _httpMessage: answered } = socket as Duplex & { readonly _httpMessage?: ServerResponse };
    if (code === 'ECONNRESET' || !socket.writable || answered?.headersSent) {
      socket.destroy();
      return;
    }
    const requestId = newRequestId(ids);
    const refusal = PROBLEMS[code] ?? MALFORMED;
    const body = JSON.stringify({ ...refusal, requestId });
    const head = [
      `HTTP/1.1 ${refusal.status} ${refusal.title}`,
      `Content-Type: ${PROBLEM_MEDIA_TYPE}`,
      `Content-Length: ${Buffer.byteLength(body)}`,
      `${REQUEST_ID_HEADER}: ${requestId}`,
      'Connection: close',
    ];
    socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
    const hangUp = setTimeout(() => socket.destroy(), HANG_UP_WITHIN_MS).unref();
    socket.once('close', () => clearTimeout(hangUp));
  };
}
