import type { Wrap } from './dispatch.ts';

export class ProcessDied extends Error {
  override readonly name = 'ProcessDied';
}

/**
 * A process that dies at its `diesAt`-th call of what it wraps, before the call has an effect or after it and without
 * its answer. From then on every call fails, as there is nobody to make it.
 */
export class MortalProcess {
  readonly #diesAt: number;
  readonly #when: 'before' | 'after';
  #isDead = false;
  calls = 0;

  constructor(diesAt: number, when: 'before' | 'after') {
    this.#diesAt = diesAt;
    this.#when = when;
  }

  readonly wrap: Wrap = (target) =>
    new Proxy(target, {
      get: (_target, name) => {
        const method = Reflect.get(target, name) as (...input: unknown[]) => Promise<unknown>;
        return (...input: unknown[]) => this.#call(() => method.apply(target, input));
      },
    });

  async #call(work: () => Promise<unknown>): Promise<unknown> {
    if (this.#isDead) throw new ProcessDied();
    this.calls++;
    const isLast = this.calls === this.#diesAt;
    if (isLast && this.#when === 'before') this.#die();
    const result = await work();
    if (isLast) this.#die();
    return result;
  }

  #die(): never {
    this.#isDead = true;
    throw new ProcessDied();
  }
}
