import { type DestinationStream, type Logger as Pino, pino } from 'pino';
import pretty from 'pino-pretty';
import { type LogFields, Logger } from '../../application/shared/logger.ts';
import { DomainError } from '../../domain/shared/errors.ts';

export interface PinoLoggerOptions {
  /** The least level that is written: `info`, `warn`, `error` or `silent`. */
  readonly level: string;
  /** A terminal gets text for people, everything else a JSON object per line. */
  readonly destination: NodeJS.WritableStream & { readonly isTTY?: boolean };
  /** Fields of every line, such as the request that it is written for. */
  readonly context?: () => LogFields;
}

/** Names of fields whose values never reach the log. */
const SECRET_NAME = /^otp$|token|password|secret|authorization|cookie|api-?key/i;
/** What an error or an alarm is called, beside Meta's numbers. A one-time code is a text with digits. */
const WORDS = /^[a-z]+([._-][a-z]+)*$/i;
const MAX_DEPTH = 8;

function isSecret(name: string, value: unknown): boolean {
  if (/^code$/i.test(name)) return typeof value !== 'number' && !WORDS.test(String(value));
  return SECRET_NAME.test(name);
}

function redacted(value: unknown, depth = 0): unknown {
  const isPlain = Object.prototype.toString.call(value) === '[object Object]';
  if (!isPlain && !Array.isArray(value)) return value;
  if (depth > MAX_DEPTH) return '[deep]';
  if (Array.isArray(value)) return value.map((item) => redacted(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value as object).map(([name, field]) => [
      name,
      isSecret(name, field) ? '[redacted]' : redacted(field, depth + 1),
    ]),
  );
}

/**
 * An error's message, stack, plain fields and cause. The rest stays out: drivers attach to their errors what they were
 * asked to do, such as a command with a stored answer in it, or documents with people's numbers.
 */
function errorFields(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return String(error);
  const plain = Object.entries(error).filter(
    ([name, value]) => ['string', 'number', 'boolean'].includes(typeof value) && !SECRET_NAME.test(name),
  );
  const { name: type, message, stack, cause } = error;
  const details = error instanceof DomainError ? { details: redacted(error.details) } : {};
  const why = cause === undefined || depth > MAX_DEPTH ? {} : { cause: errorFields(cause, depth + 1) };
  return { ...Object.fromEntries(plain), type, message, stack, ...details, ...why };
}

export class PinoLogger extends Logger {
  readonly #pino: Pino;

  constructor({ level, destination, context = () => ({}) }: PinoLoggerOptions) {
    super();
    const stream: DestinationStream = destination.isTTY ? pretty({ destination, sync: true }) : destination;
    this.#pino = pino(
      {
        level,
        base: null,
        mixin: () => ({ ...context() }),
        timestamp: () => `,"time":"${new Date().toISOString()}"`,
        formatters: { level: (label) => ({ level: label }), log: (fields) => redacted(fields) as LogFields },
        serializers: { err: errorFields },
      },
      stream,
    );
  }

  override info(fields: LogFields, message: string): void {
    this.#pino.info(fields, message);
  }

  override warn(fields: LogFields, message: string): void {
    this.#pino.warn(fields, message);
  }

  override error(fields: LogFields, message: string): void {
    this.#pino.error(fields, message);
  }
}
