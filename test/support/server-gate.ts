import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** Stands between clients and a server, so that the server can be gone for them: for those that are given its port. */
export class ServerGate {
  readonly #target: { readonly host: string; readonly port: number };
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #isShut = false;

  static async to(host: string, port: number): Promise<ServerGate> {
    const gate = new ServerGate(host, port);
    gate.#server.listen(0, '127.0.0.1');
    await once(gate.#server, 'listening');
    return gate;
  }

  private constructor(host: string, port: number) {
    this.#target = { host, port };
    this.#server = createServer((client) => {
      this.#keep(client);
      if (this.#isShut) {
        client.destroy();
        return;
      }
      const server = connect(this.#target.port, this.#target.host);
      this.#keep(server);
      client.pipe(server).pipe(client);
    });
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** As when the server dies: connections end, and new ones are closed at once. */
  shut(): void {
    this.#isShut = true;
    for (const socket of this.#sockets) socket.destroy();
  }

  open(): void {
    this.#isShut = false;
  }

  async close(): Promise<void> {
    this.shut();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #keep(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.once('close', () => {
      this.#sockets.delete(socket);
      // What one side ended, the other learns.
      socket.destroy();
    });
  }
}
