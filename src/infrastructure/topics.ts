import { EXPRESS_SEND_JOBS_TOPIC, SEND_JOBS_TOPIC } from '../application/campaigns/topics.ts';
import { PAYMENT_EVENTS_TOPIC } from '../application/payments/topics.ts';
import { NOTIFICATIONS_TOPIC } from '../application/shared/mail-request.ts';
import { META_EVENTS_TOPIC } from '../application/webhooks/topics.ts';

export interface Topic {
  readonly name: string;
  /**
   * In Kafka: how many are handled side by side, in all processes together. Fixed: with another number keys would move.
   */
  readonly partitions: number;
}

/** Every topic of the bus; each has its retries and its dead letters beside it. */
export const TOPICS: readonly Topic[] = [
  { name: SEND_JOBS_TOPIC, partitions: 12 },
  { name: EXPRESS_SEND_JOBS_TOPIC, partitions: 4 },
  { name: META_EVENTS_TOPIC, partitions: 12 },
  { name: PAYMENT_EVENTS_TOPIC, partitions: 4 },
  { name: NOTIFICATIONS_TOPIC, partitions: 4 },
];
