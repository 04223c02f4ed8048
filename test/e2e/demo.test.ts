import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { RUNTIME_ARGS } from '../../scripts/demo/child-process.ts';
import type { Figures } from '../../scripts/demo/figures.ts';

const DEMO = fileURLToPath(new URL('../../scripts/demo.ts', import.meta.url));
const CONTACTS = 400;
const RATE = 400;
/** India's marketing rate of October 2026 with the margin of 20 %. */
const PRICE_MICROS = 1_035_720n;

async function runDemo(...options: readonly string[]): Promise<{ code: number; figures: Figures; stderr: string }> {
  const child = spawn(process.execPath, [...RUNTIME_ARGS, DEMO, '--json', ...options]);
  const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
  const [code] = (await once(child, 'close')) as [number];
  const said = Buffer.concat(stderr).toString();
  const lastLine = Buffer.concat(stdout).toString().trimEnd().split('\n').at(-1) ?? '';
  assert.ok(lastLine.startsWith('{'), `no figures: ${said}`);
  return { code, figures: JSON.parse(lastLine) as Figures, stderr: said };
}

function micros(decimal: string): bigint {
  const [units = '0', fraction = ''] = decimal.split('.');
  return BigInt(units + fraction.padEnd(6, '0'));
}

function assertExact({ code, figures, stderr }: Awaited<ReturnType<typeof runDemo>>): void {
  assert.ok(figures.ok, stderr);
  assert.is(code, 0);
  const { contacts, sent, delivered, failed, unknown, charged, chargedAmount, released, rate, maxPerSecond } = figures;
  assert.equal({ contacts, sent, unknown, rate }, { contacts: CONTACTS, sent: CONTACTS, unknown: 0, rate: RATE });
  assert.is(delivered + failed, CONTACTS);
  assert.is(charged, delivered);
  assert.is(micros(chargedAmount), PRICE_MICROS * BigInt(delivered));
  assert.is(micros(released), PRICE_MICROS * BigInt(failed));
  assert.is(micros(figures.ledgerDifference), 0n);
  assert.is(figures.doubleSends, 0);
  assert.ok(maxPerSecond <= RATE, `${maxPerSecond} in one second`);
  assert.ok(figures.duplicates > 0);
  assert.ok(figures.invalid > 0);
}

const test = suite('npm run demo');

test('accounts for every message and every rupee', async () => {
  assertExact(await runDemo('--contacts', String(CONTACTS), '--rate', String(RATE)));
});

test('does so with statuses that come twice, shuffled and late, and messages that fail', async () => {
  const run = await runDemo('--contacts', String(CONTACTS), '--rate', String(RATE), '--chaos', '--seed', '2');
  assertExact(run);
  assert.ok(run.figures.failed > CONTACTS * 0.02, `${run.figures.failed} failed`);
});

test.run();
