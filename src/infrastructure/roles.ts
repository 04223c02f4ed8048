import type { Container } from 'inversify';
import { SendJobsConsumer } from '../adapters/campaigns/consumer-send-jobs.ts';
import { ImportsJob } from '../adapters/contacts/job-imports.ts';
import { NotificationsConsumer } from '../adapters/notifications/consumer-notifications.ts';
import { DeadLettersConsumer } from '../adapters/operations/consumer-dead-letters.ts';
import { LeaderJob, type LedWorker } from '../adapters/operations/job-leader.ts';
import { OutboxRelayJob } from '../adapters/operations/job-outbox-relay.ts';
import { PaymentEventsConsumer } from '../adapters/payments/consumer-payment-events.ts';
import { PeriodicJob } from '../adapters/shared/job-periodic.ts';
import { MetaEventsConsumer } from '../adapters/webhooks/consumer-meta-events.ts';
import { CloseCampaigns } from '../application/campaigns/close-campaigns.ts';
import { ExpireSending } from '../application/campaigns/expire-sending.ts';
import { PlanSends } from '../application/campaigns/plan-sends.ts';
import { SendingStops } from '../application/campaigns/ports.ts';
import { PrepareCampaigns } from '../application/campaigns/prepare-campaigns.ts';
import { StartScheduled } from '../application/campaigns/start-scheduled.ts';
import { UnfinishedCampaigns } from '../application/campaigns/unfinished-campaigns.ts';
import { PurgeVersions } from '../application/contacts/purge-versions.ts';
import { PurgeExpired } from '../application/identity/purge-expired.ts';
import { Leases } from '../application/operations/leases.ts';
import { PurgeDeadLetters } from '../application/operations/purge-dead-letters.ts';
import { RelayOutbox } from '../application/operations/relay-outbox.ts';
import { ReplayDeadLetters } from '../application/operations/replay-dead-letters.ts';
import { RecoverRecharges } from '../application/payments/recover-recharges.ts';
import { ReconcileDaily } from '../application/reporting/reconcile-daily.ts';
import { Logger } from '../application/shared/logger.ts';
import { Clock, Ids } from '../application/shared/ports.ts';
import { PurgeIdempotency } from '../application/shared/purge-idempotency.ts';
import { WakeUps } from '../application/shared/wake-ups.ts';
import { SubmitPendingTemplates } from '../application/templates/submit-pending-templates.ts';

/**
 * What a process does. `api` answers clients and webhooks, `dispatcher` sends, `settler` deals with what Meta and the
 * payment providers report, `scheduler` plans, cleans up and sends e-mails. Any number of each; one of `all` in the
 * embedded profile.
 */
export const ROLES = ['api', 'dispatcher', 'settler', 'scheduler', 'all'] as const;
export type Role = (typeof ROLES)[number];

export interface Worker {
  start(): void | Promise<void>;
  stop(): Promise<void>;
}

/**
 * A launch wakes the planner; a resumed campaign is found within half a second. Neither pause can starve a number, as
 * seconds of jobs are out already.
 */
const PLAN_PAUSES = { busyMs: 250, idleMs: 500 };
const HOUSEKEEPING_EVERY_MS = 2000;
/** Leases of messages last for many seconds. */
const EXPIRE_SENDING_EVERY_MS = 5000;
const PREPARE_EVERY_MS = 1000;
/** Long lists that are counted at once: a second vendor does not wait for the first. */
const PREPARED_AT_ONCE = 2;
const LIFT_STOPS_EVERY_MS = 10_000;
const SUBMIT_TEMPLATES_EVERY_MS = 30_000;
const RECOVER_RECHARGES_EVERY_MS = 60_000;
const PURGE_EVERY_MS = 60 * 60 * 1000;
/** It runs once a day; this is how late at most. */
const LOOK_FOR_RECONCILIATION_EVERY_MS = 10 * 60 * 1000;

