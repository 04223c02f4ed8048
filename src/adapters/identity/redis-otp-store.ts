import type { Redis } from 'ioredis';
import { OtpStore, type Redemption } from '../../application/identity/ports.ts';
import { CODE_TTL_MS } from '../../domain/identity/one-time-code.ts';
import { RedisScript } from '../shared/redis-script.ts';

const redeem = new RedisScript(`
  local hash, expires_ms = unpack(redis.call('HMGET', KEYS[1], 'code_hash', 'expires_ms'))
  local given, now_ms = ARGV[1], tonumber(ARGV[2])
  if not hash or tonumber(expires_ms) <= now_ms then return 'expired' end
  if hash ~= given then return 'wrong' end
  redis.call('DEL', KEYS[1])
  return 'right'
`);

/** One hash per key, which Redis forgets by itself. As durable as Redis is set to be. */
export class RedisOtpStore extends OtpStore {
  readonly #redis: Redis;

  constructor(redis: Redis) {
    super();
    this.#redis = redis;
  }

  override async put(key: string, codeHash: string, nowMs: number): Promise<void> {
    const code = { code_hash: codeHash, expires_ms: nowMs + CODE_TTL_MS };
    await this.#redis.multi().hset(keyOf(key), code).pexpire(keyOf(key), CODE_TTL_MS).exec();
  }

  override async redeem(key: string, codeHash: string, nowMs: number): Promise<Redemption> {
    return (await redeem.run(this.#redis, [keyOf(key)], [codeHash, nowMs])) as Redemption;
  }
}

function keyOf(key: string): string {
  return `otp:${key}`;
}
