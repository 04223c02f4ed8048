import type { Redis } from 'ioredis';
import {
  type Beginning,
  IDEMPOTENCY_LEASE_MS,
  IDEMPOTENCY_RETENTION_MS,
  type IdempotencyKey,
  IdempotencyStore,
  type StoredAnswer,
} from '../../application/shared/idempotency.ts';
import { RedisScript } from './redis-script.ts';

const begin = new RedisScript(`
  local fingerprint, now_ms, lease_ends_ms, retention_ms = ARGV[1], tonumber(ARGV[2]), ARGV[3], ARGV[4]
  local known, expires_ms, known_lease_ms, status, content_type, body =
    unpack(redis.call('HMGET', KEYS[1], 'fingerprint', 'expires_ms', 'lease_ends_ms', 'status', 'content_type', 'body'))
  if not known or tonumber(expires_ms) <= now_ms then
    redis.call('DEL', KEYS[1])
    redis.call('HSET', KEYS[1],
      'fingerprint', fingerprint, 'expires_ms', now_ms + retention_ms, 'lease_ends_ms', lease_ends_ms)
    redis.call('PEXPIRE', KEYS[1], retention_ms)
    return {'fresh'}
  end
  if known ~= fingerprint then return {'mismatch'} end
  if status then return {'replay', status, content_type, body} end
  if tonumber(known_lease_ms) > now_ms then return {'running'} end
  redis.call('HSET', KEYS[1], 'lease_ends_ms', lease_ends_ms)
  return {'fresh'}
`);

const complete = new RedisScript(`
  local lease_ends_ms, status = unpack(redis.call('HMGET', KEYS[1], 'lease_ends_ms', 'status'))
  if lease_ends_ms ~= ARGV[1] or status then return end
  redis.call('HSET', KEYS[1], 'status', ARGV[2], 'content_type', ARGV[3], 'body', ARGV[4])
`);

const abandon = new RedisScript(`
  local lease_ends_ms, status = unpack(redis.call('HMGET', KEYS[1], 'lease_ends_ms', 'status'))
  if lease_ends_ms == ARGV[1] and not status then redis.call('DEL', KEYS[1]) end
`);

/** One hash per key, which Redis forgets by itself. As durable as Redis is set to be. */
export class RedisIdempotencyStore extends IdempotencyStore {
  readonly #redis: Redis;

  constructor(redis: Redis) {
    super();
    this.#redis = redis;
  }

  override async begin(key: IdempotencyKey, fingerprint: string, nowMs: number): Promise<Beginning> {
    const leaseEndsMs = nowMs + IDEMPOTENCY_LEASE_MS;
    const values = [fingerprint, nowMs, leaseEndsMs, IDEMPOTENCY_RETENTION_MS];
    const [kind, status, contentType, body] = (await begin.run(this.#redis, [keyOf(key)], values)) as BeginReply;
    if (kind === 'fresh') return { kind, leaseEndsMs };
    if (kind === 'replay') return { kind, answer: { status: Number(status), contentType, body } };
    return { kind };
  }

  override async complete(key: IdempotencyKey, leaseEndsMs: number, answer: StoredAnswer): Promise<void> {
    await complete.run(this.#redis, [keyOf(key)], [leaseEndsMs, answer.status, answer.contentType, answer.body]);
  }

  override async abandon(key: IdempotencyKey, leaseEndsMs: number): Promise<void> {
    await abandon.run(this.#redis, [keyOf(key)], [leaseEndsMs]);
  }

  override async purge(): Promise<number> {
    return 0;
  }
}

type BeginReply = [kind: Beginning['kind'], status: string, contentType: string, body: string];

function keyOf({ ownerId, key }: IdempotencyKey): string {
  return `idempotency:${ownerId}:${key}`;
}
