import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { RedisOtpStore } from '../../../src/adapters/identity/redis-otp-store.ts';
import { SqliteOtpStore } from '../../../src/adapters/identity/sqlite-otp-store.ts';
import type { OtpStore } from '../../../src/application/identity/ports.ts';
import { emailAddress } from '../../../src/domain/identity/email-address.ts';
import { CODE_TTL_MS } from '../../../src/domain/identity/one-time-code.ts';
import { onRedis } from '../../support/redis.ts';
import { aDatabase } from '../../support/sqlite.ts';

const stores: { name: string; open: () => OtpStore; close?: () => Promise<void> }[] = [
  { name: 'SQLite', open: () => new SqliteOtpStore(aDatabase()) },
  ...(await onRedis((redis) => new RedisOtpStore(redis))),
];

const ASHA = emailAddress('asha@example.in');
const RAVI = emailAddress('ravi@example.in');
const NOW_MS = Date.UTC(2026, 10, 23);

for (const { name, open, close } of stores) {
  const test = suite(`OtpStore on ${name}`);
  test.after(() => close?.());

  test('takes the right code once', async () => {
    const store = open();
    await store.put(ASHA, 'right', NOW_MS);
    assert.is(await store.redeem(ASHA, 'right', NOW_MS), 'right');
    assert.is(await store.redeem(ASHA, 'right', NOW_MS), 'expired');
  });

  test('gives one of many concurrent right guesses the code', async () => {
    const store = open();
    await store.put(ASHA, 'right', NOW_MS);
    const answers = await Promise.all(Array.from({ length: 20 }, () => store.redeem(ASHA, 'right', NOW_MS)));
    assert.is(answers.filter((answer) => answer === 'right').length, 1);
    assert.is(answers.filter((answer) => answer === 'expired').length, 19);
  });

  test('lets a code live to the last millisecond and no longer', async () => {
    const store = open();
    await store.put(ASHA, 'right', NOW_MS);
    await store.put(RAVI, 'right', NOW_MS);
    assert.is(await store.redeem(ASHA, 'right', NOW_MS + CODE_TTL_MS - 1), 'right');
    assert.is(await store.redeem(RAVI, 'right', NOW_MS + CODE_TTL_MS), 'expired');
  });

  test('takes the right code after any number of wrong ones', async () => {
    const store = open();
    await store.put(ASHA, 'right', NOW_MS);
    const answers = await Promise.all(Array.from({ length: 20 }, () => store.redeem(ASHA, 'wrong', NOW_MS)));
    assert.equal(answers, Array(20).fill('wrong'));
    assert.is(await store.redeem(ASHA, 'right', NOW_MS), 'right');
  });

  test('replaces the code', async () => {
    const store = open();
    await store.put(ASHA, 'first', NOW_MS);
    await store.put(ASHA, 'second', NOW_MS);
    assert.is(await store.redeem(ASHA, 'first', NOW_MS), 'wrong');
    assert.is(await store.redeem(ASHA, 'second', NOW_MS), 'right');
  });

  test('keeps addresses apart', async () => {
    const store = open();
    await store.put(ASHA, 'of Asha', NOW_MS);
    await store.put(RAVI, 'of Ravi', NOW_MS);
    assert.is(await store.redeem(RAVI, 'of Asha', NOW_MS), 'wrong');
    assert.is(await store.redeem(RAVI, 'of Ravi', NOW_MS), 'right');
    assert.is(await store.redeem(ASHA, 'of Asha', NOW_MS), 'right');
  });

  test('knows no code that was never put', async () => {
    const store = open();
    assert.is(await store.redeem(ASHA, 'right', NOW_MS), 'expired');
  });

  test.run();
}
