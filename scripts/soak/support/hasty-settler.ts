/**
 * A settler that is broken on purpose: it says that a batch is done, and its place in the topic is committed, before
 * the batch is settled. What it has in hand when it is killed is lost, and the soak has to see that.
 */
import { KafkaMessageBus } from '../../../src/adapters/shared/kafka-message-bus.ts';
import type { SubscriptionOptions } from '../../../src/application/shared/ports.ts';

const subscribe = KafkaMessageBus.prototype.subscribe;
KafkaMessageBus.prototype.subscribe = function (options: SubscriptionOptions) {
  const handler: SubscriptionOptions['handler'] = async (messages) => {
    void options.handler(messages);
    return [];
  };
  return subscribe.call(this, { ...options, handler });
};
await import('../../../src/infrastructure/main.ts');
