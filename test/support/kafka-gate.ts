import { connect, type Socket } from 'node:net';
import type { ISocketFactory } from 'kafkajs';

/** Nobody listens there. */
const CLOSED_PORT = 1;

/** Stands between a Kafka client and its brokers: `kafkaClient({ brokers, socketFactory: gate.socketFactory })`. */
export class KafkaGate {
  readonly #sockets = new Set<Socket>();
  #isShut = false;
  #isDeaf = false;

  readonly socketFactory: ISocketFactory = ({ host, port, onConnect }) => {
    const socket = connect(this.#isShut ? CLOSED_PORT : port, host, onConnect);
    const emit = socket.emit.bind(socket);
    socket.emit = (event: string, ...input: unknown[]) =>
      this.#isDeaf && event === 'data' ? false : emit(event, ...input);
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
}
