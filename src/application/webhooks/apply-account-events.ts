import { changedLimit } from '../../domain/campaigns/number-limit.ts';
import { judgeAccountEvent } from '../../domain/webhooks/account-events.ts';
import type { AccountEvent, NumberEvent } from '../../domain/webhooks/meta-events.ts';
import type { PhoneNumberLimits, SendingStops } from '../campaigns/ports.ts';
import type { Logger } from '../shared/logger.ts';
import type { Clock, EmailSender, UnitOfWork } from '../shared/ports.ts';

export interface AccountSettings {
  readonly wabaId: string;
  readonly phoneNumberId: string;
  /** As Meta shows the number, in bare digits; unset: every event of the account is about ours. */
  readonly displayPhoneNumber?: string;
  /** Who is told; unset: the log alone. */
  readonly operatorEmail?: string;
}

/** What Meta says of our account and number: the rate follows, sending stops and begins again, and operators are told. */
export class ApplyAccountEvents {
  readonly #unitOfWork: UnitOfWork;
  readonly #limits: PhoneNumberLimits;
  readonly #stops: SendingStops;
  readonly #email: EmailSender;
  readonly #clock: Clock;
  readonly #logger: Logger;
  readonly #settings: AccountSettings;

  constructor(
    unitOfWork: UnitOfWork,
    limits: PhoneNumberLimits,
    stops: SendingStops,
    email: EmailSender,
    clock: Clock,
    logger: Logger,
    settings: AccountSettings,
  ) {
    this.#unitOfWork = unitOfWork;
    this.#limits = limits;
    this.#stops = stops;
    this.#email = email;
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
    });
    if (event === 'FLAGGED' || event === 'DOWNGRADE') await this.#alert(`phone_number_quality_update ${event}`);
  }

  async account(event: AccountEvent): Promise<void> {
    if (this.#isForeign(event.wabaId)) return;
    const { sending, alert } = judgeAccountEvent(event);
    const { phoneNumberId } = this.#settings;
    if (sending === 'stop') await this.#stops.stop(phoneNumberId, alert ?? event.event, this.#clock.nowMs());
    if (sending === 'mend') await this.#stops.clear();
    if (alert !== undefined) await this.#alert(`${alert}${sending === 'stop' ? ': sending is stopped' : ''}`);
  }

  #isForeign(wabaId: string | undefined): boolean {
    return wabaId !== undefined && wabaId !== this.#settings.wabaId;
  }

  /** An e-mail that cannot be sent must not hold up settlement: the log has the alert as well. */
  async #alert(text: string): Promise<void> {
    this.#logger.error({ alert: text }, 'WhatsApp says something of the account that an operator should know');
    const { operatorEmail: to } = this.#settings;
    if (to === undefined) return;
    try {
      await this.#email.send({ to, subject: 'WhatsApp account alert', text });
    } catch (error) {
      this.#logger.error({ err: error, alert: text }, 'an alert could not be sent by e-mail');
    }
  }
}
