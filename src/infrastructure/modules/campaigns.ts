import '../../adapters/campaigns/http-campaigns-controller.ts';
import '../../adapters/campaigns/http-sending-controller.ts';
import '../../adapters/campaigns/http-vendor-weights-controller.ts';
import type { Container } from 'inversify';
import { SendJobsConsumer } from '../../adapters/campaigns/consumer-send-jobs.ts';
import { BeginCampaign } from '../../application/campaigns/begin-campaign.ts';
import { CampaignStandings } from '../../application/campaigns/campaign-standings.ts';
import { ChangeCampaign } from '../../application/campaigns/change-campaign.ts';
import { CloseCampaigns, type CloseSettings } from '../../application/campaigns/close-campaigns.ts';
import { CountAudience } from '../../application/campaigns/count-audience.ts';
import { ExpireSending } from '../../application/campaigns/expire-sending.ts';
import { FollowLimits } from '../../application/campaigns/follow-limits.ts';
import { FollowTemplate } from '../../application/campaigns/follow-template.ts';
import { LaunchCampaign } from '../../application/campaigns/launch-campaign.ts';
import { MaterialiseMessages } from '../../application/campaigns/materialise-messages.ts';
import { MessageMarks } from '../../application/campaigns/message-marks.ts';
import { MessageSender } from '../../application/campaigns/message-sender.ts';
import { NumberRate } from '../../application/campaigns/number-rate.ts';
import { OptOutPerson } from '../../application/campaigns/opt-out-person.ts';
import { PlanSends } from '../../application/campaigns/plan-sends.ts';
import {
  CampaignRepository,
  MessageRepository,
  PhoneNumberLimits,
  RateLimiter,
  SendingStops,
  SendPlan,
  VendorWeights,
} from '../../application/campaigns/ports.ts';
import { PrepareCampaigns } from '../../application/campaigns/prepare-campaigns.ts';
import { QuoteCampaign } from '../../application/campaigns/quote-campaign.ts';
import { ReactToRefusal } from '../../application/campaigns/react-to-refusal.ts';
import { RecordMisfits } from '../../application/campaigns/record-misfits.ts';
import { ResumeCampaign } from '../../application/campaigns/resume-campaign.ts';
import { ResumeSending } from '../../application/campaigns/resume-sending.ts';
import { RetryFailed } from '../../application/campaigns/retry-failed.ts';
import { RunSendJob } from '../../application/campaigns/run-send-job.ts';
import { SendMessage, type SendSettings } from '../../application/campaigns/send-message.ts';
import { SetVendorWeight } from '../../application/campaigns/set-vendor-weight.ts';
import { Standstills } from '../../application/campaigns/standstills.ts';
import { StartScheduled } from '../../application/campaigns/start-scheduled.ts';
import { UnfinishedCampaigns } from '../../application/campaigns/unfinished-campaigns.ts';
import { AudienceReader, OptOuts } from '../../application/contacts/ports.ts';
import { VendorRepository, VendorSuspensions } from '../../application/identity/ports.ts';
import { AuditLog } from '../../application/operations/ports.ts';
import { EventFailures } from '../../application/shared/event-failures.ts';
import { Logger } from '../../application/shared/logger.ts';
import { Clock, Ids, MessageBus, Outbox, UnitOfWork } from '../../application/shared/ports.ts';
import { WakeUps } from '../../application/shared/wake-ups.ts';
import { TemplateReader } from '../../application/templates/ports.ts';
import { HoldFunds } from '../../application/wallet/hold-funds.ts';
import { Ledger } from '../../application/wallet/ledger.ts';
import { HoldRepository, PriceBook } from '../../application/wallet/ports.ts';
import { ReleaseHold } from '../../application/wallet/release-hold.ts';
import { wireBy, wireClass } from '../wire.ts';

export interface CampaignsSettings extends SendSettings, CloseSettings {
  readonly phoneNumberId: string;
  readonly messagesPerSecond: number;
}

