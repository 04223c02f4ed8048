import { Redis, type RedisOptions } from 'ioredis';
import type { Logger } from '../../application/shared/logger.ts';

/** A command that Redis has not answered within this fails: its caller is told, and may try again. */
const COMMAND_TIMEOUT_MS = 2000;
const MAX_RECONNECT_DELAY_MS = 500;

/**
 * A connection to one Redis server, not a cluster: scripts name several keys. It reconnects for ever and never repeats
 * a command by itself, since an answer that was lost does not tell whether the command ran.
 */
export function redisClient(url: string, logger: Logger, options: RedisOptions = {}): Redis {
  const redis = new Redis(url, {
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 1,
    commandTimeout: COMMAND_TIMEOUT_MS,
    // A server that now follows another keeps its connections: only a new one finds the leader.
    reconnectOnError: ({ message }) => message.startsWith('READONLY'),
    retryStrategy: (times) => Math.min(MAX_RECONNECT_DELAY_MS, 50 * times),
    ...options,
  });
  reportOutages(redis, logger);
  return redis;
}

/** One line when Redis goes and one when it is back, however often connecting is tried in between. */
export function reportOutages(redis: Redis, logger: Logger): void {
  let isGone = false;
  redis.on('error', (error: Error) => {
    if (!isGone) logger.warn({ err: error }, 'Redis cannot be reached');
    isGone = true;
  });
  redis.on('ready', () => {
    if (isGone) logger.info({}, 'Redis is back');
    isGone = false;
  });
}

/** What ioredis says in plain errors about commands that got no answer. */
const NO_ANSWER = /^(Command timed out|Connection is closed|Stream isn't writeable|connect ETIMEDOUT)/;
/** What a server says while it starts, or hands over to another. */
const NOT_NOW = /^(LOADING|READONLY|MASTERDOWN|CLUSTERDOWN|TRYAGAIN)\b/;
const NETWORK_CODES = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EHOSTUNREACH'];

/** True for what the client throws when Redis is gone, hangs, or cannot work yet. */
export function isRedisOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === 'MaxRetriesPerRequestError' || NO_ANSWER.test(error.message)) return true;
  if (error.name === 'ReplyError') return NOT_NOW.test(error.message);
  return NETWORK_CODES.includes((error as NodeJS.ErrnoException).code ?? '');
}
