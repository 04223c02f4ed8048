import type { Container } from 'inversify';
import { MetaEventsConsumer } from '../../adapters/webhooks/consumer-meta-events.ts';
import { CampaignRepository, MessageRepository } from '../../application/campaigns/ports.ts';
import { OptOuts } from '../../application/contacts/ports.ts';
import { Logger } from '../../application/shared/logger.ts';
import { Clock, MessageBus, UnitOfWork } from '../../application/shared/ports.ts';
import { ApplyTemplateStatus } from '../../application/templates/apply-template-status.ts';
import { ChargeMessages } from '../../application/wallet/charge-messages.ts';
import { ApplyOptOuts } from '../../application/webhooks/apply-opt-outs.ts';
import { HandleMetaEvents } from '../../application/webhooks/handle-meta-events.ts';
import { SettleStatuses } from '../../application/webhooks/settle-statuses.ts';
import type { OptOutWords } from '../../domain/contacts/opt-out.ts';
import { wire } from '../wire.ts';

/** Needs the shared ports and the campaigns, contacts, templates and wallet modules. */
export function webhooksModule(container: Container, optOutWords: OptOutWords): void {
  wire(
    container,
    SettleStatuses,
    SettleStatuses,
    UnitOfWork,
    MessageRepository,
    CampaignRepository,
    ChargeMessages,
    Clock,
    Logger,
  );
  container
    .bind(ApplyOptOuts)
    .toDynamicValue(
      ({ container: c }) =>
        new ApplyOptOuts(c.get(UnitOfWork), c.get(OptOuts), c.get(MessageRepository), c.get(Clock), optOutWords),
    )
    .inSingletonScope();
  wire(container, HandleMetaEvents, HandleMetaEvents, SettleStatuses, ApplyTemplateStatus, ApplyOptOuts);
  wire(container, MetaEventsConsumer, MetaEventsConsumer, MessageBus, HandleMetaEvents);
}
