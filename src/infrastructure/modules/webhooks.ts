import type { Container } from 'inversify';
import { MetaEventsConsumer } from '../../adapters/webhooks/consumer-meta-events.ts';
import { CampaignRepository, MessageRepository } from '../../application/campaigns/ports.ts';
import { Logger } from '../../application/shared/logger.ts';
import { Clock, MessageBus, UnitOfWork } from '../../application/shared/ports.ts';
import { ApplyTemplateStatus } from '../../application/templates/apply-template-status.ts';
import { ChargeMessages } from '../../application/wallet/charge-messages.ts';
import { HandleMetaEvents } from '../../application/webhooks/handle-meta-events.ts';
import { SettleStatuses } from '../../application/webhooks/settle-statuses.ts';
import { wire } from '../wire.ts';

/** Needs the shared ports and the campaigns, templates and wallet modules. */
export function webhooksModule(container: Container): void {
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
  wire(container, HandleMetaEvents, HandleMetaEvents, SettleStatuses, ApplyTemplateStatus);
  wire(container, MetaEventsConsumer, MetaEventsConsumer, MessageBus, HandleMetaEvents);
}
