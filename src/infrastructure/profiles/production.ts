import type { Container } from 'inversify';
import { RedisRateLimiter } from '../../adapters/campaigns/redis-rate-limiter.ts';
import { RedisAttemptLimiter } from '../../adapters/identity/redis-attempt-limiter.ts';
import { RedisOtpStore } from '../../adapters/identity/redis-otp-store.ts';
import { kafkaClient } from '../../adapters/shared/kafka-client.ts';
import { KafkaMessageBus } from '../../adapters/shared/kafka-message-bus.ts';
import { isMongoOutage } from '../../adapters/shared/mongo-database.ts';
import { pendingMigrations } from '../../adapters/shared/mongo-migration.ts';
import { isRedisOutage, redisClient } from '../../adapters/shared/redis-client.ts';
import { RedisIdempotencyStore } from '../../adapters/shared/redis-idempotency-store.ts';
import { RedisRequestCounter } from '../../adapters/shared/redis-request-counter.ts';
import { RedisWakeUps } from '../../adapters/shared/redis-wake-ups.ts';
import { RateLimiter } from '../../application/campaigns/ports.ts';
import { AttemptLimiter, OtpStore } from '../../application/identity/ports.ts';
import { IdempotencyStore } from '../../application/shared/idempotency.ts';
import { Logger } from '../../application/shared/logger.ts';
import { Clock, MessageBus } from '../../application/shared/ports.ts';
import { RequestCounter } from '../../application/shared/request-counter.ts';
import { WakeUps } from '../../application/shared/wake-ups.ts';
import { CannotStart } from '../cannot-start.ts';
import { type Config, kafkaSettings, type ServerSettings } from '../config.ts';
import { mongoMigrations } from '../migrations/mongo-migrations.ts';
import { bind } from '../wire.ts';
import type { Backends } from './backends.ts';
import { bindMongoStores, connectMongo } from './mongo-stores.ts';

/** Beyond the time-out of a send: connecting, the slot's lead, and reporting the answer. */
const RATE_LEASE_MARGIN_MS = 10_000;

/** MongoDB, Kafka and Redis, for any number of processes. Rejects while `npm run migrate` has not run. */
export async function bindProduction(container: Container, config: Config & ServerSettings): Promise<Backends> {
  const clock = container.get(Clock);
  const logger = container.get(Logger);
  const mongo = await connectMongo(config);
  const pending = await pendingMigrations(mongo, mongoMigrations);
  if (pending.length > 0) throw new CannotStart(`MongoDB lacks migrations (${pending.join(', ')}): npm run migrate`);
  const kafka = kafkaClient(kafkaSettings(config));
  const bus = new KafkaMessageBus(kafka, clock, logger, { prefix: config.KAFKA_PREFIX });
  const redis = redisClient(config.REDIS_URL, logger, { keyPrefix: config.REDIS_PREFIX });
  const wakeUps = new RedisWakeUps(redis, config.REDIS_PREFIX, logger);
  bindMongoStores(container, mongo);
  bind(container, MessageBus, bus);
  bind(container, WakeUps, wakeUps);
  bind(container, IdempotencyStore, new RedisIdempotencyStore(redis));
  bind(container, RequestCounter, new RedisRequestCounter(redis));
  bind(container, OtpStore, new RedisOtpStore(redis));
  bind(container, AttemptLimiter, new RedisAttemptLimiter(redis));
  const limits = new Map([[config.META_PHONE_NUMBER_ID, config.META_MESSAGES_PER_SECOND]]);
  bind(
    container,
    RateLimiter,
    new RedisRateLimiter(redis, limits, RATE_LEASE_MARGIN_MS + config.META_TIMEOUT_SECONDS * 1000, logger),
  );
  return {
    probes: {
      mongodb: () => mongo.ping(),
      kafka: async () => {
        if (!(await bus.isReachable())) throw new Error('No broker answers');
      },
      redis: async () => void (await redis.ping()),
    },
    isOutage: (error) => isMongoOutage(error) || isRedisOutage(error),
    async close() {
      await bus.close();
      wakeUps.close();
      redis.disconnect();
      await mongo.close();
    },
  };
}
