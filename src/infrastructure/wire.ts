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
  container
    .bind<T>(port as never)
    .toDynamicValue(
      ({ container: c }) => new implementation(...(dependencies.map((token) => c.get(token as never)) as D)),
    )
    .inSingletonScope();
}
