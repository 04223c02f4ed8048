import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';
import { type Lane, RateLimiter, type Slot } from '../../application/campaigns/ports.ts';
import type { Logger } from '../../application/shared/logger.ts';
import { RedisScript } from '../shared/redis-script.ts';
import { EXPRESS_TO_ONE_BULK, LANES, SlotQueue, type SlotRequest } from './node-slot-queue.ts';
import { processTimeline, type Timeline } from './node-timeline.ts';
import { CATCH_UP_MS, LOWEST_FACTOR, RECOVERY_PER_SECOND, SLOW_DOWN_FACTOR } from './pace.ts';

/**
 * How far ahead a slot may lie. Longer than marking a group takes, or its slots are missed; what is marked as being
 * sent but is not sent yet stays this small.
 */
const HORIZON_MS = 250;
/** Between two calls of Redis for one number, so that each brings many slots: 4 processes make 67 calls a second. */
const ASK_EVERY_MS = 60;
/**
 * A slot that is this late is dropped. A process that is busy is often late by less; what it then sends in a bunch is
 * no more than the limit, because each message holds its token, and a dropped slot is lost to everybody.
 */
const MISSED_AFTER_MS = 250;
/** Other processes may give slots back before the one that Redis sees coming. */
const LONGEST_WAIT_MS = 1000;
/** By how much Redis's clock, which is the server's, may be behind an earlier call without having been set back. */
const CLOCK_STEP_MS = 10;
/**
 * A process that stood still for longer reads slots whose leases may be over before their messages are answered: it
 * gives them back. What else a lease has to cover beside the send is shorter.
 */
const LATEST_REPLY_MS = 2000;
/** The pause between two calls while Redis does not answer. */
const OUTAGE_PAUSE_MS = 200;
/** Slots in one call: those of the horizon at Meta's greatest limit. */
const MAX_SLOTS = 250;
/** What a process may save up for its bulk callers, in seconds of the number's slots. */
const MOST_SAVED_SECONDS = 0.02;
/** A process whose callers got too little calls again within this, and the time that it was told to wait. */
const CALLS_WITHIN_MS = 2 * ASK_EVERY_MS;

/**
 * Every step of one number's limit, on Redis's own clock, in microseconds. A token is in `out` from its slot until its
 * answer, or until the lease of whoever took it ends; then in `returning` for a second; otherwise it is free. A token
 * that is dropped before its slot is in `returning` until then. Values:
 * limit, slots wanted by bulk and by express callers, horizon, lease, how long whoever waits may be silent besides what
 * it was told to wait, the process and name for new tokens, 1 to slow down, number answered, then each answered token
 * with its age since the answer, then each dropped token. Gives how long to wait for a slot when there is none (-1:
 * until the next call), and then each slot: how far from now, its token and its lane.
 *
 * While express callers wait, in whichever process, each `EXPRESS_TO_ONE_BULK` slots of theirs let a bulk caller have
 * one: the processes in which bulk callers wait share that alike, and save it up until they call next, each
 * `MOST_SAVED_SECONDS` of slots, or one.
 *
 * A Redis that was started again may have forgotten the last second of what it gave out (its log reaches the disk once
 * a second). Nothing is given out for two seconds, its slots' lead in them; a token that is answered later is kept for
 * its second although it is not known. A clock that was set back is as if nothing were known of the last second.
 */
