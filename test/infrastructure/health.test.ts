import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { healthHandlers } from '../../src/infrastructure/health.ts';

interface Context {
  server: Server;
  failing: boolean;
  stopping: boolean;
}

const test = suite<Context>('health');

test.before.each(async (context) => {
  context.failing = false;
  context.stopping = false;
  const probes = {
    store: async () => {},
    bus: async () => {
      if (context.failing) throw new Error('the broker is at 10.1.2.3');
    },
  };
  const health = healthHandlers(probes, () => context.stopping);
  context.server = createServer((request, response) => health[request.url ?? '']?.(request, response)).listen(
    0,
    '127.0.0.1',
  );
  await once(context.server, 'listening');
});

test.after.each(({ server }) => {
  server.closeAllConnections();
  server.close();
});

const get = async ({ server }: Context, path: string) => {
  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
  return { status: response.status, body: (await response.json()) as unknown };
};

test('says ready while every probe answers', async (context) => {
  const ready = { status: 'ok', checks: { store: 'ok', bus: 'ok' } };
  assert.equal(await get(context, '/readyz'), { status: 200, body: ready });
});

test('names the probe that failed, not why, and stays alive', async (context) => {
  context.failing = true;
  const unready = { status: 'unavailable', checks: { store: 'ok', bus: 'failed' } };
  assert.equal(await get(context, '/readyz'), { status: 503, body: unready });
  assert.is((await get(context, '/healthz')).status, 200);
});

test('is not ready while it stops, so that no new work is sent to it', async (context) => {
  context.stopping = true;
  assert.is((await get(context, '/readyz')).status, 503);
});

test.run();
