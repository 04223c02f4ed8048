import type { Container } from 'inversify';

export type Token<T> = abstract new (...args: never[]) => T;
type Tokens<D extends unknown[]> = { [K in keyof D]: Token<D[K]> };

/**
 * Binds `port` to a lazily built singleton of `implementation`. The compiler checks that the tokens are the
 * constructor's parameters: swapped, missing and wrong dependencies do not compile.
 */
export function wire<T, D extends unknown[]>(
  container: Container,
  port: Token<T>,
  implementation: new (...dependencies: D) => T,
  ...dependencies: Tokens<D>
): void {
  wireBy(container, port, (get) => new implementation(...(dependencies.map((token) => get(token)) as D)));
}

/** As `wire`, for a class that is asked for by itself, as use cases are. */
export function wireClass<T, D extends unknown[]>(
  container: Container,
  implementation: new (...dependencies: D) => T,
  ...dependencies: Tokens<D>
): void {
  wire<T, D>(container, implementation as never, implementation, ...dependencies);
}

/** As `wire`, for implementations that need more than ports. */
export function wireBy<T>(
  container: Container,
  port: Token<T>,
  build: (get: <D>(token: Token<D>) => D) => NoInfer<T>,
): void {
  container
    .bind<T>(port as never)
    .toDynamicValue(({ container: c }) => build((token) => c.get(token as never)))
    .inSingletonScope();
}

/** Binds a port to what is ready; the compiler checks that it is one of that port. */
export function bind<T>(container: Container, port: Token<T>, implementation: T): void {
  container.bind<T>(port as never).toConstantValue(implementation);
}