const TAKE = new RedisScript(`
local state, returning, out, expressIn, bulkIn, credits = KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5], KEYS[6]
local limit, bulk, express = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local horizon, lease, silence = tonumber(ARGV[4]), tonumber(ARGV[5]), tonumber(ARGV[6])
local name, slow, answered = ARGV[7], ARGV[8] == '1', tonumber(ARGV[9])
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local second = 1000000

local read = redis.call('HMGET', state, 'due', 'factor', 'slowed', 'recovered', 'taken', 'run', 'called')
-- A limiter that knows nothing of the last second lets it pass.
local due = tonumber(read[1]) or now + second
local run = string.match(redis.call('INFO', 'server'), 'run_id:(%x+)')
local pause = read[6] and read[6] ~= run and 2 * second or second
if pause > second then due = math.max(due, now + pause) end
local factor, slowed, recovered = tonumber(read[2]) or 1, tonumber(read[3]) or 0, tonumber(read[4]) or now
local taken = tonumber(read[5]) or 0
if now < (tonumber(read[7]) or now) - ${CLOCK_STEP_MS * 1000} then
  due, slowed, recovered = now + pause, math.min(slowed, now), now
  for key, longest in pairs({ [returning] = second, [out] = horizon + lease }) do
    for _, token in ipairs(redis.call('ZRANGEBYSCORE', key, string.format('(%.0f', now + longest), '+inf')) do
      redis.call('ZADD', key, string.format('%.0f', now + longest), token)
    end
  end
  redis.call('DEL', expressIn, bulkIn, credits)
end

local firstDropped = 10 + 2 * answered
for i = 10, firstDropped - 1, 2 do
  -- The answer came before this call was made, so at this age at least.
  local back = string.format('%.0f', now + second - tonumber(ARGV[i + 1]))
  redis.call('ZREM', out, ARGV[i])
  redis.call('ZADD', returning, back, ARGV[i])
end
for i = firstDropped, #ARGV do
  local leased = redis.call('ZSCORE', out, ARGV[i])
  redis.call('ZREM', out, ARGV[i])
  -- Before its slot the second of whoever had the token last may not be over.
  if leased and leased - lease > now then redis.call('ZADD', returning, string.format('%.0f', leased - lease), ARGV[i]) end
end
redis.call('ZREMRANGEBYSCORE', out, '-inf', now)
redis.call('ZREMRANGEBYSCORE', returning, '-inf', now)

local seconds = math.floor((now - recovered) / second)
factor, recovered = math.min(1, factor + seconds * ${RECOVERY_PER_SECOND}), recovered + seconds * second
if slow and now - slowed >= second then
  factor, slowed, recovered = math.max(${LOWEST_FACTOR}, factor * ${SLOW_DOWN_FACTOR}), now, now
end

local spacing = second / (limit * factor)
local free = limit - redis.call('ZCARD', out) - redis.call('ZCARD', returning)
local wanted, coming = bulk + express, {}
-- Those that come back first; with a limit that was lowered some of them are not to be used again.
if free < wanted then
  local skipped = math.max(0, -free)
  coming = redis.call('ZRANGE', returning, skipped, skipped + wanted - 1, 'WITHSCORES')
end
local slots, wait, used = {}, -1, 0
redis.call('ZREM', expressIn, name)
redis.call('ZREMRANGEBYSCORE', expressIn, '-inf', now)
local areOthersWaiting = redis.call('ZCARD', expressIn) > 0
for _, gone in ipairs(redis.call('ZRANGEBYSCORE', bulkIn, '-inf', now)) do
  redis.call('ZREM', bulkIn, gone)
  redis.call('HDEL', credits, gone)
end
if bulk > 0 then redis.call('ZADD', bulkIn, string.format('%.0f', now + silence), name) end
local sharers = redis.call('ZRANGE', bulkIn, 0, -1)
local share, mostCredit = 1 / (${EXPRESS_TO_ONE_BULK} * math.max(1, #sharers)), math.max(1, limit * ${MOST_SAVED_SECONDS})
local credit, earned = tonumber(redis.call('HGET', credits, name) or 0), 0
while bulk + express > 0 do
  local isShared = express > 0 or areOthersWaiting
  local isBulk = bulk > 0 and (credit >= 1 or not isShared)
  if not isBulk and express == 0 then break end
  local token, behind = now, 0
  if free <= 0 then token, behind = tonumber(coming[2 * used + 2]), ${CATCH_UP_MS * 1000} end
  if not token then break end
  local slot = math.max(token, due, now)
  if slot > now + horizon then wait = slot - horizon - now break end
  if free > 0 then
    free = free - 1
  else
    redis.call('ZREM', returning, coming[2 * used + 1])
    used = used + 1
  end
  due, taken = math.max(due, slot - behind) + spacing, taken + 1
  if isBulk then
    bulk = bulk - 1
    if isShared then credit = credit - 1 end
  else
    express = express - 1
    credit, earned = math.min(mostCredit, credit + share), earned + share
  end
  -- A Redis that forgot what it gave out counts from where it was: the run keeps its tokens apart from those.
  local new = name .. string.sub(run, 1, 8) .. ':' .. taken
  redis.call('ZADD', out, string.format('%.0f', slot + lease), new)
  slots[#slots + 1] = string.format('%.0f', slot - now)
  slots[#slots + 1] = new
  slots[#slots + 1] = isBulk and 'bulk' or 'express'
end
for _, sharer in ipairs(sharers) do
  local saved = credit
  if sharer ~= name then
    saved = math.min(mostCredit, tonumber(redis.call('HGET', credits, sharer) or 0) + earned)
  end
  redis.call('HSET', credits, sharer, saved)
end
local untilSilent = string.format('%.0f', now + silence + math.min(second, math.max(0, wait)))
if express > 0 then redis.call('ZADD', expressIn, untilSilent, name) end
if bulk > 0 then redis.call('ZADD', bulkIn, untilSilent, name) end
redis.call('HSET', state, 'due', string.format('%.3f', due), 'factor', factor, 'slowed', string.format('%.0f', slowed),
  'recovered', string.format('%.0f', recovered), 'taken', taken, 'run', run, 'called', string.format('%.0f', now))
return { string.format('%.0f', wait), unpack(slots) }
`);

