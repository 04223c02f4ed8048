import { mock } from 'node:test';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { GroupCommit } from '../../../src/application/shared/group-commit.ts';
import { eventually } from '../../support/eventually.ts';
import { rejection } from '../../support/rejection.ts';

const test = suite('GroupCommit');

function turn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

/** A group commit whose commits end when the test says so. */
function heldBack() {
  const commits: { readonly items: readonly number[]; readonly end: (error?: Error) => void }[] = [];
  const group = new GroupCommit<number>(
    (items) =>
      new Promise((resolve, reject) => {
        commits.push({ items, end: (error) => (error ? reject(error) : resolve()) });
      }),
  );
  /** Ends the commit that runs, and gives what the next one holds. */
  const next = async (error?: Error) => {
    const before = commits.length;
    commits.at(-1)?.end(error);
    await eventually('the next commit', () => commits.length > before);
    return commits.at(-1)?.items;
  };
  return { group, commits, next };
}

test('commits at once when idle, and what comes meanwhile together, in order', async () => {
  const { group, commits, next } = heldBack();
  const added = [1, 2, 3].map((item) => group.add(item));
  assert.equal(commits[0]?.items, [1]);
  assert.equal(await next(), [2, 3]);
  added.push(group.add(4));
  await turn();
  assert.is(commits.length, 2);
  assert.equal(await next(), [4]);
  commits.at(-1)?.end();
  await Promise.all(added);
});

test('never runs two commits at once, and commits every item once, before its caller goes on', async () => {
  const committed = new Map<number, number>();
  let running = 0;
  const group = new GroupCommit<number>(async (items) => {
    running++;
    assert.is(running, 1);
    await turn();
    for (const item of items) committed.set(item, (committed.get(item) ?? 0) + 1);
    running--;
  });
  const items = Array.from({ length: 2000 }, (_, item) => item);
  await Promise.all(
    items.map(async (item) => {
      if (item % 3 === 0) await turn();
      await group.add(item);
      assert.is(committed.get(item), 1);
    }),
  );
  assert.is(committed.size, 2000);
});

test('bounds a group, and the rest takes the next one', async () => {
  const { group, commits, next } = heldBack();
  for (let item = 0; item <= 1200; item++) void group.add(item);
  while (commits.flatMap(({ items }) => items).length < 1201) await next();
  assert.equal(
    commits.map(({ items }) => items.length),
    [1, 500, 500, 200],
  );
});

test('rejects exactly those whose commit failed, and later groups go on', async () => {
  const { group, commits, next } = heldBack();
  const first = group.add(1);
  const failing = [rejection(group.add(2)), rejection(group.add(3))];
  await next();
  const later = group.add(4);
  const error = new Error('no store');
  assert.equal(await next(error), [4]);
  commits.at(-1)?.end();
  await Promise.all([first, later]);
  assert.equal(await Promise.all(failing), [error, error]);
  assert.is(commits.length, 3);
});

test('rests for 10 ms after a commit; unhurried, for twice what it took, at most 100 ms', async () => {
  let nowMs = 0;
  const restsMs: unknown[] = [];
  mock.method(performance, 'now', () => nowMs);
  mock.method(globalThis, 'setTimeout', ((rested: () => void, ms: number) => {
    restsMs.push(ms);
    setImmediate(rested);
  }) as unknown as typeof setTimeout);
  try {
    for (const tookMs of [1, 30, 400]) {
      for (const unhurried of [false, true]) {
        const commit = async () => {
          nowMs += tookMs;
        };
        await new GroupCommit<number>(commit, { unhurried }).add(1);
      }
    }
  } finally {
    mock.restoreAll();
  }
  assert.equal(restsMs, [10, 10, 10, 60, 10, 100]);
});

test('goes on after a commit that throws before it begins', async () => {
  let isBroken = true;
  const group = new GroupCommit<number>(() => {
    if (isBroken) throw new Error('no store');
    return Promise.resolve();
  });
  assert.match(String(await rejection(group.add(1))), 'no store');
  isBroken = false;
  await group.add(2);
});

test.run();
