import { Container } from 'inversify';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { NodeDigest, NodeIds } from '../../../src/adapters/shared/node-system.ts';
import { DeadLetterStore } from '../../../src/application/operations/ports.ts';
import { Clock, Digest, Ids, MessageBus } from '../../../src/application/shared/ports.ts';
import { operationsModule } from '../../../src/infrastructure/modules/operations.ts';
import { bindSqliteStores } from '../../../src/infrastructure/profiles/sqlite-stores.ts';
import { startApi, type TestApi } from '../../support/api.ts';
import { aDeadLetter } from '../../support/dead-letters.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { RecordingBus } from '../../support/recording-bus.ts';
import { aDatabase } from '../../support/sqlite.ts';

const LETTERS = '/operator/dead-letters';
const ids = [1, 2, 3].map((n) => aDeadLetter(n).id);

const test = suite<{ api: TestApi; store: DeadLetterStore }>(LETTERS);

test.before.each(async (context) => {
  const container = new Container();
  container.bind(Clock).toConstantValue(new ManualClock());
  container.bind(Ids).toConstantValue(new NodeIds());
  container.bind(Digest).toConstantValue(new NodeDigest());
  container.bind(MessageBus).toConstantValue(new RecordingBus());
  bindSqliteStores(container, aDatabase());
  operationsModule(container);
  context.store = container.get(DeadLetterStore);
  await context.store.add([1, 2, 3].map((n) => aDeadLetter(n)));
  context.api = await startApi(container, {
    verifyToken: (token) => (token === 'admin' ? { memberId: 'mem_1', vendorId: 'ven_a', role: 'ADMIN' } : undefined),
    verifyOperatorToken: async (token) => (token === 'ops' ? { operatorId: 'opr_1' } : undefined),
  });
});
test.after.each(async ({ api }) => {
  await api.stop();
  assert.equal(api.faults, []);
});

test('are an operator’s alone', async ({ api }) => {
  for (const [method, path] of [
    ['GET', ''],
    ['GET', `/${ids[0]}`],
    ['POST', '/replay'],
    ['POST', `/${ids[0]}/discard`],
  ] as const) {
    assert.is((await api.request(method, LETTERS + path)).status, 401);
    assert.is((await api.request(method, LETTERS + path, { token: 'admin' })).status, 403);
  }
});

test('are listed by filter and page by page, and shown with value, cause and history', async ({ api }) => {
  const first = await api.request('GET', `${LETTERS}?limit=2&state=waiting&cause=No%20message`, { token: 'ops' });
  assert.equal(
    first.body.data.map(({ id }: { id: string }) => id),
    [ids[2], ids[1]],
  );
  const cursor = encodeURIComponent(first.body.nextCursor);
  const second = await api.request('GET', `${LETTERS}?limit=2&cursor=${cursor}`, { token: 'ops' });
  assert.equal([second.body.data.length, second.body.nextCursor], [1, null]);
  const { body } = await api.request('GET', `${LETTERS}/${ids[0]}`, { token: 'ops' });
  assert.equal(
    [body.value, body.cause, body.eventId],
    [aDeadLetter(1).value, aDeadLetter(1).cause, aDeadLetter(1).eventId],
  );
  assert.equal(body.history, [{ at: '1970-01-01T00:00:00.001Z', what: 'died', note: aDeadLetter(1).cause }]);
});

test('are replayed and discarded one by one, by filter, or all', async ({ api, store }) => {
  const post = (path: string, body: object) => api.request('POST', LETTERS + path, { token: 'ops', body });
  const one = await post(`/${ids[0]}/replay`, {});
  assert.equal([one.status, one.body], [202, { letters: 1 }]);
  assert.is((await post(`/${ids[0]}/replay`, {})).body.code, 'operations.dead_letter_not_waiting');
  assert.equal((await post(`/${ids[1]}/discard`, { reason: 'a test' })).body, { letters: 1 });
  assert.equal((await post('/replay', { topic: 'waba.payment-events' })).body, { letters: 0 });
  assert.equal((await post('/replay', { all: true })).body, { letters: 1 });
  const states = await Promise.all(ids.map(async (id) => (await store.find(id))?.state));
  assert.equal(states, ['replaying', 'discarded', 'replaying']);
});

test('are refused where the request is wrong: no filter, no reason, no such letter', async ({ api }) => {
  const answer = async (method: string, path: string, body?: object) => {
    const { status, body: problem } = await api.request(method, LETTERS + path, {
      token: 'ops',
      ...(body && { body }),
    });
    return `${status} ${problem.code}`;
  };
  assert.is(await answer('POST', '/replay', {}), '400 request.invalid');
  assert.is(await answer('POST', '/discard', { reason: 'all of them' }), '400 request.invalid');
  assert.is(await answer('POST', `/${ids[0]}/discard`, {}), '400 request.invalid');
  assert.is(await answer('POST', `/${ids[0]}/discard`, { reason: 'no\u0000' }), '400 request.invalid');
  assert.is(await answer('GET', '?diedFrom=yesterday'), '400 request.invalid');
  const none = `/dlt_${'f'.repeat(32)}`;
  assert.is(await answer('GET', none), '404 operations.dead_letter_not_found');
  assert.is(await answer('POST', `${none}/replay`, {}), '404 operations.dead_letter_not_found');
});

test.run();
