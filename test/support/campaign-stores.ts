import { MongoCampaignRepository } from '../../src/adapters/campaigns/mongo-campaign-repository.ts';
import { MongoMessageRepository } from '../../src/adapters/campaigns/mongo-message-repository.ts';
import { MongoPhoneNumberLimits } from '../../src/adapters/campaigns/mongo-phone-number-limits.ts';
import { MongoSendPlan } from '../../src/adapters/campaigns/mongo-send-plan.ts';
import { MongoSendRateReader } from '../../src/adapters/campaigns/mongo-send-rate-reader.ts';
import { MongoSendingStops } from '../../src/adapters/campaigns/mongo-sending-stops.ts';
import { MongoVendorWeights } from '../../src/adapters/campaigns/mongo-vendor-weights.ts';
import { SqliteCampaignRepository } from '../../src/adapters/campaigns/sqlite-campaign-repository.ts';
import { SqliteMessageRepository } from '../../src/adapters/campaigns/sqlite-message-repository.ts';
import { SqlitePhoneNumberLimits } from '../../src/adapters/campaigns/sqlite-phone-number-limits.ts';
import { SqliteSendPlan } from '../../src/adapters/campaigns/sqlite-send-plan.ts';
import { SqliteSendRateReader } from '../../src/adapters/campaigns/sqlite-send-rate-reader.ts';
import { SqliteSendingStops } from '../../src/adapters/campaigns/sqlite-sending-stops.ts';
import { SqliteVendorWeights } from '../../src/adapters/campaigns/sqlite-vendor-weights.ts';
import { MongoVendorSuspensions } from '../../src/adapters/identity/mongo-vendor-suspensions.ts';
import { SqliteVendorSuspensions } from '../../src/adapters/identity/sqlite-vendor-suspensions.ts';
import type { MongoDatabase } from '../../src/adapters/shared/mongo-database.ts';
import type { SqliteDatabase } from '../../src/adapters/shared/sqlite-database.ts';
import type {
  CampaignRepository,
  MessageRepository,
  NewMessage,
  PhoneNumberLimits,
  SendingStops,
  SendPlan,
  SendRateReader,
  VendorWeights,
} from '../../src/application/campaigns/ports.ts';
import type { VendorSuspensions } from '../../src/application/identity/ports.ts';
import type { UnitOfWork } from '../../src/application/shared/ports.ts';
import type { Campaign } from '../../src/domain/campaigns/campaign.ts';
import { type Message, messageId } from '../../src/domain/campaigns/message.ts';
import { aContact } from './contacts.ts';
import { aMessage } from './settlement.ts';
import { storeAdapters } from './store-adapters.ts';

export interface CampaignStores {
  readonly unitOfWork: UnitOfWork;
  readonly campaigns: CampaignRepository;
  readonly messages: MessageRepository;
  readonly plan: SendPlan;
  readonly rates: SendRateReader;
  readonly stops: SendingStops;
  readonly limits: PhoneNumberLimits;
  readonly weights: VendorWeights;
  readonly suspensions: VendorSuspensions;
}

export const campaignStoresOn = {
  sqlite: (unitOfWork: SqliteDatabase): CampaignStores => ({
    unitOfWork,
    campaigns: new SqliteCampaignRepository(unitOfWork),
    messages: new SqliteMessageRepository(unitOfWork),
    plan: new SqliteSendPlan(unitOfWork),
    rates: new SqliteSendRateReader(unitOfWork),
    stops: new SqliteSendingStops(unitOfWork),
    limits: new SqlitePhoneNumberLimits(unitOfWork),
    weights: new SqliteVendorWeights(unitOfWork),
    suspensions: new SqliteVendorSuspensions(unitOfWork),
  }),
  mongo: (unitOfWork: MongoDatabase): CampaignStores => ({
    unitOfWork,
    campaigns: new MongoCampaignRepository(unitOfWork),
    messages: new MongoMessageRepository(unitOfWork),
    plan: new MongoSendPlan(unitOfWork),
    rates: new MongoSendRateReader(unitOfWork),
    stops: new MongoSendingStops(unitOfWork),
    limits: new MongoPhoneNumberLimits(unitOfWork),
    weights: new MongoVendorWeights(unitOfWork),
    suspensions: new MongoVendorSuspensions(unitOfWork),
  }),
};

export const campaignStores = await storeAdapters(campaignStoresOn);

/** A message to the `n`-th contact that is still to be sent, with its texts. */
export function aQueuedMessage(campaign: Campaign, n: number, changes: Partial<Message> = {}): NewMessage {
  const { wamid: _none, ...message } = aMessage(campaign, n, { state: 'queued', ...changes });
  return { ...message, parameters: { bodyParameters: [`text ${n}`] } };
}

export function messageIdOf(campaign: Campaign, n: number): string {
  return messageId(campaign.id, aContact(n).id);
}
