/**
 * What the webhook route is measured against, each in a process of its own: `bare` (node:http), `express` (Express with
 * a raw body), both with the same signature check and the same batching producer, and `seedDesign` (Express, and one
 * transaction per webhook in the place of a queue).
 */
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import process from 'node:process';
import express, { type RequestHandler } from 'express';
import { hmacKeys, signatureCheck } from '../../src/adapters/shared/http-signature.ts';
import { MAX_WEBHOOK_BODY_BYTES } from '../../src/adapters/shared/http-signed-webhook.ts';
import { kafkaClient } from '../../src/adapters/shared/kafka-client.ts';
import { KafkaMessageBus } from '../../src/adapters/shared/kafka-message-bus.ts';
import { MongoDatabase } from '../../src/adapters/shared/mongo-database.ts';
import { NodeClock } from '../../src/adapters/shared/node-system.ts';
import { META_EVENTS_TOPIC } from '../../src/application/webhooks/topics.ts';
import { RecordingLogger } from '../../test/support/recording-logger.ts';
import { seedSettlement } from './seed-settlement.ts';

const environment = (name: string) => process.env[name] as string;
const keys = hmacKeys([environment('META_APP_SECRET')]);

const isSigned = (header: unknown, body: Buffer) =>
  typeof header === 'string' && (signatureCheck(keys, header.slice('sha256='.length))?.(body) ?? false);

function publisher(): (body: Buffer) => Promise<void> {
  const kafka = kafkaClient({ brokers: environment('KAFKA_BROKERS').split(',') });
  const bus = new KafkaMessageBus(kafka, new NodeClock(), new RecordingLogger(), {
    prefix: environment('KAFKA_PREFIX'),
  });
  let received = 0;
  return (body) => {
    received += 1;
    return bus.publish([{ topic: META_EVENTS_TOPIC, key: String(received), value: body.toString('utf8') }]);
  };
}

function bare(): RequestListener {
  const take = publisher();
  return (request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks);
      if (!isSigned(request.headers['x-hub-signature-256'], body)) response.writeHead(401).end();
      else
        take(body).then(
          () => response.writeHead(200, { 'content-length': 0 }).end(),
          () => response.writeHead(503).end(),
        );
    });
  };
}

function onExpress(take: (body: Buffer) => Promise<void>): RequestListener {
  const receive: RequestHandler = async (request, response) => {
    const body: Buffer = request.body;
    if (!isSigned(request.headers['x-hub-signature-256'], body)) {
      response.status(401).end();
      return;
    }
    await take(body);
    response.status(200).end();
  };
  const raw = express.raw({ type: () => true, limit: MAX_WEBHOOK_BODY_BYTES });
  return express().post('/webhook/meta', raw, receive);
}

async function seedDesign(): Promise<RequestListener> {
  const database = await MongoDatabase.connect(environment('MONGODB_URI'), environment('MONGODB_DATABASE'));
  return onExpress(await seedSettlement(database));
}

const contenders: Readonly<Record<string, () => RequestListener | Promise<RequestListener>>> = {
  bare,
  express: () => onExpress(publisher()),
  seedDesign,
};

const [kind = ''] = process.argv.slice(2);
const listener = await contenders[kind]?.();
if (!listener) throw new Error(`There is no contender ${kind}`);
const server = createServer(listener).listen(0, '127.0.0.1');
await once(server, 'listening');
console.log(JSON.stringify({ msg: 'ready', apiUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }));
process.on('SIGTERM', () => process.exit(0));
