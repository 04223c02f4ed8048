import type { Container } from 'inversify';
import { MetaEventsConsumer } from '../../adapters/webhooks/consumer-meta-events.ts';
import { FollowTemplate } from '../../application/campaigns/follow-template.ts';
import { OptOutPerson } from '../../application/campaigns/opt-out-person.ts';
import {
  CampaignRepository,
  MessageRepository,
  PhoneNumberLimits,
  SendingStops,
} from '../../application/campaigns/ports.ts';
import { ReactToRefusal } from '../../application/campaigns/react-to-refusal.ts';
import { OptOuts } from '../../application/contacts/ports.ts';
import { EventFailures } from '../../application/shared/event-failures.ts';
import { Logger } from '../../application/shared/logger.ts';
import { Metrics } from '../../application/shared/metrics.ts';
import { Clock, MessageBus, Outbox, UnitOfWork } from '../../application/shared/ports.ts';
import { TemplateRepository } from '../../application/templates/ports.ts';
import { ChargeMessages } from '../../application/wallet/charge-messages.ts';
import { ApplyAccountEvents } from '../../application/webhooks/apply-account-events.ts';
import { ApplyOptOuts } from '../../application/webhooks/apply-opt-outs.ts';
import { ApplyRefusals } from '../../application/webhooks/apply-refusals.ts';
import { ApplyTemplateEvents } from '../../application/webhooks/apply-template-events.ts';
import { HandleMetaEvents } from '../../application/webhooks/handle-meta-events.ts';
import { LinkPeople } from '../../application/webhooks/link-people.ts';
import { SettleStatuses } from '../../application/webhooks/settle-statuses.ts';
import type { OptOutWords } from '../../domain/contacts/opt-out.ts';
import type { OwnAccount } from '../../domain/webhooks/meta-events.ts';
import { wireBy, wireClass } from '../wire.ts';

/** Needs the shared ports and the campaigns, contacts, operations, templates and wallet modules. */
export function webhooksModule(container: Container, optOutWords: OptOutWords, account: OwnAccount): void {
  wireClass(
    container,
    SettleStatuses,
    UnitOfWork,
    MessageRepository,
    CampaignRepository,
    ChargeMessages,
    Clock,
    Logger,
    Metrics,
  );
  wireClass(container, LinkPeople, UnitOfWork, OptOuts);
  wireBy(
    container,
    ApplyOptOuts,
    (get) => new ApplyOptOuts(get(OptOuts), get(MessageRepository), get(OptOutPerson), get(LinkPeople), optOutWords),
  );
  wireBy(
    container,
    ApplyAccountEvents,
    (get) =>
      new ApplyAccountEvents(
        get(UnitOfWork),
        get(PhoneNumberLimits),
        get(SendingStops),
        get(Outbox),
        get(Clock),
        get(Logger),
        account,
      ),
  );
  wireClass(
    container,
    ApplyRefusals,
    UnitOfWork,
    CampaignRepository,
    MessageRepository,
    SendingStops,
    ReactToRefusal,
    Clock,
  );
  wireClass(container, ApplyTemplateEvents, UnitOfWork, TemplateRepository, FollowTemplate);
  wireBy(
    container,
    HandleMetaEvents,
    (get) =>
      new HandleMetaEvents(
        get(SettleStatuses),
        get(ApplyRefusals),
        get(ApplyTemplateEvents),
        get(ApplyOptOuts),
        get(ApplyAccountEvents),
        get(LinkPeople),
        get(EventFailures),
        get(Metrics),
        account,
      ),
  );
  wireClass(container, MetaEventsConsumer, MessageBus, HandleMetaEvents);
}
