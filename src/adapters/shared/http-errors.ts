import type { ErrorRequestHandler, RequestHandler } from 'express';
import { PROBLEM_MEDIA_TYPE, type Problem, problem, problemOf } from './http-problem.ts';

/** What Express and its body readers throw: `type` of body-parser, `status` of http-errors. */
interface HttpError {
  readonly type?: string;
  readonly status?: number;
}

function problemOfHttpError({ type, status }: HttpError): Problem | undefined {
  if (type === 'entity.parse.failed') return problem(400, 'request.malformed_json', 'The body is not valid JSON');
  if (type === 'entity.too.large') return problem(413, 'request.too_large', 'The body is larger than this route takes');
  if (type === 'encoding.unsupported' || type === 'charset.unsupported') {
    return problem(415, 'request.unsupported_encoding', 'The body has an encoding that this route does not take');
  }
  if (status !== undefined && status >= 400 && status < 500)
    return problem(status, 'request.invalid', 'The request cannot be read');
  return undefined;
}

/** Turns what a route threw into problem details. A fault, or a cause, is reported to `onFault` and answered without it. */
export function errorHandler(
  onFault: (error: unknown, request: { method: string; path: string }) => void,
): ErrorRequestHandler {
  return (error, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    let answer = problemOf(error) ?? problemOfHttpError(error as HttpError);
    // A refusal with a cause is about something of ours, such as a provider that did not take our key.
    if (!answer || (error as Error).cause !== undefined) onFault(error, { method: request.method, path: request.path });
    if (!answer) {
      answer = problem(500, 'internal', 'Something went wrong on our side; nothing was changed by halves');
    }
    response.status(answer.status).type(PROBLEM_MEDIA_TYPE).send(JSON.stringify(answer));
  };
}

export const notFoundHandler: RequestHandler = (request, response) => {
  const answer = problem(404, 'request.no_such_route', `There is no ${request.method} ${request.path}`);
  response.status(404).type(PROBLEM_MEDIA_TYPE).send(JSON.stringify(answer));
};