/** The role's workers in the order in which they start: settlement and sending first, what feeds them last. */
export function workersOf(role: Role, container: Container): readonly Worker[] {
  const does = (...roles: readonly Role[]) => role === 'all' || roles.includes(role);
  const workers: Worker[] = [];
  if (does('settler')) {
    workers.push(container.get(MetaEventsConsumer), container.get(PaymentEventsConsumer));
    workers.push(container.get(DeadLettersConsumer));
  }
  if (does('dispatcher')) workers.push(container.get(SendJobsConsumer));
  // Any number of schedulers may run these: an e-mail and an import belong to one process at a time.
  if (does('scheduler')) {
    workers.push(container.get(NotificationsConsumer), container.get(ImportsJob), schedulerOf(container));
  }
  return workers;
}

/** Only one scheduler works, the others stand by: two that relay the outbox would lose its order. */
function schedulerOf(container: Container): Worker {
  const holder = container.get(Ids).next('scheduler');
  const jobs = schedulerJobsOf(container);
  return new LeaderJob('scheduler', holder, jobs, container.get(Leases), container.get(Clock), container.get(Logger));
}

function schedulerJobsOf(container: Container): readonly LedWorker[] {
  const logger = container.get(Logger);
  const wakeUps = container.get(WakeUps);
  const prepareCampaigns = container.get(PrepareCampaigns);
  const unfinished = container.get(UnfinishedCampaigns);
  const every = (name: string, intervalMs: number, work: (signal: AbortSignal) => Promise<unknown>) =>
    new PeriodicJob(name, intervalMs, work, logger);
  const planSends = new PeriodicJob(
    'plan-sends',
    PLAN_PAUSES,
    async () => unfinished.mayBeAny && container.get(PlanSends).execute(),
    logger,
  );
  const preparations = Array.from({ length: PREPARED_AT_ONCE }, (_, n) =>
    // The n-th one looks while n others are at work, as with imports.
    every(`prepare-campaigns-${n}`, PREPARE_EVERY_MS, async (signal) => {
      if (unfinished.mayBeAny && prepareCampaigns.atWork >= n) await prepareCampaigns.execute(signal);
    }),
  );
  wakeUps.onReceived('campaigns', () => {
    unfinished.expect();
    for (const job of [planSends, ...preparations]) job.wake();
  });
  return [
    new OutboxRelayJob(container.get(RelayOutbox), wakeUps, logger),
    every('look-for-campaigns', HOUSEKEEPING_EVERY_MS, () => unfinished.look()),
    ...preparations,
    every('start-scheduled', HOUSEKEEPING_EVERY_MS, async () => {
      if (unfinished.mayBeAny) await container.get(StartScheduled).execute();
    }),
    every('expire-sending', EXPIRE_SENDING_EVERY_MS, () => container.get(ExpireSending).execute()),
    every('lift-ended-stops', LIFT_STOPS_EVERY_MS, () =>
      container.get(SendingStops).liftEnded(container.get(Clock).nowMs()),
    ),
    every('close-campaigns', HOUSEKEEPING_EVERY_MS, async () => {
      if (unfinished.mayBeAny) await container.get(CloseCampaigns).execute();
    }),
    every('recover-recharges', RECOVER_RECHARGES_EVERY_MS, (signal) => container.get(RecoverRecharges).execute(signal)),
    every('submit-templates', SUBMIT_TEMPLATES_EVERY_MS, (signal) =>
      container.get(SubmitPendingTemplates).execute(signal),
    ),
    every('replay-dead-letters', HOUSEKEEPING_EVERY_MS, () => container.get(ReplayDeadLetters).execute()),
    every('purge-idempotency', PURGE_EVERY_MS, (signal) => container.get(PurgeIdempotency).execute(signal)),
    every('purge-contact-versions', PURGE_EVERY_MS, (signal) => container.get(PurgeVersions).execute(signal)),
    every('purge-dead-letters', PURGE_EVERY_MS, (signal) => container.get(PurgeDeadLetters).execute(signal)),
    every('purge-identity', PURGE_EVERY_MS, (signal) => container.get(PurgeExpired).execute(signal)),
    every('reconcile', LOOK_FOR_RECONCILIATION_EVERY_MS, (signal) => container.get(ReconcileDaily).execute(signal)),
    planSends,
  ];
}
