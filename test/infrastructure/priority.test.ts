import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { getPriority } from 'node:os';
import { suite } from 'uvu';
import { aDirectory } from '../support/directory.ts';
import { eventually } from '../support/eventually.ts';
import { PRODUCTION } from '../support/production-settings.ts';

const test = suite('priorities of processes');

test('a settler gives way to what answers webhooks on the same machine', async () => {
  // It looks for MongoDB, which is nowhere, for some seconds.
  const settler = spawn(process.execPath, ['--import', 'tsx', 'src/infrastructure/main.ts', '--role', 'settler'], {
    env: { PATH: process.env['PATH'], DATA_DIR: aDirectory(), ...PRODUCTION },
  });
  const ended = once(settler, 'exit');
  await eventually('its priority is below ours', () => getPriority(settler.pid) > getPriority());
  settler.kill();
  await ended;
});

test.run();
