import { Container } from 'inversify';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { NodeIds } from '../../../src/adapters/shared/node-system.ts';
import { NodeWakeUps } from '../../../src/adapters/shared/node-wake-ups.ts';
import { OptOuts } from '../../../src/application/contacts/ports.ts';
import { Clock, Ids } from '../../../src/application/shared/ports.ts';
import { WakeUps } from '../../../src/application/shared/wake-ups.ts';
import { ALL_VENDORS } from '../../../src/domain/contacts/opt-out.ts';
import { contactsModule } from '../../../src/infrastructure/modules/contacts.ts';
import { bindSqliteStores } from '../../../src/infrastructure/profiles/sqlite-stores.ts';
import { startApi, type TestApi } from '../../support/api.ts';
import { aPhone } from '../../support/contacts.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { sayStop } from '../../support/opt-outs.ts';
import { aDatabase } from '../../support/sqlite.ts';

const test = suite<{ api: TestApi; optOuts: OptOuts }>('/opt-outs');

test.before.each(async (context) => {
  const container = new Container();
  bindSqliteStores(container, aDatabase());
  container.bind(Clock).toConstantValue(new ManualClock());
  container.bind(Ids).toConstantValue(new NodeIds());
  container.bind(WakeUps).toConstantValue(new NodeWakeUps());
  contactsModule(container);
  context.optOuts = container.get(OptOuts);
  context.api = await startApi(container, {
    verifyToken: (token) => ({ memberId: `mem_${token}`, vendorId: `ven_${token}`, role: 'STAFF' }),
  });
});
test.after.each(async ({ api }) => {
  await api.stop();
  assert.equal(api.faults, []);
});

test("lists a vendor's own, the latest first and page by page, also of people who hide their number", async (context) => {
  const { api, optOuts } = context;
  await sayStop(optOuts, 'ven_a', aPhone(1), 'reply', 1_795_300_200_000);
  await sayStop(optOuts, 'ven_a', 'IN.20819787093429421', 'reply', 1_795_300_205_000);
  await sayStop(optOuts, 'ven_b', aPhone(2), 'reply', 1_795_300_206_000);
  await sayStop(optOuts, ALL_VENDORS, aPhone(3), 'meta', 1_795_300_207_000);
  const first = await api.request('GET', '/opt-outs?limit=1', { token: 'a' });
  const at = (text: string) => ({ source: 'reply', at: text });
  assert.equal(first.body.data, [{ phone: null, userId: 'IN.20819787093429421', ...at('2026-11-21T22:30:05.000Z') }]);
  const cursor = encodeURIComponent(first.body.nextCursor);
  const second = await api.request('GET', `/opt-outs?limit=1&cursor=${cursor}`, { token: 'a' });
  assert.equal(second.body, {
    data: [{ phone: `+${aPhone(1)}`, userId: null, ...at('2026-11-21T22:30:00.000Z') }],
    nextCursor: null,
  });
});

test('refuses who is nobody, and a cursor that is none', async ({ api }) => {
  assert.is((await api.request('GET', '/opt-outs')).status, 401);
  assert.is((await api.request('GET', '/opt-outs?cursor=x', { token: 'a' })).status, 400);
});

test.run();