interface RedisSlot extends Slot {
  readonly token: string;
  readonly lane: Lane;
}

interface Answered {
  readonly token: string;
  readonly atMs: number;
}

interface NumberState {
  readonly phoneNumberId: string;
  limitPerSecond: number;
  readonly requests: SlotQueue;
  /** When Redis may be called next. */
  nextCallMs: number;
  answered: Answered[];
  dropped: string[];
  slowDown: boolean;
  isWorking: boolean;
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
  readonly #timeline: Timeline;
  readonly #name = `${randomUUID()}:`;
  readonly #numbers = new Map<string, NumberState>();

  /** `limits`: messages per second by phone number id. `leaseMs`: longer than any send and its report take together. */
  constructor(
    redis: Redis,
    limits: ReadonlyMap<string, number>,
    leaseMs: number,
    logger: Logger,
    timeline: Timeline = processTimeline,
  ) {
    super();
    this.#redis = redis;
    this.#logger = logger;
    this.#leaseMs = leaseMs;
    this.#timeline = timeline;
    for (const [phoneNumberId, limitPerSecond] of limits) {
      this.#numbers.set(phoneNumberId, {
        phoneNumberId,
        limitPerSecond,
        requests: new SlotQueue(),
        nextCallMs: 0,
        answered: [],
        dropped: [],
        slowDown: false,
        isWorking: false,
      });
    }
  }

  override reserve(phoneNumberId: string, count: number, lane: Lane = 'bulk'): Promise<readonly Slot[]> {
    const number = this.#number(phoneNumberId);
    return new Promise((resolve, reject) => {
      number.requests.push(lane, { count, resolve, reject });
      this.#work(number);
    });
  }

  override async wait(slot: Slot): Promise<boolean> {
    // Timers fire up to two milliseconds early.
    while (this.#timeline.nowMs() < slot.atMs) await this.#timeline.sleep(slot.atMs - this.#timeline.nowMs());
    return this.#timeline.nowMs() - slot.atMs <= MISSED_AFTER_MS;
  }

  override answered(slot: Slot): void {
    const number = this.#number(slot.phoneNumberId);
    number.answered.push({ token: (slot as RedisSlot).token, atMs: this.#timeline.nowMs() });
    this.#work(number);
  }

  override drop(slot: Slot): void {
    const number = this.#number(slot.phoneNumberId);
    number.dropped.push((slot as RedisSlot).token);
    this.#work(number);
  }

  override setLimit(phoneNumberId: string, messagesPerSecond: number): void {
    this.#number(phoneNumberId).limitPerSecond = messagesPerSecond;
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
      // The first call after a pause is made at once.
      const pauseMs = number.nextCallMs - this.#timeline.nowMs();
      if (pauseMs > 0) await this.#timeline.sleep(pauseMs, { ref: !number.requests.isEmpty });
      await this.#take(number);
    }
  }

  /** One call of Redis. */
  async #take(number: NumberState): Promise<void> {
    const { answered, dropped, slowDown } = number;
    number.answered = [];
    number.dropped = [];
    number.slowDown = false;
    const [bulk, express] = LANES.map((lane) => Math.min(MAX_SLOTS, number.requests.wanted(lane))) as [number, number];
    const keys = ['state', 'back', 'out', 'express', 'bulk', 'credit'].map(
      (part) => `rate:{${number.phoneNumberId}}:${part}`,
    );
    const micros = [HORIZON_MS, this.#leaseMs, CALLS_WITHIN_MS].map((ms) => ms * 1000);
    const wanted = [number.limitPerSecond, bulk, express];
    const values = [...wanted, ...micros, this.#name, slowDown ? 1 : 0, answered.length];
    const calledMs = this.#timeline.nowMs();
    const ages = answered.flatMap(({ token, atMs }) => [token, Math.floor((calledMs - atMs) * 1000)]);
    number.nextCallMs = calledMs + ASK_EVERY_MS;
    try {
      const reply = (await TAKE.run(this.#redis, keys, [...values, ...ages, ...dropped])) as readonly string[];
      const repliedMs = this.#timeline.nowMs();
      const slots = slotsOf(number.phoneNumberId, reply, repliedMs);
      if (repliedMs - calledMs > LATEST_REPLY_MS) number.dropped.push(...slots.map(({ token }) => token));
      else hand(number, slots);
      const waitMs = Math.min(Number(reply[0]) / 1000, LONGEST_WAIT_MS);
      if (bulk + express > 0 && slots.length === 0) number.nextCallMs = Math.max(number.nextCallMs, calledMs + waitMs);
    } catch (error) {
      // Reporting a token twice changes nothing, so what may have been reported is reported again.
      number.answered.push(...answered);
      number.dropped.push(...dropped);
      number.slowDown ||= slowDown;
      this.#logger.warn({ err: error }, 'the rate limiter has no answer from Redis: nothing is sent until it has');
      // A report that is still to be made does not keep a process alive.
      await this.#timeline.sleep(OUTAGE_PAUSE_MS, { ref: false });
    }
  }

  #number(phoneNumberId: string): NumberState {
    const number = this.#numbers.get(phoneNumberId);
    if (!number) throw new Error(`No limit is known for phone number ${phoneNumberId}`);
    return number;
  }
}

function hasWork({ requests, answered, dropped, slowDown }: NumberState): boolean {
  return !requests.isEmpty || answered.length > 0 || dropped.length > 0 || slowDown;
}

/** The reply's slots. Counted from after the answer came: never before Redis meant. */
function slotsOf(phoneNumberId: string, reply: readonly string[], nowMs: number): RedisSlot[] {
  const slots: RedisSlot[] = [];
  for (let i = 1; i + 2 < reply.length; i += 3) {
    const [ahead, token, lane] = reply.slice(i, i + 3) as [string, string, Lane];
    slots.push({ phoneNumberId, atMs: nowMs + Number(ahead) / 1000, token, lane });
  }
  return slots;
}

/** A caller that gets some asks again for the rest. */
function hand(number: NumberState, slots: readonly RedisSlot[]): void {
  for (const lane of LANES) {
    const ofLane = slots.filter((slot) => slot.lane === lane);
    while (ofLane.length > 0) {
      const request = number.requests.next(lane) as SlotRequest;
      request.resolve(ofLane.splice(0, request.count));
    }
  }
}
