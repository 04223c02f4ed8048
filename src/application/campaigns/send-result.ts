import { classifySendError, pairRetryDelayMs } from '../../domain/campaigns/send-errors.ts';
import type { SendOutcome } from './message-sender.ts';
import type { QueuedMessage, SendResult } from './ports.ts';

/** Wait before a message is tried again after a refusal that is not its fault: doubling from the first to the last. */
const FIRST_BACKOFF_MS = 1000;
const LONGEST_BACKOFF_MS = 60_000;

export function backoffMs(attempt: number): number {
  return Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** Math.min(attempt, 10));
}

/** What becomes of a message after its send ended so. Only what surely did not reach the recipient is queued again. */
export function resultOf(message: QueuedMessage, outcome: SendOutcome, nowMs: number): SendResult {
  const base = { messageId: message.id, attempt: message.attempt, dueAtMs: nowMs };
  const again = (countsAsAttempt: boolean, delayMs: number, cause: string): SendResult => ({
    ...base,
    state: 'queued',
    attempt: message.attempt + (countsAsAttempt ? 1 : 0),
    dueAtMs: nowMs + delayMs,
    cause,
  });
  switch (outcome.kind) {
    case 'accepted':
      return { ...base, state: 'accepted', wamid: outcome.wamid };
    case 'unknown':
      return { ...base, state: 'unknown', cause: outcome.cause };
    case 'not-sent':
      return again(false, outcome.retryAfterMs ?? FIRST_BACKOFF_MS, outcome.cause);
    case 'refused': {
      const { code, cause, errorClass, retryAfterMs } = outcome;
      const rule = classifySendError(code);
      const failed: SendResult = { ...base, state: 'failed', errorCode: code, cause };
      if (errorClass === 'fail-recipient') return failed;
      // Stopped campaigns and numbers keep their messages: they go out when the cause is mended.
      if (errorClass === 'stop-campaign' || errorClass === 'stop-platform') return again(false, 0, cause);
      if (errorClass === 'throttle') {
        return rule.throttled === 'pair'
          ? again(true, pairRetryDelayMs(message.attempt), cause)
          : again(false, retryAfterMs ?? 0, cause);
      }
      if (message.attempt >= (rule.maxRetries ?? 0)) return failed;
      return again(true, retryAfterMs ?? backoffMs(message.attempt), cause);
    }
  }
}
