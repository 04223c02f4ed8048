import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import { RateLimiter, type Slot } from '../../application/campaigns/ports.ts';
import type { Logger } from '../../application/shared/logger.ts';
import { RedisScript } from '../shared/redis-script.ts';

/** How far ahead a slot may lie: what is marked as being sent but is not sent yet stays this small. */
const HORIZON_MS = 25;
/** A slot that is this late is dropped. */
const MISSED_AFTER_MS = 50;
/** Answers are reported with the next reservation, or after this when there is none. */
const REPORT_AFTER_MS = 20;
/** Between two questions while Redis does not answer. */
const OUTAGE_PAUSE_MS = 200;
/** Slots in one call. */
const MAX_SLOTS = 100;

/**
 * Every step of one number's limit, on Redis's own clock, in microseconds. A token is in `out` from its slot until its
 * answer, or until the lease of whoever took it ends; then in `returning` for a second; otherwise it is free.
 * Values: limit, slots wanted, horizon, lease, name for new tokens, 1 to slow down, number answered, answered…, dropped…
 * Gives how long to wait for a slot when there is none (-1: until an answer), and then the slots, from now.
 */
const TAKE = new RedisScript(`
local state, returning, out = KEYS[1], KEYS[2], KEYS[3]
local limit, wanted, horizon, lease = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])
local answered = tonumber(ARGV[7])
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local second = 1000000

local read = redis.call('HMGET', state, 'last', 'factor', 'slowed', 'recovered', 'taken')
-- A limiter that knows nothing of the last second lets it pass.
local last = tonumber(read[1]) or now + second
local factor, slowed, recovered = tonumber(read[2]) or 1, tonumber(read[3]) or 0, tonumber(read[4]) or now
local taken = tonumber(read[5]) or 0

for i = 8, #ARGV do
  local isOut = redis.call('ZREM', out, ARGV[i])
  if isOut == 1 and i < 8 + answered then redis.call('RPUSH', returning, string.format('%.0f', now + second)) end
end
redis.call('ZREMRANGEBYSCORE', out, '-inf', now)

local seconds = math.floor((now - recovered) / second)
factor, recovered = math.min(1, factor + seconds * 0.02), recovered + seconds * second
if ARGV[6] == '1' and now - slowed >= second then
  factor, slowed, recovered = math.max(0.05, factor * 0.7), now, now
end

local spacing = second / (limit * factor)
local free = limit - redis.call('ZCARD', out) - redis.call('LLEN', returning)
local slots, wait = {}, -1
while #slots < wanted do
  local token = now
  if free <= 0 then token = tonumber(redis.call('LINDEX', returning, 0)) end
  if not token then break end
  local slot = math.max(token, last + spacing, now)
  if slot > now + horizon then wait = slot - horizon - now break end
  if free > 0 then free = free - 1 else redis.call('LPOP', returning) end
  last, taken = slot, taken + 1
  redis.call('ZADD', out, string.format('%.0f', slot + lease), ARGV[5] .. taken)
  slots[#slots + 1] = string.format('%.0f', slot - now)
  slots[#slots + 1] = ARGV[5] .. taken
end
redis.call('HSET', state, 'last', string.format('%.3f', last), 'factor', factor, 'slowed', string.format('%.0f', slowed),
  'recovered', string.format('%.0f', recovered), 'taken', taken)
return { string.format('%.0f', wait), unpack(slots) }
`);

interface RedisSlot extends Slot {
  readonly token: string;
}

interface Request {
  readonly count: number;
  readonly resolve: (slots: readonly Slot[]) => void;
}

interface NumberState {
  readonly phoneNumberId: string;
  readonly limitPerSecond: number;
  readonly requests: Request[];
  answered: string[];
  dropped: string[];
  slowDown: boolean;
  isWorking: boolean;
  wake: (() => void) | undefined;
}

/**
 * The limit of each phone number for all processes that share a Redis server: as many tokens as the limit, each kept
 * from its slot until a second after its answer, as in ADR 8. An answer is reported later than it came and a slot used
 * later than Redis meant it, which both are on the safe side. While Redis is gone nothing is sent.
 */
export class RedisRateLimiter extends RateLimiter {
  readonly #redis: Redis;
  readonly #logger: Logger;
  readonly #leaseMs: number;
  readonly #name = `${randomUUID()}:`;
  readonly #numbers = new Map<string, NumberState>();

