/** The program's dispatcher without the number's limit, and with a provider that takes every message at once. */
import { MetaMessageSender } from '../../src/adapters/campaigns/meta-message-sender.ts';
import type { OutboundTemplateMessage, SendOutcome } from '../../src/application/campaigns/message-sender.ts';
import { liftLimit } from './lifted-limit.ts';

liftLimit(Number(process.env['BENCH_CONCURRENCY']));
MetaMessageSender.prototype.send = async ({ callbackData }: OutboundTemplateMessage): Promise<SendOutcome> => {
  return { kind: 'accepted', wamid: `wamid.${callbackData}` };
};
await import('../../src/infrastructure/main.ts');
