import type { KeepDeadLetters } from '../../application/operations/keep-dead-letters.ts';
import type { MessageBus, Subscription } from '../../application/shared/ports.ts';

export class DeadLettersConsumer {
  readonly #bus: MessageBus;
  readonly #keepDeadLetters: KeepDeadLetters;
  readonly #topics: readonly string[];
  #subscriptions: readonly Subscription[] = [];

  constructor(bus: MessageBus, keepDeadLetters: KeepDeadLetters, topics: readonly string[]) {
    this.#bus = bus;
    this.#keepDeadLetters = keepDeadLetters;
    this.#topics = topics;
  }

  async start(): Promise<void> {
    this.#subscriptions = await Promise.all(
      this.#topics.map((topic) =>
        this.#bus.takeDeadLetters(topic, (letters) => this.#keepDeadLetters.execute(letters)),
      ),
    );
  }

  async stop(): Promise<void> {
    await Promise.all(this.#subscriptions.map((subscription) => subscription.stop()));
  }
}
