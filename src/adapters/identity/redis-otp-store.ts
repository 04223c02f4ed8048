import type { Redis } from 'ioredis';
import { OtpStore, type Redemption } from '../../application/identity/ports.ts';
import { CODE_TTL_MS, MAX_WRONG_ATTEMPTS } from '../../domain/identity/one-time-code.ts';
import { RedisScript } from '../shared/redis-script.ts';

const redeem = new RedisScript(`
  local hash, expires_ms, wrong_attempts =
    unpack(redis.call('HMGET', KEYS[1], 'code_hash', 'expires_ms', 'wrong_attempts'))
  local given, now_ms, max_wrong = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3])
  if not hash or tonumber(expires_ms) <= now_ms then return 'expired' end
  if hash == given then
    redis.call('DEL', KEYS[1])
    return 'right'
  end
  if tonumber(wrong_attempts) >= max_wrong then
    redis.call('DEL', KEYS[1])
    return 'too-many-attempts'
  end
  redis.call('HINCRBY', KEYS[1], 'wrong_attempts', 1)
  return 'wrong'
`);

/** One hash per key, which Redis forgets by itself. As durable as Redis is set to be. */
export class RedisOtpStore extends OtpStore {
  readonly #redis: Redis;

  constructor(redis: Redis) {
    super();
    this.#redis = redis;
  }

  override async put(key: string, codeHash: string, nowMs: number): Promise<void> {
    const code = { code_hash: codeHash, expires_ms: nowMs + CODE_TTL_MS, wrong_attempts: 0 };
    await this.#redis.multi().hset(keyOf(key), code).pexpire(keyOf(key), CODE_TTL_MS).exec();
  }

  override async redeem(key: string, codeHash: string, nowMs: number): Promise<Redemption> {
    return (await redeem.run(this.#redis, [keyOf(key)], [codeHash, nowMs, MAX_WRONG_ATTEMPTS])) as Redemption;
  }
}

function keyOf(key: string): string {
  return `otp:${key}`;
}