/** Needs the stores, RateLimiter, MessageSender, Logger and the contacts, operations, templates and wallet modules. */
export function campaignsModule(container: Container, settings: CampaignsSettings): void {
  const { phoneNumberId } = settings;

  wireBy(container, NumberRate, (get) => new NumberRate(get(PhoneNumberLimits), settings.messagesPerSecond));
  wireClass(container, CountAudience, AudienceReader, MessageRepository, PriceBook);
  wireClass(container, Standstills, VendorSuspensions, SendingStops);
  wireClass(container, BeginCampaign, VendorSuspensions, TemplateReader, HoldFunds);
  wireClass(container, RecordMisfits, MessageRepository, PriceBook);
  wireClass(container, RetryFailed, CampaignRepository, MessageRepository, SendPlan, LaunchCampaign, Clock);
  wireClass(
    container,
    PrepareCampaigns,
    UnitOfWork,
    CampaignRepository,
    CountAudience,
    BeginCampaign,
    RecordMisfits,
    Clock,
  );
  wireClass(container, StartScheduled, UnitOfWork, CampaignRepository, TemplateReader, Clock);
  wireBy(
    container,
    QuoteCampaign,
    (get) =>
      new QuoteCampaign(
        get(TemplateReader),
        get(CountAudience),
        get(Ledger),
        get(NumberRate),
        get(Clock),
        phoneNumberId,
      ),
  );
  wireBy(
    container,
    LaunchCampaign,
    (get) =>
      new LaunchCampaign(
        get(UnitOfWork),
        get(CampaignRepository),
        get(CountAudience),
        get(BeginCampaign),
        get(RecordMisfits),
        get(AuditLog),
        phoneNumberId,
        get(Clock),
        get(Ids),
        get(WakeUps),
      ),
  );
  wireClass(container, ChangeCampaign, UnitOfWork, CampaignRepository, MessageRepository, ReleaseHold, AuditLog, Clock);
  wireClass(
    container,
    ResumeCampaign,
    UnitOfWork,
    CampaignRepository,
    MessageRepository,
    SendingStops,
    TemplateReader,
    HoldFunds,
    AuditLog,
    Clock,
  );
  wireClass(container, SetVendorWeight, UnitOfWork, VendorRepository, VendorWeights, AuditLog);
  wireClass(container, ResumeSending, UnitOfWork, SendingStops, AuditLog, Clock);
  wireClass(container, FollowTemplate, CampaignRepository);
  wireClass(
    container,
    PlanSends,
    UnitOfWork,
    CampaignRepository,
    SendPlan,
    SendingStops,
    VendorWeights,
    NumberRate,
    Outbox,
    Clock,
  );
  wireClass(container, MaterialiseMessages, AudienceReader, OptOuts, MessageRepository, PriceBook, Clock);
  wireClass(container, OptOutPerson, UnitOfWork, OptOuts, MessageRepository, Clock);
  wireClass(
    container,
    ReactToRefusal,
    UnitOfWork,
    CampaignRepository,
    TemplateReader,
    SendingStops,
    OptOutPerson,
    Outbox,
    Clock,
    Logger,
  );
  wireBy(
    container,
    ExpireSending,
    (get) => new ExpireSending(get(MessageRepository), get(Clock), get(Logger), settings.unknownWaitMs),
  );
  wireBy(
    container,
    FollowLimits,
    (get) => new FollowLimits(get(NumberRate), get(RateLimiter), get(Clock), phoneNumberId),
  );
  wireClass(container, CampaignStandings, CampaignRepository, SendingStops, Clock);
  wireBy(
    container,
    MessageMarks,
    (get) => new MessageMarks(get(MessageRepository), get(Clock), settings.sendTimeoutMs),
  );
  wireBy(
    container,
    SendMessage,
    (get) =>
      new SendMessage(
        get(CampaignStandings),
        get(MessageMarks),
        get(RateLimiter),
        get(MessageSender),
        get(ReactToRefusal),
        get(Clock),
        settings,
      ),
  );
  wireClass(
    container,
    RunSendJob,
    CampaignRepository,
    MessageRepository,
    MaterialiseMessages,
    SendPlan,
    CampaignStandings,
    FollowLimits,
    RateLimiter,
    MessageMarks,
    SendMessage,
    Clock,
  );
  wireBy(
    container,
    CloseCampaigns,
    (get) =>
      new CloseCampaigns(
        get(UnitOfWork),
        get(CampaignRepository),
        get(MessageRepository),
        get(SendPlan),
        get(HoldRepository),
        get(ReleaseHold),
        get(Clock),
        settings,
      ),
  );
  wireClass(container, UnfinishedCampaigns, CampaignRepository);
  wireClass(container, SendJobsConsumer, MessageBus, RunSendJob, EventFailures);
}
