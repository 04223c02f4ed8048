import { setTimeout as sleep } from 'node:timers/promises';
import { HttpConnection } from './http-connection.ts';

const TICK_MS = 2;
/** What is due and finds no free connection waits for one; its wait is part of its latency. */
const CONNECTIONS = 256;
const RECONNECT_MS = 50;
/** A provider tries again what was not taken. */
const RETRY_MS = 500;

export interface ConstantRateOptions {
  readonly port: number;
  readonly perSecond: number;
  readonly forMs: number;
  /** The bytes of the next request and, where somebody wants to know when it was taken, a listener. */
  readonly next: () => { readonly bytes: Uint8Array; readonly onTaken?: () => void };
  /** Whether a request that was not answered with 200 comes again until it is. */
  readonly retry: boolean;
}

export interface LoadReport {
  /** Of every answer, from the time at which the request was due: a server that stalls cannot hide it. */
  readonly latenciesMs: Float64Array;
  readonly taken: number;
  /** Answers other than 200, by status; 0 for a connection that ended without one. */
  readonly refused: ReadonlyMap<number, number>;
}

interface Due {
  readonly bytes: Uint8Array;
  readonly onTaken?: () => void;
  readonly dueMs: number;
}

/**
 * Posts so many requests a second, whatever the answers do: an open loop, as the world is. Resolves when each has been
 * answered; with `retry`, answered with 200.
 */
export async function postAtConstantRate(options: ConstantRateOptions): Promise<LoadReport> {
  const { port, perSecond, forMs, next, retry } = options;
  const total = Math.round((perSecond * forMs) / 1000);
  const waiting: Due[] = [];
  /** Wakes a connection that has nothing to send, the one that was busy last first. */
  const idle: (() => void)[] = [];
  const latencies: number[] = [];
  const refused = new Map<number, number>();
  let made = 0;
  let answered = 0;
  let taken = 0;
  const isDone = () => made === total && answered === total;

  function offer(due: Due): void {
    waiting.push(due);
    idle.pop()?.();
  }

  async function settle(due: Due, status: number): Promise<void> {
    if (status === 200) {
      taken += 1;
      due.onTaken?.();
    } else refused.set(status, (refused.get(status) ?? 0) + 1);
    if (status !== 200 && retry) {
      await sleep(RETRY_MS);
      offer(due);
      return;
    }
    latencies.push(performance.now() - due.dueMs);
    answered += 1;
    if (isDone()) for (const wake of idle) wake();
  }

  async function serve(first: HttpConnection): Promise<void> {
    let connection: HttpConnection | undefined = first;
    while (!isDone()) {
      const due = waiting.shift();
      if (!due) {
        await new Promise<void>((resolve) => {
          idle.push(resolve);
        });
        continue;
      }
      let status = 0;
      try {
        if (!connection?.isOpen) connection = await HttpConnection.open(port);
        status = await connection.send(due.bytes);
      } catch {
        connection = undefined;
        await sleep(RECONNECT_MS);
      }
      void settle(due, status);
    }
    connection?.close();
  }

  async function feed(startedMs: number): Promise<void> {
    while (made < total) {
      const elapsedMs = performance.now() - startedMs;
      for (const until = Math.min(total, (perSecond * elapsedMs) / 1000); made < until; made += 1) {
        offer({ ...next(), dueMs: startedMs + (made * 1000) / perSecond });
      }
      await sleep(TICK_MS);
    }
  }

  // Node accepts one connection in each turn of its loop, so that those opened under load would wait for seconds.
  const connections = await Promise.all(Array.from({ length: CONNECTIONS }, () => HttpConnection.open(port)));
  await Promise.all([feed(performance.now()), ...connections.map(serve)]);
  return { latenciesMs: Float64Array.from(latencies).sort(), taken, refused };
}
