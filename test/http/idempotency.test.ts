import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import { Container } from 'inversify';
import { BaseHttpController, controller, httpGet, httpPost, requestBody, response } from 'inversify-express-utils';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { requireOperator, requirePermission } from '../../src/adapters/shared/http-auth.ts';
import {
  idempotency,
  MAX_KEPT_ANSWER_BYTES,
  withoutIdempotencyKey,
} from '../../src/adapters/shared/http-idempotency.ts';
import { SqliteIdempotencyStore } from '../../src/adapters/shared/sqlite-idempotency-store.ts';
import { IDEMPOTENCY_LEASE_MS, type IdempotencyStore } from '../../src/application/shared/idempotency.ts';
import type { Principal } from '../../src/application/shared/principal.ts';
import { OutcomeUnknown } from '../../src/application/shared/unavailable.ts';
import { DomainError } from '../../src/domain/shared/errors.ts';
import { startApi, type TestApi } from '../support/api.ts';
import { eventually } from '../support/eventually.ts';
import { ManualClock } from '../support/manual-clock.ts';
import { aDatabase } from '../support/sqlite.ts';

class Declined extends DomainError {
  readonly code = 'test.declined';
  readonly kind = 'payment-required';
}

class Busy extends DomainError {
  readonly code = 'test.busy';
  readonly kind = 'too-many';
}

/** What each run of the route does, and how often it ran. */
const route = { runs: 0, act: async (): Promise<void> => {} };

@controller('/orders')
export class OrdersController extends BaseHttpController {
  @httpPost('/')
  async create(@requestBody() body: unknown) {
    route.runs += 1;
    const run = route.runs;
    await route.act();
    return this.json({ run, body: body ?? null, 'long text': 'ₓ'.repeat(2000) }, 201);
  }

  @httpPost('/refund', requirePermission('billing:write'))
  refund() {
    route.runs += 1;
    return this.json({ refunded: true });
  }

  @httpPost('/credit', requireOperator())
  async credit() {
    route.runs += 1;
    await route.act();
    return this.json({ run: route.runs }, 201);
  }

  @httpPost('/file')
  async file(@response() answer: Response) {
    route.runs += 1;
    await pipeline(Readable.from(['one\n', 'two\n']), answer.type('text/csv'));
  }

  @httpPost('/secret', withoutIdempotencyKey('its answer is a secret'))
  secret() {
    route.runs += 1;
    return this.json({ secret: 'hunter2' });
  }

  @httpGet('/')
  list() {
    route.runs += 1;
    return this.json({ run: route.runs });
  }
}

const principals: Readonly<Record<string, Principal>> = {
  asha: { memberId: 'mem_1', vendorId: 'ven_1', role: 'ADMIN' },
  staff: { memberId: 'mem_2', vendorId: 'ven_1', role: 'STAFF' },
  ravi: { memberId: 'mem_3', vendorId: 'ven_2', role: 'ADMIN' },
};

const operators: Readonly<Record<string, true>> = { ops: true, night: true };

interface Context {
  api: TestApi;
  clock: ManualClock;
  store: IdempotencyStore;
  faults: unknown[];
}

const test = suite<Context>('Idempotency-Key');

test.before.each(async (context) => {
  route.runs = 0;
  route.act = async () => {};
  context.clock = new ManualClock();
  context.store = new SqliteIdempotencyStore(aDatabase());
  context.faults = [];
  context.api = await startApi(new Container(), {
    verifyToken: (token) => principals[token],
    verifyOperatorToken: async (token) => (token in operators ? { operatorId: `opr_${token}` } : undefined),
    onFault: (error) => context.faults.push(error),
    middlewares: [idempotency(context.store, context.clock, (error) => context.faults.push(error))],
  });
});
test.after.each(({ api }) => api.stop());

const KEY = { 'idempotency-key': 'k-1' };

function post(api: TestApi, body: unknown, headers: Record<string, string> = KEY, token = 'asha') {
  return api.request('POST', '/orders', { token, body, headers });
}

