import { type IncomingMessage, ServerResponse } from 'node:http';
import { Writable } from 'node:stream';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { requestFields, withRequestContext } from '../../../src/adapters/shared/http-request-id.ts';
import { NodeIds } from '../../../src/adapters/shared/node-system.ts';
import { PinoLogger } from '../../../src/adapters/shared/pino-logger.ts';
import type { LogFields } from '../../../src/application/shared/logger.ts';
import { InvalidAmount } from '../../../src/domain/shared/money.ts';

const test = suite('Logger by pino');

function written(level: string, isTTY = false, context?: () => object) {
  const chunks: string[] = [];
  const destination = Object.assign(
    new Writable({
      write(chunk, _encoding, done) {
        chunks.push(String(chunk));
        done();
      },
    }),
    { isTTY },
  );
  return {
    logger: new PinoLogger({ level, destination, ...(context ? { context: context as () => LogFields } : {}) }),
    text: () => chunks.join(''),
  };
}

test('writes one JSON object per line with level, time, fields and message', () => {
  const { logger, text } = written('info');
  logger.info({ port: 3000 }, 'Listening');
  logger.warn({}, 'Slow');
  const [first, second] = text().trim().split('\n');
  const { time, ...line } = JSON.parse(first as string);
  assert.equal(line, { level: 'info', port: 3000, msg: 'Listening' });
  assert.is(new Date(time).toISOString(), time);
  assert.is(JSON.parse(second as string).level, 'warn');
});

test('writes what a line is written for', async () => {
  const { logger, text } = written('info', false, requestFields);
  const listener = withRequestContext(async (request) => {
    await Promise.resolve();
    logger.info({}, String(request.url));
  }, new NodeIds());
  const asked = (url: string) => ({ url, headers: { 'x-request-id': `id-of-${url}` } }) as never;
  for (const url of ['a', 'b']) listener(asked(url), new ServerResponse({ method: 'GET' } as IncomingMessage));
  await new Promise((resolve) => {
    setImmediate(resolve);
  });
  logger.info({}, 'outside');
  const lines = text()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { msg: string; requestId?: string });
  assert.equal(
    lines.map(({ msg, requestId }) => [msg, requestId]),
    [
      ['a', 'id-of-a'],
      ['b', 'id-of-b'],
      ['outside', undefined],
    ],
  );
});

test('writes nothing below its level', () => {
  const { logger, text } = written('error');
  logger.info({}, 'no');
  logger.warn({}, 'no');
  logger.error({}, 'yes');
  assert.is(text().trim().split('\n').length, 1);
});

test('writes no secret, however deep it lies', () => {
  const { logger, text } = written('info');
  const secrets = { token: 's3cret', password: 's3cret', code: 's3cret', authorization: 's3cret', appSecret: 's3cret' };
  logger.info({ ...secrets, body: secrets, calls: [{ request: { headers: secrets } }] }, 'Asked');
  assert.not.match(text(), /s3cret/);
  assert.match(text(), /\[redacted\]/);
});

test('writes what an alarm is called and the number of an error of Meta, and no one-time code beside them', () => {
  const { logger, text } = written('info');
  logger.warn({ first: { code: 'no-price' }, refused: { code: 131026 }, sent: { code: '482913' } }, 'Look');
  const { first, refused, sent } = JSON.parse(text());
  assert.equal([first.code, refused.code, sent.code], ['no-price', 131026, '[redacted]']);
});

test('writes an error with its code, its stack and its cause', () => {
  const { logger, text } = written('info');
  logger.error({ err: Object.assign(new InvalidAmount('Too much'), { cause: new Error('Why') }) }, 'Failed');
  const { err } = JSON.parse(text());
  assert.is(err.code, 'money.invalid_amount');
  assert.match(err.stack, /logger\.contract\.test/);
  assert.is(err.cause.message, 'Why');
});

test('writes nothing that a driver hangs on its error, in causes neither', () => {
  const { logger, text } = written('info');
  const hung = { command: { name: 'evalsha', args: ['s3cret'] }, writeErrors: [{ op: { phone: 's3cret' } }] };
  const driver = Object.assign(new Error('OOM command not allowed'), hung, { code: 7, token: 's3cret' });
  logger.error({ err: driver }, 'Failed');
  logger.error({ err: new Error('Why', { cause: driver }) }, 'Failed');
  logger.error({ err: { password: 's3cret' } }, 'Failed');
  assert.not.match(text(), /s3cret/);
  const [first, second] = text()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).err);
  assert.equal([first.message, first.code], ['OOM command not allowed', 7]);
  assert.is(second.cause.message, 'OOM command not allowed');
});

test('writes text for people to a terminal', () => {
  const { logger, text } = written('info', true);
  logger.info({ port: 3000 }, 'Listening');
  assert.match(text(), /INFO.*Listening/);
  assert.not.match(text(), /^\{/);
});

test.run();
