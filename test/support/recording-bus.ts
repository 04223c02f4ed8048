import { MessageBus, type OutgoingMessage, type Subscription } from '../../src/application/shared/ports.ts';

/** Remembers what was published; a test may replace `confirm` by a promise that rejects or never settles. */
export class RecordingBus extends MessageBus {
  readonly published: OutgoingMessage[] = [];
  confirm: () => Promise<void> = () => Promise.resolve();

  override async publish(messages: readonly OutgoingMessage[]): Promise<void> {
    await this.confirm();
    this.published.push(...messages);
  }

  override subscribe(): Promise<Subscription> {
    throw new Error('This bus only records');
  }

  override republish(): never {
    throw new Error('This bus only takes messages');
  }

  override takeDeadLetters(): never {
    throw new Error('This bus only takes messages');
  }

  override depth(): Promise<number> {
    throw new Error('This bus only records');
  }
}