  /** `limits`: messages per second by phone number id. `leaseMs`: longer than any send and its report take together. */
  constructor(redis: Redis, limits: ReadonlyMap<string, number>, leaseMs: number, logger: Logger) {
    super();
    this.#redis = redis;
    this.#logger = logger;
    this.#leaseMs = leaseMs;
    for (const [phoneNumberId, limitPerSecond] of limits) {
      this.#numbers.set(phoneNumberId, {
        phoneNumberId,
        limitPerSecond,
        requests: [],
        answered: [],
        dropped: [],
        slowDown: false,
        isWorking: false,
        wake: undefined,
      });
    }
  }

  override reserve(phoneNumberId: string, count: number): Promise<readonly Slot[]> {
    const number = this.#number(phoneNumberId);
    return new Promise((resolve) => {
      number.requests.push({ count, resolve });
      number.wake?.();
      this.#work(number);
    });
  }

  override async wait(slot: Slot): Promise<boolean> {
    // Timers fire up to two milliseconds early.
    while (performance.now() < slot.atMs) await sleep(slot.atMs - performance.now());
    return performance.now() - slot.atMs <= MISSED_AFTER_MS;
  }

  override answered(slot: Slot): void {
    const number = this.#number(slot.phoneNumberId);
    number.answered.push((slot as RedisSlot).token);
    this.#work(number);
  }

  override drop(slot: Slot): void {
    const number = this.#number(slot.phoneNumberId);
    number.dropped.push((slot as RedisSlot).token);
    this.#work(number);
  }

  override slowDown(phoneNumberId: string): void {
    const number = this.#number(phoneNumberId);
    number.slowDown = true;
    this.#work(number);
  }

  /** One loop per number asks for all who wait in this process and reports for all, until there is neither. */
  #work(number: NumberState): void {
    if (number.isWorking) return;
    number.isWorking = true;
    void this.#loop(number).finally(() => {
      number.isWorking = false;
      if (hasWork(number)) this.#work(number);
    });
  }

  async #loop(number: NumberState): Promise<void> {
    while (hasWork(number)) {
      if (number.requests.length === 0) await this.#pause(number, REPORT_AFTER_MS);
      const waitMs = await this.#take(number);
      if (waitMs > 0) await this.#pause(number, waitMs);
    }
  }

  /** One call of Redis; gives how long there is nothing to ask for. */
  async #take(number: NumberState): Promise<number> {
    const { answered, dropped, slowDown } = number;
    number.answered = [];
    number.dropped = [];
    number.slowDown = false;
    const wanted = Math.min(
      MAX_SLOTS,
      number.requests.reduce((sum, { count }) => sum + count, 0),
    );
    const keys = ['state', 'returning', 'out'].map((part) => `rate:{${number.phoneNumberId}}:${part}`);
    const micros = [HORIZON_MS * 1000, this.#leaseMs * 1000];
    const values = [number.limitPerSecond, wanted, ...micros, this.#name, slowDown ? 1 : 0, answered.length];
    try {
      const reply = (await TAKE.run(this.#redis, keys, [...values, ...answered, ...dropped])) as readonly string[];
      const nowMs = performance.now();
      const slots = slotsOf(number.phoneNumberId, reply, nowMs);
      hand(number, slots);
      if (slots.length > 0 || wanted === 0) return 0;
      const waitMs = Number(reply[0]) / 1000;
      return waitMs < 0 ? REPORT_AFTER_MS : Math.max(1, waitMs);
    } catch (error) {
      // Reporting a token twice changes nothing, so what may have been reported is reported again.
      number.answered.push(...answered);
      number.dropped.push(...dropped);
      number.slowDown ||= slowDown;
      this.#logger.warn({ err: error }, 'the rate limiter has no answer from Redis: nothing is sent until it has');
      // What is only to be reported does not keep a process alive.
      await sleep(OUTAGE_PAUSE_MS, undefined, { ref: false });
      return 0;
    }
  }

  /** Until then, or until somebody asks for a slot who did not find the loop asking. */
  async #pause(number: NumberState, ms: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      timer = setTimeout(resolve, ms).unref();
      if (number.requests.length === 0) number.wake = resolve;
    });
    clearTimeout(timer);
    number.wake = undefined;
  }

  #number(phoneNumberId: string): NumberState {
    const number = this.#numbers.get(phoneNumberId);
    if (!number) throw new Error(`No limit is known for phone number ${phoneNumberId}`);
    return number;
  }
}

function hasWork({ requests, answered, dropped, slowDown }: NumberState): boolean {
  return requests.length > 0 || answered.length > 0 || dropped.length > 0 || slowDown;
}

/** The reply's pairs of time and token. Counted from after the answer came: never before Redis meant. */
function slotsOf(phoneNumberId: string, reply: readonly string[], nowMs: number): RedisSlot[] {
  const slots: RedisSlot[] = [];
  for (let i = 1; i + 1 < reply.length; i += 2) {
    slots.push({ phoneNumberId, atMs: nowMs + Number(reply[i]) / 1000, token: String(reply[i + 1]) });
  }
  return slots;
}

/** First come, first served; who gets some asks again for the rest. */
function hand(number: NumberState, slots: readonly RedisSlot[]): void {
  let from = 0;
  while (from < slots.length) {
    const request = number.requests.shift() as Request;
    const mine = slots.slice(from, from + request.count);
    from += mine.length;
    request.resolve(mine);
  }
}
