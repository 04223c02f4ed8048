import { changedLimit } from '../../domain/campaigns/number-limit.ts';
import { refusalsOf } from '../../domain/campaigns/sending-stop.ts';
import { judgeAccountEvent } from '../../domain/webhooks/account-events.ts';
import type { AccountEvent, NumberEvent, OwnAccount } from '../../domain/webhooks/meta-events.ts';
import type { PhoneNumberLimits, SendingStops } from '../campaigns/ports.ts';
import type { Logger } from '../shared/logger.ts';
import { mailRequested, OPERATOR } from '../shared/mail-request.ts';
import type { Clock, Outbox, UnitOfWork } from '../shared/ports.ts';

const RATE_STAYS =
  'of a number of the account: the rate stays, as META_DISPLAY_PHONE_NUMBER does not say which is ours';
/** How much of an alert identifies its e-mail. */
const ALERT_ID_LENGTH = 200;

/**
 * What Meta says of our account and number, as `HandleMetaEvents` found it to be ours: the rate follows, sending stops
 * and begins again, and operators are told, by one e-mail for each event however often it comes. An event that comes
 * again, or after a newer one, only causes that e-mail.
 */
export class ApplyAccountEvents {
  readonly #unitOfWork: UnitOfWork;
  readonly #limits: PhoneNumberLimits;
  readonly #stops: SendingStops;
  readonly #outbox: Outbox;
  readonly #clock: Clock;
  readonly #logger: Logger;
  readonly #account: OwnAccount;

  constructor(
    unitOfWork: UnitOfWork,
    limits: PhoneNumberLimits,
    stops: SendingStops,
    outbox: Outbox,
    clock: Clock,
    logger: Logger,
    account: OwnAccount,
  ) {
    this.#unitOfWork = unitOfWork;
    this.#limits = limits;
    this.#stops = stops;
    this.#outbox = outbox;
    this.#clock = clock;
    this.#logger = logger;
    this.#account = account;
  }

  async number({ event, occurredAtMs }: NumberEvent): Promise<void> {
    const { phoneNumberId, displayPhoneNumber } = this.#account;
    await this.#unitOfWork.run(async () => {
      // It may be another number's, and only this event takes the rate above the configured one.
      if (event === 'THROUGHPUT_UPGRADE' && displayPhoneNumber === undefined)
        return this.#alert(`phone_number_quality_update ${event} ${RATE_STAYS}`, occurredAtMs);
      const known = await this.#limits.find(phoneNumberId);
      const limit = changedLimit(known, event, occurredAtMs);
      if (limit && limit !== known) await this.#limits.save(phoneNumberId, limit);
      if (event !== 'FLAGGED' && event !== 'DOWNGRADE') return;
      await this.#alert(`phone_number_quality_update ${event}`, occurredAtMs);
    });
  }

  async account(event: AccountEvent): Promise<void> {
    const { stopsUntil: liftedBy, lifts, subject, alert } = judgeAccountEvent(event);
    const { phoneNumberId } = this.#account;
    await this.#unitOfWork.run(async () => {
      const isNews =
        subject !== undefined && (await this.#stops.hear(subject, event.occurredAtMs, liftedBy !== undefined));
      if (liftedBy && isNews) {
        const until = event.restrictedUntilMs === undefined ? {} : { untilMs: event.restrictedUntilMs };
        const reason = alert ?? event.event;
        await this.#stops.stop({ phoneNumberId, reason, liftedBy, stoppedAtMs: this.#clock.nowMs(), ...until });
      }
      if (lifts && isNews) {
        await this.#stops.hear(refusalsOf(phoneNumberId, lifts), event.occurredAtMs, false);
        await this.#stops.liftFor(lifts);
      }
      if (alert !== undefined) await this.#alert(alert, event.occurredAtMs, liftedBy !== undefined && isNews);
    });
  }

  async #alert(alert: string, occurredAtMs: number, isStopped = false): Promise<void> {
    const text = isStopped ? `${alert}: sending is stopped` : alert;
    this.#logger.error({ alert: text }, 'WhatsApp reports something about the account that an operator should know');
    const id = `account-alert:${occurredAtMs}:${alert.slice(0, ALERT_ID_LENGTH)}`;
    await this.#outbox.add([mailRequested({ id, to: OPERATOR, subject: 'WhatsApp account alert', text })]);
  }
}
