import type { IncomingMessage } from 'node:http';
import { PassThrough } from 'node:stream';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { BodyBudget, BodyGivenUp, readRawBody } from '../../../src/adapters/shared/http-raw-body.ts';
import { rejection } from '../../support/rejection.ts';

const test = suite('a budget over all bodies that are being read');

const MAX_BYTES = 10_000;

function aRequest(): PassThrough & IncomingMessage {
  return Object.assign(new PassThrough(), { headers: {} }) as never;
}

test('gives up the body that began first when another one needs the room, and frees what was held', async () => {
  const budget = new BodyBudget(MAX_BYTES);
  const [first, second, third] = [aRequest(), aRequest(), aRequest()];
  const [readFirst, readSecond] = [first, second].map((request) => readRawBody(request, MAX_BYTES, budget));
  first.write(Buffer.alloc(4000));
  second.write(Buffer.alloc(4000));
  await new Promise(setImmediate);
  const readThird = readRawBody(third, MAX_BYTES, budget);
  third.end(Buffer.alloc(4000));
  assert.instance(await rejection(readFirst as Promise<Buffer>), BodyGivenUp);
  assert.is((await readThird).length, 4000);
  first.end(Buffer.alloc(4000));
  second.end(Buffer.alloc(4000));
  assert.is((await readSecond)?.length, 8000);
});

test.run();