test('repeats the first answer without a second run', async ({ api }) => {
  const first = await post(api, { amount: '10.0000' });
  const second = await post(api, { amount: '10.0000' });
  assert.is(first.status, 201);
  assert.is(first.headers.get('idempotency-replayed'), null);
  assert.is(second.status, 201);
  assert.equal(second.body, first.body);
  assert.is(second.headers.get('content-type'), first.headers.get('content-type'));
  assert.is(second.headers.get('idempotency-replayed'), 'true');
  assert.is(route.runs, 1);
});

test('does not repeat a refusal: once its cause is mended, the same request with the same key succeeds', async ({
  api,
}) => {
  const { act } = route;
  route.act = async () => {
    throw new Declined('The wallet does not cover this', { shortfall: '5.0000' });
  };
  const refused = await post(api, {});
  assert.equal([refused.status, refused.body.shortfall], [402, '5.0000']);
  route.act = act;
  const first = await post(api, {});
  const second = await post(api, {});
  assert.equal([first.status, second.status], [201, 201]);
  assert.is(second.headers.get('idempotency-replayed'), 'true');
  assert.is(route.runs, 2);
});

test('keeps no long answer, of which a vendor could have any number, and makes it anew', async ({ api }) => {
  const long = 'x'.repeat(MAX_KEPT_ANSWER_BYTES);
  for (let n = 0; n < 2; n += 1) {
    const { status, headers } = await post(api, { long });
    assert.equal([status, headers.get('idempotency-replayed')], [201, null]);
  }
  assert.is(route.runs, 2);
});

test('answers 422 when the key comes with another body, path or member', async ({ api }) => {
  await post(api, { amount: '10.0000' });
  const answers = [
    await post(api, { amount: '11.0000' }),
    await post(api, undefined),
    await post(api, { amount: '10.0000' }, KEY, 'staff'),
    await api.request('POST', '/orders/refund', { token: 'asha', body: { amount: '10.0000' }, headers: KEY }),
    await api.request('POST', '/orders?dry=1', { token: 'asha', body: { amount: '10.0000' }, headers: KEY }),
  ];
  for (const { status, body } of answers) {
    assert.is(status, 422);
    assert.is(body.code, 'idempotency.key_reused');
  }
  assert.is(route.runs, 1);
});

test('does not repeat to a STAFF what only an ADMIN may ask for', async ({ api }) => {
  const refund = (token: string) => api.request('POST', '/orders/refund', { token, headers: KEY });
  assert.is((await refund('asha')).status, 200);
  assert.is((await refund('staff')).status, 422);
});

test('answers 409 while the first still runs, and one of many at once runs', async ({ api }) => {
  let finish = () => {};
  let started = () => {};
  const running = new Promise<void>((resolve) => {
    started = resolve;
  });
  route.act = () => {
    started();
    return new Promise((resolve) => {
      finish = resolve;
    });
  };
  const first = post(api, {});
  await running;
  const others = await Promise.all([1, 2, 3].map(() => post(api, {})));
  for (const { status, body } of others) {
    assert.is(status, 409);
    assert.is(body.code, 'idempotency.in_progress');
  }
  finish();
  assert.is((await first).status, 201);
  assert.is(route.runs, 1);
});

test('runs again after a fault, a wish to slow down, and an outcome that nobody knows', async ({ api, faults }) => {
  const failures = [new Error('disk full'), new Busy('Later'), new OutcomeUnknown()];
  route.act = async () => {
    const failure = failures.shift();
    if (failure) throw failure;
  };
  assert.is((await post(api, {})).status, 500);
  assert.is((await post(api, {})).status, 429);
  assert.is((await post(api, {})).status, 503);
  assert.is((await post(api, {})).status, 201);
  assert.is((await post(api, {})).headers.get('idempotency-replayed'), 'true');
  assert.is(route.runs, 4);
  assert.is(faults.length, 1);
});

