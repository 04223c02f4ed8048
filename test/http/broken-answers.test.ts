import { once } from 'node:events';
import { get } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import { Container } from 'inversify';
import { BaseHttpController, controller, httpGet, response } from 'inversify-express-utils';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { startApi, type TestApi } from '../support/api.ts';
import { eventually } from '../support/eventually.ts';

/** What the route does after its first piece. */
const route = { goOn: async (): Promise<void> => {}, closed: 0, ended: 0 };

@controller('/file')
export class FileController extends BaseHttpController {
  @httpGet('/')
  async send(@response() answer: Response): Promise<void> {
    const pieces = async function* () {
      yield 'first\n';
      await route.goOn();
      yield 'last\n';
    };
    answer.once('close', () => {
      route.closed += 1;
    });
    try {
      await pipeline(Readable.from(pieces()), answer);
    } finally {
      route.ended += 1;
    }
  }
}

const test = suite<{ api: TestApi }>('answers that break off');

test.before.each(async (context) => {
  Object.assign(route, { closed: 0, ended: 0 });
  context.api = await startApi(new Container());
});
test.after.each(({ api }) => api.stop());

test('end the connection when the rest cannot be had, and the fault is told', async ({ api }) => {
  const failure = new Error('the store is at 10.1.2.3');
  route.goOn = () => Promise.reject(failure);
  const answer = await fetch(`${api.url}/file`);
  assert.is(answer.status, 200);
  const seen: string[] = [];
  try {
    for await (const piece of answer.body ?? []) seen.push(Buffer.from(piece).toString());
    assert.unreachable('the answer looks whole');
  } catch (error) {
    assert.not.match(String(error), /looks whole|10\.1\.2\.3/);
  }
  assert.not.match(seen.join(''), /10\.1\.2\.3/);
  await eventually('the fault is told', () => api.faults.length > 0);
  assert.equal(api.faults, [failure]);
});

test('are no fault when it is the client that left', async ({ api }) => {
  const waiting: (() => void)[] = [];
  route.goOn = () => new Promise((resolve) => waiting.push(resolve));
  const request = get(`${api.url}/file`);
  const [answer] = await once(request, 'response');
  answer.on('error', () => {});
  request.on('error', () => {});
  await eventually('the first piece is there', () => waiting.length === 1);
  request.destroy();
  await eventually('the answer is closed', () => route.closed === 1);
  // Node 24 ends a pipeline only when its source has ended.
  for (const goOn of waiting) goOn();
  await eventually('the route has ended', () => route.ended === 1);
  assert.equal(api.faults, []);
});

test.run();
