import { Container } from 'inversify';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import '../../../src/adapters/campaigns/http-sending-controller.ts';
import { NodeIds } from '../../../src/adapters/shared/node-system.ts';
import { SendingStops } from '../../../src/application/campaigns/ports.ts';
import { ResumeSending } from '../../../src/application/campaigns/resume-sending.ts';
import { AuditLog } from '../../../src/application/operations/ports.ts';
import { Clock, Ids, UnitOfWork } from '../../../src/application/shared/ports.ts';
import { bindSqliteStores } from '../../../src/infrastructure/profiles/sqlite-stores.ts';
import { wireClass } from '../../../src/infrastructure/wire.ts';
import { startApi } from '../../support/api.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { aDatabase } from '../../support/sqlite.ts';

const test = suite('/operator/sending');

test('lets an operator, and nobody else, begin the sending anew, with an entry in the audit log', async () => {
  const container = new Container();
  container.bind(Clock).toConstantValue(new ManualClock());
  container.bind(Ids).toConstantValue(new NodeIds());
  bindSqliteStores(container, aDatabase());
  wireClass(container, ResumeSending, UnitOfWork, SendingStops, AuditLog, Clock);
  const api = await startApi(container, {
    verifyToken: (token) => (token === 'admin' ? { memberId: 'mem_1', vendorId: 'ven_a', role: 'ADMIN' } : undefined),
    verifyOperatorToken: async (token) => (token === 'ops' ? { operatorId: 'opr_1' } : undefined),
  });
  const stops = container.get(SendingStops);
  await stops.stop({ phoneNumberId: '1', reason: 'expired (190)', liftedBy: 'operator', stoppedAtMs: 5 });
  assert.is((await api.request('POST', '/operator/sending/resume')).status, 401);
  assert.is((await api.request('POST', '/operator/sending/resume', { token: 'admin' })).status, 403);
  assert.is(await stops.reasonOf('1', 'ven_a'), 'expired (190)');
  assert.is((await api.request('POST', '/operator/sending/resume', { token: 'ops' })).status, 204);
  assert.is(await stops.reasonOf('1', 'ven_a'), undefined);
  const [entry] = (await container.get(AuditLog).page(undefined, { limit: 5 })).data;
  assert.equal([entry?.action, entry?.actor.id], ['sending.resumed', 'opr_1']);
  await stops.stop({ phoneNumberId: '1', reason: 'expired (190)', liftedBy: 'operator', stoppedAtMs: 5 });
  await stops.stop({ phoneNumberId: '2', reason: 'restricted', liftedBy: 'operator', stoppedAtMs: 6, untilMs: 1000 });
  const inForce = async () => (await api.request('GET', '/operator/sending/stops', { token: 'ops' })).body;
  assert.equal(await inForce(), {
    data: [
      {
        phoneNumberId: '1',
        reason: 'expired (190)',
        liftedBy: 'operator',
        stoppedAt: '1970-01-01T00:00:00.005Z',
        until: null,
      },
      {
        phoneNumberId: '2',
        reason: 'restricted',
        liftedBy: 'operator',
        stoppedAt: '1970-01-01T00:00:00.006Z',
        until: '1970-01-01T00:00:01.000Z',
      },
    ],
  });
  const lift = async (token: string) => (await api.request('DELETE', '/operator/sending/stops/1', { token })).status;
  assert.equal([await lift('admin'), await lift('ops'), await lift('ops')], [403, 204, 404]);
  assert.equal([await stops.reasonOf('1', 'ven_a'), await stops.reasonOf('2', 'ven_a')], [undefined, 'restricted']);
  assert.is((await container.get(AuditLog).page(undefined, { limit: 5 })).data[0]?.target, '1');
  assert.equal(api.faults, []);
  await api.stop();
});

test.run();
