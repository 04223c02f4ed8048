import type { SendJob } from '../../application/campaigns/ports.ts';
import type { Campaign } from '../../domain/campaigns/campaign.ts';
import type { Message } from '../../domain/campaigns/message.ts';
import type { FilledParameters } from '../../domain/templates/parameters.ts';
import type { Category, Price } from '../../domain/wallet/price-book.ts';
import type { MongoDatabase } from '../shared/mongo-database.ts';

export interface CampaignDocument extends Omit<Campaign, 'id' | 'prices' | 'createdAtMs' | 'completedAtMs'> {
  readonly _id: string;
  readonly prices: readonly {
    readonly market: string;
    readonly categories: Readonly<Partial<Record<Category, Price>>>;
  }[];
  /** `plannedSeq` is below `lastSeq`: an index has to find such campaigns among many that wait for statuses. */
  readonly hasPlacesToPlan: boolean;
  readonly createdAt: Date;
  readonly completedAt: Date | null;
  /** Of a retry: `filter.failedIn.number`. */
  readonly retryNumber?: number;
}

interface SendJobDocument extends SendJob {
  /** `<campaignId>:<fromSeq>` */
  readonly _id: string;
  readonly state: 'out' | 'waiting' | 'done';
  readonly dueAt: Date;
}

export interface MessageDocument extends Omit<Message, 'id' | 'dueAtMs'> {
  readonly _id: string;
  readonly parameters: FilledParameters;
  readonly dueAt: Date;
  readonly changedAt: Date;
  /** When it left last, where a result told that. */
  readonly sentAt?: Date;
  /** In `sending`: which call of `markSending` took it, and until when it is that sender's. */
  readonly claim?: string;
  readonly leaseUntil?: Date;
}

export const MINUTE_MS = 60_000;

/** What one process has sent of a campaign in one minute. */
interface SentMinuteDocument {
  /** `<campaignId>:<minute>:<process>` */
  readonly _id: string;
  readonly campaignId: string;
  /** Minutes since 1970. */
  readonly minute: number;
  /** Messages by the second of the minute. */
  readonly sends: Readonly<Record<string, number>>;
}

export function campaignsOf(database: MongoDatabase) {
  return database.collection<CampaignDocument>('campaigns');
}

export function sendJobsOf(database: MongoDatabase) {
  return database.collection<SendJobDocument>('send_jobs');
}

export function messagesOf(database: MongoDatabase) {
  return database.collection<MessageDocument>('messages');
}

export function sentMinutesOf(database: MongoDatabase) {
  return database.collection<SentMinuteDocument>('sent_minutes');
}

export function sendJobId({ campaignId, fromSeq }: SendJob): string {
  return `${campaignId}:${fromSeq}`;
}
