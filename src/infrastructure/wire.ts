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
