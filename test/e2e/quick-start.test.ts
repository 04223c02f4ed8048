import { execFile } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { AppProcess } from '../../scripts/demo/app-process.ts';
import { RUNTIME_ARGS } from '../../scripts/demo/child-process.ts';
import { aDirectory } from '../support/directory.ts';

const EXAMPLE = fileURLToPath(new URL('../../clients/typescript/example.ts', import.meta.url));
const TIMEOUT_MS = 60_000;

const test = suite('the example of the typed client');

test('goes from the registration to a campaign whose messages have arrived', async () => {
  // Of the sandbox's messages one in a hundred fails by default.
  const app = await AppProcess.start(aDirectory(), { SANDBOX_OPTIONS: '{"faults":{"failureShare":0}}' });
  try {
    const args = [...RUNTIME_ARGS, EXAMPLE, app.apiUrl, join(app.dataDir, 'outbox')];
    const { stdout } = await promisify(execFile)(process.execPath, args, { timeout: TIMEOUT_MS });
    assert.match(stdout, /launched cmp_\w+: 2 recipients, 2\.07144 held/);
    assert.match(stdout.trimEnd().split('\n').at(-1) ?? '', /^2 delivered, 2\.07144 charged$/);
    assert.equal(app.errorLines, []);
  } finally {
    await app.stop();
  }
});

test.run();
