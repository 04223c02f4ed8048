import { kafkaClient } from '../../adapters/shared/kafka-client.ts';
import { migrateMongo } from '../../adapters/shared/mongo-migration.ts';
import { MongoPriceRecords } from '../../adapters/wallet/mongo-price-records.ts';
import { kafkaSettings, type ServerSettings } from '../config.ts';
import { connectMongo } from '../profiles/mongo-stores.ts';
import { seedPrices } from '../seed-prices.ts';
import { TOPICS } from '../topics.ts';
import { migrateKafka } from './kafka-topics.ts';
import { mongoMigrations } from './mongo-migrations.ts';

/** Collections with the prices that Meta has published, and topics. */
export async function migrateServers(config: ServerSettings): Promise<void> {
  const mongo = await connectMongo(config);
  const admin = kafkaClient(kafkaSettings(config)).admin();
  try {
    await migrateMongo(mongo, mongoMigrations);
    await seedPrices(mongo, new MongoPriceRecords(mongo), Date.now());
    await admin.connect();
    await migrateKafka(admin, TOPICS, config.KAFKA_PREFIX);
  } finally {
    await admin.disconnect();
    await mongo.close();
  }
}
