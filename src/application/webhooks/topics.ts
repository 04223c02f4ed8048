import { DEFAULT_RETRY_POLICY } from '../shared/retry-policy.ts';

/** One message per event of Meta's: a `QueuedMetaEvent`, keyed by vendor where known. */
export const META_EVENTS_TOPIC = 'waba.meta-events';
export const META_EVENTS_RETRIES = DEFAULT_RETRY_POLICY;
