import { once } from 'node:events';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { NodeWakeUps } from '../../../src/adapters/shared/node-wake-ups.ts';
import { redisClient } from '../../../src/adapters/shared/redis-client.ts';
import { RedisWakeUps } from '../../../src/adapters/shared/redis-wake-ups.ts';
import type { WakeUp, WakeUps } from '../../../src/application/shared/wake-ups.ts';
import { eventually } from '../../support/eventually.ts';
import { RecordingLogger } from '../../support/recording-logger.ts';
import { aRedisClient } from '../../support/redis.ts';
import { ServerGate } from '../../support/server-gate.ts';
import { redisUrl } from '../../support/servers.ts';

const url = await redisUrl();
const redis = url === undefined ? undefined : aRedisClient(url);
const opened: RedisWakeUps[] = [];

function onRedis(client: NonNullable<typeof redis>, logger = new RecordingLogger()): RedisWakeUps {
  const wakeUps = new RedisWakeUps(client, redis?.options.keyPrefix ?? '', logger);
  opened.push(wakeUps);
  return wakeUps;
}

const adapters: { readonly name: string; readonly open: () => WakeUps }[] = [
  { name: 'Node', open: () => new NodeWakeUps() },
  ...(redis ? [{ name: 'Redis', open: () => onRedis(redis) }] : []),
];

/** Every wake-up that comes from then on. */
function received(wakeUps: WakeUps, ...kinds: readonly WakeUp[]): readonly WakeUp[] {
  const seen: WakeUp[] = [];
  for (const kind of kinds) wakeUps.onReceived(kind, () => seen.push(kind));
  return seen;
}

/** What listens on Redis may not do so yet: what is sent until then is lost, as it may be. */
async function heard(what: string, sender: WakeUps, seen: readonly WakeUp[]): Promise<void> {
  const before = seen.length;
  await eventually(what, () => {
    sender.send('outbox');
    return seen.length > before;
  });
}

for (const { name, open } of adapters) {
  const test = suite(`WakeUps by ${name}`);

  test('calls all that listen for this kind, once, and nobody else', async () => {
    const wakeUps = open();
    const first = received(wakeUps, 'outbox', 'imports');
    const second = received(wakeUps, 'imports', 'campaigns');
    wakeUps.send('outbox');
    wakeUps.send('imports');
    await eventually('both are called', () => first.length === 2 && second.length === 1);
    assert.equal([first, second], [['outbox', 'imports'], ['imports']]);
  });

  test('does not call before who sends has gone on', () => {
    const wakeUps = open();
    const seen = received(wakeUps, 'outbox');
    wakeUps.send('outbox');
    assert.equal(seen, []);
  });

  test.run();
}

if (url !== undefined && redis) {
  const test = suite('WakeUps by Redis, across processes');
  test.after(() => {
    for (const wakeUps of opened) wakeUps.close();
    redis.disconnect();
  });

  test('reaches others, and its own listeners once', async () => {
    const [sender, other] = [onRedis(redis), onRedis(redis)];
    const seen = received(other, 'outbox', 'imports');
    await heard('the other listens', sender, seen);
    const own = received(sender, 'imports');
    sender.send('imports');
    await eventually('the other is called', () => seen.includes('imports'));
    assert.equal(own, ['imports']);
  });

  test('without Redis it reaches its own process, fails nobody, and is heard again when Redis is back', async () => {
    const { hostname, port } = new URL(url);
    const gate = await ServerGate.to(hostname, Number(port));
    const logger = new RecordingLogger();
    const client = redisClient(`redis://127.0.0.1:${gate.port}`, logger);
    try {
      await once(client, 'ready');
      const cutOff = onRedis(client, logger);
      const seen = received(cutOff, 'outbox');
      const other = onRedis(redis);
      await heard('it hears the other', other, seen);
      gate.shut();
      await eventually('it is cut off', () => client.status !== 'ready');
      await heard('its own process hears it', cutOff, seen);
      gate.open();
      await heard('it hears the other again', other, seen);
    } finally {
      for (const wakeUps of opened) wakeUps.close();
      client.disconnect();
      await gate.close();
    }
  });

  test.run();
}
