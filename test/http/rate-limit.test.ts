import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { Container } from 'inversify';
import { BaseHttpController, controller, httpGet, httpPost } from 'inversify-express-utils';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { requirePermission } from '../../src/adapters/shared/http-auth.ts';
import {
  RATE_LIMIT_WINDOW_MS,
  type RequestLimits,
  rateLimit,
  unknownProxy,
} from '../../src/adapters/shared/http-rate-limit.ts';
import { NodeRequestCounter } from '../../src/adapters/shared/node-request-counter.ts';
import type { Principal } from '../../src/application/shared/principal.ts';
import { startApi, type TestApi } from '../support/api.ts';
import { ManualClock } from '../support/manual-clock.ts';
import { RecordingLogger } from '../support/recording-logger.ts';

@controller('/things')
export class ThingsController extends BaseHttpController {
  @httpGet('/', requirePermission('wallet:read'))
  list() {
    return this.json({});
  }

  @httpPost('/')
  make() {
    return this.json({});
  }
}

const PRINCIPALS: Readonly<Record<string, Principal>> = {
  asha: { memberId: 'mem_1', vendorId: 'ven_1', role: 'ADMIN' },
  key: { memberId: 'key_1', vendorId: 'ven_1', role: 'ADMIN', scopes: ['wallet:read'] },
};

const clock = new ManualClock();
let api: TestApi;

async function start(limits: RequestLimits, trustProxy?: string | number): Promise<void> {
  api = await startApi(new Container(), {
    verifyToken: (token) => PRINCIPALS[token],
    verifyOperatorToken: async (token) => (token === 'ops' ? { operatorId: 'opr_1' } : undefined),
    guards: [rateLimit(new NodeRequestCounter(), limits, clock)],
    ...(trustProxy === undefined ? {} : { trustProxy }),
  });
}

const test = suite('rate limits');
test.after.each(() => api.stop());

const statusesOf = async (times: number, token?: string) => {
  const statuses: number[] = [];
  for (let n = 0; n < times; n++) {
    statuses.push((await api.request('GET', '/things', token === undefined ? {} : { token })).status);
  }
  return statuses;
};

test('refuse what is above the limit and say when it ends, and then let through again', async () => {
  await start({ perCaller: 2, perAddress: 0 });
  const first = await api.request('GET', '/things', { token: 'asha' });
  assert.is(first.headers.get('ratelimit-policy'), '"caller";q=2;w=60');
  assert.is(first.headers.get('ratelimit'), '"caller";r=1;t=60');
  clock.advance(10_500);
  assert.is((await api.request('GET', '/things', { token: 'asha' })).headers.get('ratelimit'), '"caller";r=0;t=50');
  const { status, body, headers } = await api.request('GET', '/things', { token: 'asha' });
  assert.equal([status, body.code, body.retryAfterSeconds], [429, 'request.too_many', 50]);
  assert.equal([headers.get('retry-after'), headers.get('ratelimit')], ['50', '"caller";r=0;t=50']);
  clock.advance(RATE_LIMIT_WINDOW_MS - 10_500);
  assert.is((await api.request('GET', '/things', { token: 'asha' })).status, 200);
});

test('count each member, key, operator and address by itself', async () => {
  await start({ perCaller: 1, perAddress: 1 });
  assert.equal(await statusesOf(2, 'asha'), [200, 429]);
  assert.equal(await statusesOf(2, 'key'), [200, 429]);
  assert.equal(await statusesOf(2, 'ops'), [403, 429]);
  assert.equal(await statusesOf(2), [401, 429]);
});

test('count who shows wrong credentials by the address, whatever they are', async () => {
  await start({ perCaller: 1, perAddress: 2 });
  assert.equal([...(await statusesOf(1, 'one')), ...(await statusesOf(1, 'two'))], [401, 401]);
  assert.equal([...(await statusesOf(1, 'three')), ...(await statusesOf(1))], [429, 429]);
});

test('refuse before a body is read', async () => {
  await start({ perCaller: 0, perAddress: 1 });
  assert.is((await api.request('POST', '/things', { body: '{' })).body.code, 'request.malformed_json');
  assert.is((await api.request('POST', '/things', { body: '{' })).body.code, 'request.too_many');
});

test('are off at 0, and then nothing is said about them', async () => {
  await start({ perCaller: 0, perAddress: 0 });
  const { status, headers } = await api.request('GET', '/things', { token: 'asha' });
  assert.equal([status, headers.get('ratelimit')], [200, null]);
});

const from = (address: string) =>
  api.request('GET', '/things', { headers: { 'x-forwarded-for': address } }).then(({ status }) => status);

test('take the address of a trusted proxy, and count an IPv6 network as one', async () => {
  await start({ perCaller: 0, perAddress: 1 }, 1);
  assert.equal([await from('192.0.2.1'), await from('192.0.2.2')], [401, 401]);
  assert.is(await from('192.0.2.1'), 429);
  assert.is(await from('203.0.113.9, 192.0.2.2'), 429);
  assert.equal([await from('2001:db8::1'), await from('2001:db8::2')], [401, 429]);
  assert.is(await from('2001:db8:0:1::1'), 401);
  // What is no address is one caller, however it is spelt.
  assert.equal([await from('gossip'), await from('rumour')], [401, 429]);
});

test("take nobody's word on the address without a trusted proxy", async () => {
  await start({ perCaller: 0, perAddress: 1 });
  assert.equal([await from('192.0.2.1'), await from('192.0.2.2')], [401, 429]);
});

test('logs once that a proxy seems to be in front that nobody trusts', async () => {
  const logger = new RecordingLogger();
  const app = express().use(unknownProxy(logger), (_request, response) => void response.end());
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await fetch(url);
  assert.equal(logger.lines, []);
  for (let n = 0; n < 3; n++) await fetch(url, { headers: { 'x-forwarded-for': '203.0.113.7' } });
  assert.equal(
    logger.lines.map(({ level, message }) => [level, /TRUST_PROXY/.test(message)]),
    [['warn', true]],
  );
  server.closeAllConnections();
  server.close();
});

test.run();
