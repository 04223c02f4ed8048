import { changedLimit } from '../../domain/campaigns/number-limit.ts';
import { judgeAccountEvent } from '../../domain/webhooks/account-events.ts';
import type { AccountEvent, NumberEvent } from '../../domain/webhooks/meta-events.ts';
import type { PhoneNumberLimits, SendingStops } from '../campaigns/ports.ts';
import { mailRequested, OPERATOR } from '../notifications/mail-request.ts';
import type { Logger } from '../shared/logger.ts';
import type { Clock, Outbox, UnitOfWork } from '../shared/ports.ts';

export interface AccountSettings {
  readonly wabaId: string;
  readonly phoneNumberId: string;
  /** As Meta shows the number, in bare digits; unset: every event of the account is about ours. */
  readonly displayPhoneNumber?: string;
}

/** The part of an alert that its e-mail is known by. */
const ALERT_ID_LENGTH = 200;

/**
 * What Meta says of our account and number: the rate follows, sending stops and begins again, and operators are told, by
 * one e-mail for each event however often it comes.
 */
export class ApplyAccountEvents {
  readonly #unitOfWork: UnitOfWork;
  readonly #limits: PhoneNumberLimits;
  readonly #stops: SendingStops;
  readonly #outbox: Outbox;
  readonly #clock: Clock;
  readonly #logger: Logger;
  readonly #settings: AccountSettings;

  constructor(
    unitOfWork: UnitOfWork,
    limits: PhoneNumberLimits,
    stops: SendingStops,
    outbox: Outbox,
    clock: Clock,
    logger: Logger,
    settings: AccountSettings,
  ) {
    this.#unitOfWork = unitOfWork;
    this.#limits = limits;
    this.#stops = stops;
    this.#outbox = outbox;
    this.#clock = clock;
    this.#logger = logger;
    this.#settings = settings;
  }

  async number({ event, displayPhoneNumber, occurredAtMs, wabaId }: NumberEvent): Promise<void> {
    const { phoneNumberId, displayPhoneNumber: ours } = this.#settings;
    if (this.#isForeign(wabaId) || (ours !== undefined && displayPhoneNumber !== ours)) return;
    await this.#unitOfWork.run(async () => {
      const known = await this.#limits.find(phoneNumberId);
      const limit = changedLimit(known, event, occurredAtMs);
      if (limit && limit !== known) await this.#limits.save(phoneNumberId, limit);
      if (event !== 'FLAGGED' && event !== 'DOWNGRADE') return;
      await this.#alert(`phone_number_quality_update ${event}`, occurredAtMs);
    });
  }

  async account(event: AccountEvent): Promise<void> {
    if (this.#isForeign(event.wabaId)) return;
    const { stopsUntil: liftedBy, lifts, alert } = judgeAccountEvent(event);
    const { phoneNumberId } = this.#settings;
    await this.#unitOfWork.run(async () => {
      if (liftedBy) {
        const until = event.restrictedUntilMs === undefined ? {} : { untilMs: event.restrictedUntilMs };
        const reason = alert ?? event.event;
        await this.#stops.stop({ phoneNumberId, reason, liftedBy, stoppedAtMs: this.#clock.nowMs(), ...until });
      }
      if (lifts) await this.#stops.liftedBy(lifts);
      if (alert === undefined) return;
      await this.#alert(`${alert}${liftedBy ? ': sending is stopped' : ''}`, event.occurredAtMs);
    });
  }

  #isForeign(wabaId: string | undefined): boolean {
    return wabaId !== undefined && wabaId !== this.#settings.wabaId;
  }

  async #alert(text: string, occurredAtMs: number): Promise<void> {
    this.#logger.error({ alert: text }, 'WhatsApp says something of the account that an operator should know');
    const id = `account-alert:${occurredAtMs}:${text.slice(0, ALERT_ID_LENGTH)}`;
    await this.#outbox.add([mailRequested({ id, to: OPERATOR, subject: 'WhatsApp account alert', text })]);
  }
}
