import { messagesOf } from '../../src/adapters/campaigns/mongo-campaign-collections.ts';
import type { MongoDatabase } from '../../src/adapters/shared/mongo-database.ts';
import { parseCallbackData } from '../../src/domain/campaigns/callback-data.ts';
import type { MessageState } from '../../src/domain/campaigns/message.ts';

const PRICE_MICROS = 1_035_720n;

interface Body {
  readonly entry: readonly [
    { readonly changes: readonly [{ readonly value: { readonly statuses: readonly [Status] } }] },
  ];
}

interface Status {
  readonly status: MessageState;
  readonly biz_opaque_callback_data: string;
}

/**
 * The obvious way to settle: as each webhook comes, one transaction that moves the message, writes its charge and takes
 * the price from the wallet. It keeps none of the ledger's promises and so does less than ours.
 */
export async function seedSettlement(database: MongoDatabase): Promise<(body: Buffer) => Promise<void>> {
  const charges = database.collection<{ _id: string; priceMicros: bigint }>('seed_charges');
  const wallets = database.collection<{ _id: string; availableMicros: bigint }>('seed_wallets');
  const messages = messagesOf(database);
  return async (body) => {
    const { entry } = JSON.parse(body.toString('utf8')) as Body;
    const { status, biz_opaque_callback_data: text } = entry[0].changes[0].value.statuses[0];
    const { vendorId, messageId } = parseCallbackData(text) ?? { vendorId: '', messageId: '' };
    await database.run(async () => {
      const options = database.session;
      await messages.updateOne({ _id: messageId }, { $set: { state: status, changedAt: new Date() } }, options);
      if (await charges.findOne({ _id: messageId }, options)) return;
      await charges.insertOne({ _id: messageId, priceMicros: PRICE_MICROS }, options);
      await wallets.updateOne(
        { _id: vendorId },
        { $inc: { availableMicros: -PRICE_MICROS } },
        { upsert: true, ...options },
      );
    });
  };
}
