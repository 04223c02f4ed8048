import { Container } from 'inversify';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import '../../../src/adapters/campaigns/http-vendor-weights-controller.ts';
import { NodeIds } from '../../../src/adapters/shared/node-system.ts';
import { VendorWeights } from '../../../src/application/campaigns/ports.ts';
import { SetVendorWeight } from '../../../src/application/campaigns/set-vendor-weight.ts';
import { VendorRepository } from '../../../src/application/identity/ports.ts';
import { AuditLog } from '../../../src/application/operations/ports.ts';
import { Clock, Ids, UnitOfWork } from '../../../src/application/shared/ports.ts';
import { newVendor } from '../../../src/domain/identity/vendor.ts';
import { bindSqliteStores } from '../../../src/infrastructure/profiles/sqlite-stores.ts';
import { wireClass } from '../../../src/infrastructure/wire.ts';
import { startApi } from '../../support/api.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { aDatabase } from '../../support/sqlite.ts';

const test = suite('/operator/vendors/:id/weight');

async function withVendor() {
  const container = new Container();
  container.bind(Clock).toConstantValue(new ManualClock());
  container.bind(Ids).toConstantValue(new NodeIds());
  bindSqliteStores(container, aDatabase());
  wireClass(container, SetVendorWeight, UnitOfWork, VendorRepository, VendorWeights, AuditLog);
  const api = await startApi(container, {
    verifyToken: (token) => (token === 'admin' ? { memberId: 'mem_1', vendorId: 'ven_a', role: 'ADMIN' } : undefined),
    verifyOperatorToken: async (token) => (token === 'ops' ? { operatorId: 'opr_1' } : undefined),
  });
  const vendorId = container.get(Ids).next('ven');
  await container.get(VendorRepository).add(newVendor(vendorId, 'Asha Sarees', 5));
  const put = (id: string, weight: unknown, token?: string) =>
    api.request('PUT', `/operator/vendors/${id}/weight`, { body: { weight }, ...(token ? { token } : {}) });
  const weightOf = async (id: string) => (await container.get(VendorWeights).find([id])).get(id);
  return { api, container, vendorId, put, weightOf };
}

test('lets an operator, and nobody else, weigh a vendor, with an entry in the audit log', async () => {
  const { api, container, vendorId, put, weightOf } = await withVendor();
  assert.is((await put(vendorId, 2)).status, 401);
  assert.is((await put(vendorId, 2, 'admin')).status, 403);
  assert.is(await weightOf(vendorId), undefined);
  const { status, body } = await put(vendorId, 4, 'ops');
  assert.equal([status, body], [200, { vendorId, weight: 4 }]);
  assert.is(await weightOf(vendorId), 4);
  const [entry, ...others] = (await container.get(AuditLog).page(undefined, { limit: 5 })).data;
  assert.equal(
    [entry?.action, entry?.actor.id, entry?.vendorId, entry?.details],
    ['vendor.weight_set', 'opr_1', vendorId, { weight: '4' }],
  );
  assert.equal(others, []);
  assert.equal(api.faults, []);
  await api.stop();
});

test('refuses a weight that is no whole number from 1 to 999, and a vendor that does not exist', async () => {
  const { api, container, vendorId, put, weightOf } = await withVendor();
  for (const weight of [0, -1, 1.5, 1000, '2', null]) assert.is((await put(vendorId, weight, 'ops')).status, 400);
  assert.is(await weightOf(vendorId), undefined);
  const other = container.get(Ids).next('ven');
  const { status, body } = await put(other, 2, 'ops');
  assert.equal([status, body.code], [404, 'identity.vendor_not_found']);
  assert.is(await weightOf(other), undefined);
  await api.stop();
});

test.run();
