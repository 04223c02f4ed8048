/** Where BullMQ finds the same Redis. */
export function bullConnection() {
  const url = new URL(process.env['REDIS_URL'] as string);
  return { host: url.hostname, port: Number(url.port), maxRetriesPerRequest: null };
}
