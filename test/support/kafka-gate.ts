import { connect, type Socket } from 'node:net';
import type { ISocketFactory } from 'kafkajs';

/** Nobody listens there. */
const CLOSED_PORT = 1;

/** What requests are for, by the number that each begins with after its length. */
const APIS = { fetch: 1, heartbeat: 12 } as const;
const API_OFFSET_BYTES = 4;

/** Stands between a Kafka client and its brokers: `kafkaClient({ brokers, socketFactory: gate.socketFactory })`. */
export class KafkaGate {
  readonly #sockets = new Set<Socket>();
  readonly #awaited = new Set<{ readonly api: number; readonly come: () => void }>();
  #isShut = false;
  #isDeaf = false;

  readonly socketFactory: ISocketFactory = ({ host, port, onConnect }) => {
    const socket = connect(this.#isShut ? CLOSED_PORT : port, host, onConnect);
    const emit = socket.emit.bind(socket);
    socket.emit = (event: string, ...input: unknown[]) =>
      this.#isDeaf && event === 'data' ? false : emit(event, ...input);
    const write = socket.write.bind(socket) as (bytes: Buffer, encoding: BufferEncoding) => boolean;
    socket.write = ((bytes: Buffer, encoding: BufferEncoding) => {
      this.#see(bytes.readInt16BE(API_OFFSET_BYTES));
      return write(bytes, encoding);
    }) as typeof socket.write;
    this.#sockets.add(socket);
    socket.once('close', () => this.#sockets.delete(socket));
    return socket;
  };

  /** As when the broker dies: connections end, and new ones are refused. */
  shut(): void {
    this.#isShut = true;
    for (const socket of this.#sockets) socket.destroy(new Error('read ECONNRESET'));
  }

  /** Requests arrive, and their answers are lost. */
  deafen(): void {
    this.#isDeaf = true;
  }

  open(): void {
    this.#isShut = false;
    this.#isDeaf = false;
  }

  /** Resolves when the client has sent so many more requests of this kind. */
  async sent(api: keyof typeof APIS, count = 1): Promise<void> {
    for (let seen = 0; seen < count; seen += 1) {
      await new Promise<void>((come) => this.#awaited.add({ api: APIS[api], come }));
    }
  }

  #see(api: number): void {
    for (const each of this.#awaited) {
      if (each.api !== api) continue;
      this.#awaited.delete(each);
      each.come();
    }
  }
}
