import { Container } from 'inversify';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { NodeClock, NodeIds } from '../../src/adapters/shared/node-system.ts';
import { SendingStops } from '../../src/application/campaigns/ports.ts';
import { Clock, Ids } from '../../src/application/shared/ports.ts';
import { startApp } from '../../src/infrastructure/app.ts';
import { readConfig } from '../../src/infrastructure/config.ts';
import { bindStores } from '../../src/infrastructure/profiles/command-stores.ts';
import { aDirectory } from '../support/directory.ts';
import { RecordingLogger } from '../support/recording-logger.ts';

const test = suite('a restart');

test('lifts no stop: a crash or a deployment is no decision of an operator', async () => {
  const config = readConfig({ DATA_DIR: aDirectory(), PORT: '0', SANDBOX_PORT: '0' });
  const start = () => startApp(config, 'all', new RecordingLogger());
  await (await start()).stop();
  const container = new Container();
  container.bind(Clock).toConstantValue(new NodeClock());
  container.bind(Ids).toConstantValue(new NodeIds());
  const close = await bindStores(container, config);
  const reason = 'expired (190)';
  const stop = { phoneNumberId: config.META_PHONE_NUMBER_ID, reason, liftedBy: 'operator', stoppedAtMs: 5 } as const;
  await container.get(SendingStops).stop(stop);
  await (await start()).stop();
  assert.equal(await container.get(SendingStops).all(), [stop]);
  await close();
});

test.run();
