import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { InFlight } from '../../../src/application/campaigns/in-flight.ts';

const test = suite('InFlight');

test('lets in as many as it may, and another one only when one has left', () => {
  const inFlight = new InFlight(2);
  assert.equal([inFlight.enter(), inFlight.enter(), inFlight.enter()], [true, true, false]);
  inFlight.leave();
  assert.equal([inFlight.enter(), inFlight.enter()], [true, false]);
});

test('tells all who wait of room, and those who find it taken wait on', async () => {
  const inFlight = new InFlight(1);
  await inFlight.room();
  inFlight.enter();
  const got: string[] = [];
  const waiting = ['a', 'b', 'c'].map(async (name) => {
    do await inFlight.room();
    while (!inFlight.enter());
    got.push(name);
    if (name === 'b') return;
    inFlight.leave();
  });
  inFlight.leave();
  await Promise.all(waiting.slice(0, 2));
  assert.equal(got, ['a', 'b']);
  assert.is(inFlight.enter(), false);
  inFlight.leave();
  await waiting[2];
  assert.equal(got, ['a', 'b', 'c']);
});

test.run();
