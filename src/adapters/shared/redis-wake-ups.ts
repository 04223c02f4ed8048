import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';
import type { Logger } from '../../application/shared/logger.ts';
import { type WakeUp, WakeUps } from '../../application/shared/wake-ups.ts';
import { NodeWakeUps } from './node-wake-ups.ts';
import { isRedisOutage, reportOutages } from './redis-client.ts';

/**
 * To all processes by Redis's publish and subscribe; to this process without it. While Redis is gone nothing is
 * published, and what others publish is lost.
 */
export class RedisWakeUps extends WakeUps {
  readonly #redis: Redis;
  readonly #logger: Logger;
  readonly #channel: string;
  readonly #senderId = randomUUID();
  readonly #inProcess = new NodeWakeUps();
  /** Redis lets a connection that listens do nothing else. */
  #subscriber: Redis | undefined;

  /** `prefix`: before the name of the channel, so that several systems can share a server. */
  constructor(redis: Redis, prefix: string, logger: Logger) {
    super();
    this.#redis = redis;
    this.#channel = `${prefix}wake-ups`;
    this.#logger = logger;
  }

  override send(wakeUp: WakeUp): void {
    this.#inProcess.send(wakeUp);
    if (this.#redis.status !== 'ready') return;
    this.#redis.publish(this.#channel, `${wakeUp} ${this.#senderId}`).catch((error: unknown) => {
      this.#logger.info({ err: error, wakeUp }, 'a wake-up was lost; the work is found at the next poll');
    });
  }

  override onReceived(wakeUp: WakeUp, listener: () => void): void {
    this.#inProcess.onReceived(wakeUp, listener);
    this.#subscriber ??= this.#subscribe();
  }

  close(): void {
    this.#subscriber?.disconnect();
  }

  #subscribe(): Redis {
    const subscriber = this.#redis.duplicate({ autoResubscribe: false });
    reportOutages(subscriber, this.#logger);
    // Again at each connection: ioredis by itself would not repeat a subscription that failed.
    subscriber.on('ready', () => {
      subscriber.subscribe(this.#channel).catch((error: unknown) => {
        this.#logger.warn({ err: error }, 'wake-ups do not arrive; work is found by polling');
        if (isRedisOutage(error)) subscriber.disconnect(true);
      });
    });
    subscriber.on('message', (_channel, message) => {
      const [wakeUp, senderId] = message.split(' ') as [WakeUp, string];
      if (senderId !== this.#senderId) this.#inProcess.send(wakeUp);
    });
    return subscriber;
  }
}
