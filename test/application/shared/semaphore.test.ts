import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { Semaphore } from '../../../src/application/shared/semaphore.ts';

const test = suite('Semaphore');

test('lets in as many as there are places, and each other one when somebody has left, in order', async () => {
  const places = new Semaphore(2);
  const inside: number[] = [];
  const entering = [1, 2, 3, 4].map(async (n) => {
    await places.enter();
    inside.push(n);
  });
  await Promise.all(entering.slice(0, 2));
  assert.equal(inside, [1, 2]);
  places.leave();
  await entering[2];
  assert.equal(inside, [1, 2, 3]);
  places.leave();
  await entering[3];
  assert.equal(inside, [1, 2, 3, 4]);
});

test('gives a place at once only while one is free, and never before those who wait', async () => {
  const places = new Semaphore(1);
  assert.is(places.tryEnter(), true);
  assert.is(places.tryEnter(), false);
  const next = places.enter();
  places.leave();
  assert.is(places.tryEnter(), false);
  await next;
  places.leave();
  assert.is(places.tryEnter(), true);
});

test('keeps a place that nobody waits for', async () => {
  const places = new Semaphore(1);
  await places.enter();
  places.leave();
  await places.enter();
  let isIn = false;
  const next = places.enter().then(() => {
    isIn = true;
  });
  await Promise.resolve();
  assert.is(isIn, false);
  places.leave();
  await next;
});

test.run();
