import type { Container } from 'inversify';
import type { Token } from '../wire.ts';

/** What a profile has connected to, for readiness and for the end of the process. */
export interface Backends {
  /** Named by the server that is asked; each rejects when that does not answer. */
  readonly probes: Readonly<Record<string, () => Promise<void>>>;
  /** Whether an error says that one of them is gone, or busy: trying again later may help. */
  isOutage(error: unknown): boolean;
  close(): Promise<void>;
}

/** Binds a port to an adapter that is ready; the compiler checks that it is one of that port. */
export function bind<T>(container: Container, port: Token<T>, adapter: T): void {
  container.bind<T>(port as never).toConstantValue(adapter);
}
