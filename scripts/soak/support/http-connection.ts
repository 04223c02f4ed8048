import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

const HEADERS_END = '\r\n\r\n';

/** The bytes of one POST over a connection that stays open. */
export function postBytes(path: string, headers: Readonly<Record<string, string>>, body: string): Buffer {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const head = `POST ${path} HTTP/1.1\r\nhost: localhost\r\n${lines.join('')}content-length: ${Buffer.byteLength(body)}`;
  return Buffer.from(`${head}${HEADERS_END}${body}`);
}

/**
 * One HTTP connection, one request at a time. By hand, because a load generator beside the server that it measures has
 * to be cheap: any client library takes as much time as the server does.
 */
export class HttpConnection {
  readonly #socket: Socket;
  #answered: ((status: number) => void) | undefined;
  #failed: ((error: Error) => void) | undefined;
  #received = '';

  static async open(port: number): Promise<HttpConnection> {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    await once(socket, 'connect');
    return new HttpConnection(socket);
  }

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.setEncoding('latin1');
    socket.on('data', (text: string) => this.#read(text));
    // A broken connection says so by its end.
    socket.on('error', () => {});
    socket.on('close', () => this.#failed?.(new Error('The connection ended before the answer')));
  }

  get isOpen(): boolean {
    return !this.#socket.destroyed && this.#socket.writable;
  }

  /** Resolves with the status of the answer; rejects when the connection ends before it. */
  send(request: Uint8Array): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#answered = resolve;
      this.#failed = reject;
      if (this.isOpen) this.#socket.write(request);
      else reject(new Error('The connection has ended'));
    });
  }

  close(): void {
    this.#failed = undefined;
    this.#socket.destroy();
  }

  #read(text: string): void {
    this.#received += text;
    const headersEnd = this.#received.indexOf(HEADERS_END);
    if (headersEnd === -1) return;
    const bodyLength = Number(/\r\ncontent-length: (\d+)/i.exec(this.#received)?.[1] ?? 0);
    if (this.#received.length < headersEnd + HEADERS_END.length + bodyLength) return;
    const status = Number(this.#received.slice(9, 12));
    this.#received = '';
    this.#failed = undefined;
    this.#answered?.(status);
  }
}
