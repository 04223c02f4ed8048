import type { Logger } from '../../application/shared/logger.ts';
import { BatchInterrupted, type Rejection } from '../../application/shared/ports.ts';
import { exponentialDelayMs } from '../../application/shared/retry-policy.ts';

/** How many messages may wait to be written. They are written many at a time, so this bounds memory, not throughput. */
export const MAX_QUEUED_MESSAGES = 50_000;

/**
 * A publish that is not confirmed within this is refused. Providers wait for some seconds for their answer and repeat
 * after a refusal, so that nothing is lost by giving up.
 */
export const PUBLISH_TIMEOUT_MS = 3000;

/** Dead letters handed over at once. */
export const MAX_TAKEN_LETTERS = 100;

/** The pause after a handler threw, doubled each time. */
export const FAULT_BASE_DELAY_MS = 100;
const FAULT_MAX_DELAY_MS = 5000;

/** Of what is kept of a cause: it may quote the message, which has up to 16 MB. */
const MAX_CAUSE_LENGTH = 1000;

export function shortCause({ cause }: Rejection): string {
  return cause.slice(0, MAX_CAUSE_LENGTH);
}

/** Where rejected messages of a topic wait for their next attempt. */
export function retryTopicOf(topic: string): string {
  return `${topic}.retry`;
}

/** Reports the fault of a batch, the n-th in a row at that place, and says how long to wait. */
export function pauseAfterFaultMs(
  logger: Logger,
  error: unknown,
  faults: number,
  where: object,
  baseDelayMs: number,
): number {
  if (!(error instanceof BatchInterrupted)) {
    logger.error({ err: error, ...where, faults }, 'a batch failed and will be retried');
  }
  return exponentialDelayMs(faults, baseDelayMs, FAULT_MAX_DELAY_MS);
}

export function reportBurial(logger: Logger, rejection: Rejection): void {
  const { topic, id, attempt } = rejection.message;
  logger.warn({ topic, id, attempt, cause: shortCause(rejection) }, 'a message became a dead letter');
}
