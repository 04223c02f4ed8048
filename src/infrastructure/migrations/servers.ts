import { kafkaClient } from '../../adapters/shared/kafka-client.ts';
import { migrateMongo } from '../../adapters/shared/mongo-migration.ts';
import { kafkaSettings, type ServerSettings } from '../config.ts';
import { connectMongo } from '../profiles/mongo-stores.ts';
import { KAFKA_TOPICS, migrateKafka } from './kafka-topics.ts';
import { mongoMigrations } from './mongo-migrations.ts';

export async function migrateServers(config: ServerSettings): Promise<void> {
  const mongo = await connectMongo(config);
  const admin = kafkaClient(kafkaSettings(config)).admin();
  try {
    await migrateMongo(mongo, mongoMigrations);
    await admin.connect();
    await migrateKafka(admin, KAFKA_TOPICS, config.KAFKA_PREFIX);
  } finally {
    await admin.disconnect();
    await mongo.close();
  }
}
