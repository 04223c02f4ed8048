import type { KeepDeadLetters } from '../../application/operations/keep-dead-letters.ts';
import type { MessageBus, Subscription } from '../../application/shared/ports.ts';

export class DeadLettersConsumer {
  readonly #bus: MessageBus;
  readonly #keepDeadLetters: KeepDeadLetters;
  readonly #topics: readonly string[];
  #subscription: Subscription | undefined;

  constructor(bus: MessageBus, keepDeadLetters: KeepDeadLetters, topics: readonly string[]) {
    this.#bus = bus;
    this.#keepDeadLetters = keepDeadLetters;
    this.#topics = topics;
  }

  async start(): Promise<void> {
    this.#subscription = await this.#bus.takeDeadLetters(this.#topics, (letters) => {
      return this.#keepDeadLetters.execute(letters);
    });
  }

  async stop(): Promise<void> {
    await this.#subscription?.stop();
  }
}
