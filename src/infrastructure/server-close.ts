import type { Server } from 'node:http';

/** What is being asked when the process is to stop is answered within this, or cut: a process has 9 s in all. */
const ANSWERED_WITHIN_MS = 7000;
/** Connections become idle one by one, when their answers have left. */
const LOOK_EVERY_MS = 50;

/**
 * Takes no new connection, answers what is being asked, and ends the connections: `server.close()` alone waits for as
 * long as a client keeps one, asks on it, or has never asked anything.
 */
export async function closeServer(server: Server, answeredWithinMs = ANSWERED_WITHIN_MS): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const look = setInterval(() => server.closeIdleConnections(), LOOK_EVERY_MS);
  const late = setTimeout(() => server.closeAllConnections(), answeredWithinMs);
  await closed;
  clearInterval(look);
  clearTimeout(late);
}
