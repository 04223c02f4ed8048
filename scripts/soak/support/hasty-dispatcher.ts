/**
 * A dispatcher that is broken on purpose: it takes a lost answer for a message that was not sent, and sends it again.
 * The soak has to see what arrives twice.
 */
import { MetaMessageSender } from '../../../src/adapters/campaigns/meta-message-sender.ts';
import type { OutboundTemplateMessage, SendOutcome } from '../../../src/application/campaigns/message-sender.ts';

const send = MetaMessageSender.prototype.send;
MetaMessageSender.prototype.send = async function (message: OutboundTemplateMessage): Promise<SendOutcome> {
  const outcome = await send.call(this, message);
  return outcome.kind === 'unknown' ? { kind: 'not-sent', cause: outcome.cause } : outcome;
};
await import('../../../src/infrastructure/main.ts');
