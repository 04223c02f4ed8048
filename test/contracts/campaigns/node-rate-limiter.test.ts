import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { NodeRateLimiter } from '../../../src/adapters/campaigns/node-rate-limiter.ts';
import { rejection } from '../../support/rejection.ts';
import { NUMBER } from '../../support/sending-simulation.ts';
import { VirtualTimeline } from '../../support/virtual-timeline.ts';

/** Breaks the first time that somebody sleeps. */
class BrokenOnceTimeline extends VirtualTimeline {
  #isBroken = true;

  override sleep(ms: number): Promise<void> {
    if (!this.#isBroken) return super.sleep(ms);
    this.#isBroken = false;
    return Promise.reject(new Error('no timers'));
  }
}

const test = suite('NodeRateLimiter');

test('serves those behind a reservation that failed', async () => {
  const timeline = new BrokenOnceTimeline();
  const limiter = new NodeRateLimiter(new Map([[NUMBER, 10]]), timeline);
  const failing = rejection(limiter.reserve(NUMBER, 1));
  let given = 0;
  void limiter.reserve(NUMBER, 1).then((slots) => {
    given = slots.length;
  });
  await timeline.pass(2000);
  assert.match(String(await failing), 'no timers');
  assert.is(given, 1);
});

test('gives express callers five turns in a row while bulk callers wait, and then these one', async () => {
  const timeline = new VirtualTimeline();
  const limiter = new NodeRateLimiter(new Map([[NUMBER, 100]]), timeline);
  const served: string[] = [];
  const ask = (lane: 'bulk' | 'express') => void limiter.reserve(NUMBER, 5, lane).then(() => served.push(lane));
  for (let caller = 0; caller < 8; caller++) ask('bulk');
  for (let caller = 0; caller < 7; caller++) ask('express');
  await timeline.pass(3000);
  const order = served.slice(1, 10).join(' ');
  assert.is(order, 'express express express express express bulk express express bulk');
  assert.is(served.length, 15);
});

test('knows only the numbers that it has a limit for', async () => {
  const limiter = new NodeRateLimiter(new Map([[NUMBER, 10]]), new VirtualTimeline());
  assert.throws(() => limiter.reserve('another', 1), /another/);
});

test.run();
