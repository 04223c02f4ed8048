/** What the API is measured against: Express that sends the answers of `ANSWERS`, by path, and does nothing else. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import process from 'node:process';
import express from 'express';

const answers = JSON.parse(process.env['ANSWERS'] as string) as Readonly<Record<string, string>>;
const app = express().use(express.json());
for (const [path, text] of Object.entries(answers)) {
  const answer: unknown = JSON.parse(text);
  app.all(path, (_request, response) => void response.json(answer));
}
const server = createServer(app).listen(0, '127.0.0.1');
await once(server, 'listening');
console.log(JSON.stringify({ msg: 'ready', apiUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }));
process.on('SIGTERM', () => process.exit(0));
