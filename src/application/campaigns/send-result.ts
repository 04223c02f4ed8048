import { ANSWER_LOST, NOT_TAKEN } from '../../domain/campaigns/send-errors.ts';
import { type MarkedMessage, unsent } from './message-marks.ts';
import type { SendOutcome } from './message-sender.ts';
import type { SendResult } from './ports.ts';
import type { SendRetries } from './send-retries.ts';

/**
 * What becomes of a message after the outcome of its send. Only what surely did not reach the recipient is queued
 * again, or fails.
 */
export function resultOf(
  message: MarkedMessage,
  outcome: SendOutcome,
  nowMs: number,
  retries: SendRetries,
  unknownWaitMs: number,
): SendResult {
  const { id: messageId, leaseUntilMs, attempt } = message;
  const base = { messageId, leaseUntilMs, attempt, dueAtMs: nowMs };
  const unknown = { state: 'unknown', cause: ANSWER_LOST, ...base } as const;
  const again = (delayMs: number, cause: string) => unsent(message, nowMs + Math.ceil(delayMs), cause);
  switch (outcome.kind) {
    case 'accepted':
      retries.accepted(message.phone);
      return { state: 'accepted', wamid: outcome.wamid, ...base };
    case 'unknown':
      return { ...unknown, dueAtMs: nowMs + unknownWaitMs };
    case 'not-sent':
      return again(outcome.retryAfterMs ?? retries.unreachedDelayMs(), NOT_TAKEN);
    case 'refused': {
      const { error, retryAfterMs } = outcome;
      const { code, cause } = error;
      const failed: SendResult =
        message.unconfirmedAtMs === undefined ? { state: 'failed', errorCode: code, cause, ...base } : unknown;
      switch (error.class) {
        case 'fail-recipient':
          return failed;
        // Stopped campaigns and numbers keep their messages: they go out when the cause is fixed.
        case 'stop-campaign':
        case 'stop-platform':
          return again(0, cause);
        case 'throttle':
          return again(error.throttled === 'pair' ? retries.pairDelayMs(message.phone) : (retryAfterMs ?? 0), cause);
        case 'retry':
          if (attempt >= error.maxRetries) return failed;
          return { ...again(retryAfterMs ?? retries.delayMs(attempt), cause), attempt: attempt + 1 };
      }
    }
  }
}
