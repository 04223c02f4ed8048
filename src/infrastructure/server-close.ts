import type { Server } from 'node:http';

/** Requests in progress when the process stops are answered within this, or cut off: a process has 9 s in all. */
const ANSWERED_WITHIN_MS = 7000;
/** How often idle connections are closed: each becomes idle when its answer has left. */
const LOOK_EVERY_MS = 50;

/**
 * Takes no new connection, answers the requests in progress, and ends the connections: `server.close()` alone waits as
 * long as a client keeps one, whether it sends requests or not.
 */
export async function closeServer(server: Server, answeredWithinMs = ANSWERED_WITHIN_MS): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const look = setInterval(() => server.closeIdleConnections(), LOOK_EVERY_MS);
  const late = setTimeout(() => server.closeAllConnections(), answeredWithinMs);
  await closed;
  clearInterval(look);
  clearTimeout(late);
}
