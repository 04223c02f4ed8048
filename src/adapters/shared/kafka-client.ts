import { createRequire } from 'node:module';
import { Kafka, type KafkaConfig, logLevel } from 'kafkajs';

const CONNECTION_TIMEOUT_MS = 1000;
const REQUEST_TIMEOUT_MS = 5000;

/** A broker that comes back is found again within half a second; kafkajs would wait up to thirty. */
const RETRY = { initialRetryTime: 50, maxRetryTime: 500, retries: 5 } as const;

/** How a client reaches the brokers, and says who it is. */
export interface KafkaClientOptions extends Pick<KafkaConfig, 'ssl' | 'sasl' | 'socketFactory'> {
  /** Each as `host:port`. */
  readonly brokers: readonly string[];
}

/**
 * A client of Kafka 2.1 to 4.x (kafkajs speaks protocol versions that all of these know). It logs nothing: of its many
 * lines about one outage its users report what matters.
 */
export function kafkaClient({ brokers, ...options }: KafkaClientOptions): Kafka {
  tameIdleTimers();
  return new Kafka({
    ...options,
    clientId: 'shared-waba',
    brokers: [...brokers],
    connectionTimeout: CONNECTION_TIMEOUT_MS,
    requestTimeout: REQUEST_TIMEOUT_MS,
    retry: RETRY,
    logLevel: logLevel.NOTHING,
  });
}

/** How often a connection looks for requests without an answer. */
const TIMEOUT_CHECK_MS = 1000;

/** The part that is used here of a class inside kafkajs 2.2.4: the requests of one connection. */
interface RequestQueue {
  readonly pending: readonly unknown[];
  readonly inflight: ReadonlyMap<
    number,
    { readonly sentAt: number; readonly requestTimeout: number; timeoutRequest(): void }
  >;
  readonly isConnected: () => boolean;
  requestTimeoutIntervalId: ReturnType<typeof setInterval>;
  scheduleCheckPendingRequests(): void;
  scheduleRequestTimeoutCheck(): void;
  destroy(): void;
}

const tamed = new WeakSet<RequestQueue>();

/**
 * kafkajs 2.2.4 looks for waiting requests every millisecond on each connection, for ever and mostly in vain
 * (tulios/kafkajs#1751), and for unanswered ones ten times a second. Here it looks for the first while there are any,
 * and for the others once a second: an idle client took 5 % of a core, and takes less than 1 %.
 */
function tameIdleTimers(): void {
  const require = createRequire(import.meta.url);
  const { prototype } = require('kafkajs/src/network/requestQueue/index.js') as { prototype: RequestQueue };
  if (tamed.has(prototype)) return;
  tamed.add(prototype);
  const schedule = prototype.scheduleCheckPendingRequests;
  prototype.scheduleCheckPendingRequests = function (this: RequestQueue) {
    if (this.pending.length > 0) schedule.call(this);
  };
  prototype.scheduleRequestTimeoutCheck = function (this: RequestQueue) {
    this.destroy();
    this.requestTimeoutIntervalId = setInterval(() => {
      for (const request of this.inflight.values()) {
        if (Date.now() - request.sentAt > request.requestTimeout) request.timeoutRequest();
      }
      if (!this.isConnected()) this.destroy();
    }, TIMEOUT_CHECK_MS);
  };
}
