import type { RequestListener, ServerResponse } from 'node:http';
import { type TSchema, Type } from '@sinclair/typebox';
import type { PlainRoute } from '../adapters/shared/http-operation.ts';
import type { PlainHandlers } from '../adapters/shared/http-plain.ts';
import { within } from '../adapters/shared/within.ts';
import type { Backends } from './profiles/backends.ts';

const Health = Type.Object({ status: Type.Literal('ok') });
const Readiness = (status: string): TSchema =>
  Type.Object({
    status: Type.Literal(status),
    checks: Type.Record(Type.String(), Type.Union([Type.Literal('ok'), Type.Literal('failed')]), {
      examples: [{ store: status === 'ok' ? 'ok' : 'failed', bus: 'ok' }],
    }),
  });

export const healthRoutes = [
  { method: 'get', url: '/healthz', tag: 'health', summary: 'The process is alive', answers: { 200: Health } },
  {
    method: 'get',
    url: '/readyz',
    tag: 'health',
    summary: 'The process can work',
    answers: { 200: Readiness('ok'), 503: Readiness('unavailable') },
  },
] as const satisfies readonly PlainRoute[];

/** A probe that takes longer has failed. */
const PROBE_TIMEOUT_MS = 2000;

/**
 * `GET /healthz`: the process lives. `GET /readyz`: it can work, which every probe says; 503 otherwise, naming those
 * that failed.
 */
export function healthHandlers(probes: Backends['probes'], isStopping: () => boolean): PlainHandlers {
  const live: RequestListener = (_request, response) => answer(response, 200, { status: 'ok' });
  const ready: RequestListener = async (_request, response) => {
    const results = await Promise.all(
      Object.entries(probes).map(async ([name, probe]) => [name, await passes(probe)] as const),
    );
    const isReady = !isStopping() && results.every(([, passed]) => passed);
    const checks = Object.fromEntries(results.map(([name, passed]) => [name, passed ? 'ok' : 'failed']));
    answer(response, isReady ? 200 : 503, { status: isReady ? 'ok' : 'unavailable', checks });
  };
  return { '/healthz': live, '/readyz': ready };
}

function passes(probe: () => Promise<void>): Promise<boolean> {
  return within(PROBE_TIMEOUT_MS, probe()).then(
    () => true,
    () => false,
  );
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}