test('takes over from a process that died once its lease has ended', async ({ api, clock, store }) => {
  const complete = store.complete.bind(store);
  store.complete = async () => {}; // the process was killed before it could keep the answer
  await post(api, {});
  store.complete = complete;
  clock.advance(IDEMPOTENCY_LEASE_MS - 1);
  assert.is((await post(api, {})).status, 409);
  clock.advance(1);
  assert.is((await post(api, {})).status, 201);
  assert.is((await post(api, {})).headers.get('idempotency-replayed'), 'true');
  assert.is(route.runs, 2);
});

test('gives vendors their own keys', async ({ api }) => {
  await post(api, {});
  const other = await post(api, {}, KEY, 'ravi');
  assert.is(other.status, 201);
  assert.is(other.headers.get('idempotency-replayed'), null);
  assert.is(route.runs, 2);
});

test('repeats to an operator what they did, and to no other operator', async ({ api }) => {
  const credit = (token: string) => api.request('POST', '/orders/credit', { token, body: {}, headers: KEY });
  const first = await credit('ops');
  const second = await credit('ops');
  assert.equal([second.status, second.body, second.headers.get('idempotency-replayed')], [201, first.body, 'true']);
  assert.is((await credit('night')).headers.get('idempotency-replayed'), null);
  assert.is(route.runs, 2);
  const waiting: (() => void)[] = [];
  route.act = () => new Promise((resolve) => waiting.push(resolve));
  const body = { amount: '1.0000' };
  const other = { token: 'ops', body, headers: { 'idempotency-key': 'k-2' } };
  const running = api.request('POST', '/orders/credit', other);
  await eventually('it runs', () => waiting.length === 1);
  assert.is((await api.request('POST', '/orders/credit', other)).body.code, 'idempotency.in_progress');
  waiting[0]?.();
  assert.is((await running).status, 201);
  assert.is(route.runs, 3);
});

test('makes an answer that is written piece by piece anew: there is no whole to keep', async ({ api }) => {
  const ask = () =>
    fetch(`${api.url}/orders/file`, { method: 'POST', headers: { ...KEY, authorization: 'Bearer asha' } });
  const texts = [await (await ask()).text(), await (await ask()).text()];
  assert.equal(texts, ['one\ntwo\n', 'one\ntwo\n']);
  assert.is(route.runs, 2);
});

test('keeps no answer that is a secret: such a route refuses a key, however its path is spelt', async ({ api }) => {
  for (const path of ['/orders/secret', '/Orders/SECRET/']) {
    const headers = { 'idempotency-key': path };
    const { status, body } = await api.request('POST', path, { token: 'asha', body: {}, headers });
    assert.equal([status, body.code], [400, 'idempotency.unsupported'], path);
  }
  assert.is(route.runs, 0);
  assert.is((await api.request('POST', '/orders/secret', { token: 'asha', body: {} })).status, 200);
});

test('leaves alone what has no key, is no POST or is nobody', async ({ api }) => {
  for (let n = 0; n < 2; n++) {
    await post(api, {}, {});
    await api.request('GET', '/orders', { token: 'asha', headers: KEY });
    await api.request('POST', '/orders', { body: {}, headers: KEY });
  }
  assert.is(route.runs, 6);
});

test('refuses a key that is empty, too long or not visible ASCII', async ({ api }) => {
  for (const key of ['', 'k'.repeat(256), 'a b', 'ü']) {
    const { status, body } = await post(api, {}, { 'idempotency-key': key });
    assert.is(status, 400);
    assert.is(body.code, 'idempotency.invalid_key');
  }
  assert.is((await post(api, {}, { 'idempotency-key': 'k'.repeat(255) })).status, 201);
  assert.is(route.runs, 1);
});

test('refuses a key with a body that it cannot compare', async ({ api }) => {
  const { status, body } = await post(api, 'a,b\n', { ...KEY, 'content-type': 'text/csv' });
  assert.is(status, 400);
  assert.is(body.code, 'idempotency.unsupported');
  assert.is(route.runs, 0);
});

test('gives the answer although it could not be kept, and reports that', async ({ api, store, faults }) => {
  const failure = new Error('disk full');
  store.complete = async () => {
    throw failure;
  };
  assert.is((await post(api, {})).status, 201);
  assert.equal(faults, [failure]);
});

test.run();
