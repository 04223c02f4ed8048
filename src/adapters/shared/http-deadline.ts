import type { ErrorRequestHandler, RequestHandler } from 'express';
import { ServiceUnavailable } from '../../application/shared/unavailable.ts';

/** Longer than every time-out of our own clients: a read that takes longer has met something that hangs. */
export const READ_DEADLINE_MS = 20_000;

/**
 * Answers a GET that has not begun to answer in time with 503. Requests that change something are not cut off: clients
 * would repeat them while they still run.
 */
export function readDeadline(deadlineMs: number, answerError: ErrorRequestHandler): RequestHandler {
  return (request, response, next) => {
    if (request.method === 'GET') {
      const timer = setTimeout(() => {
        if (response.headersSent) return;
        response.locals['isLate'] = true;
        const cause = new Error(`No answer within ${deadlineMs} ms`);
        void answerError(new ServiceUnavailable(undefined, cause), request, response, next);
      }, deadlineMs);
      response.once('close', () => clearTimeout(timer));
    }
    next();
  };
}
