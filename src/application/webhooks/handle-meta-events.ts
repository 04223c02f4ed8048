import { DomainError } from '../../domain/shared/errors.ts';
import {
  type MessageStatusEvent,
  type MetaEvent,
  readMetaEvent,
  type TemplateStatusEvent,
} from '../../domain/webhooks/meta-events.ts';
import type { BusMessage, Rejection } from '../shared/ports.ts';
import type { ApplyTemplateStatus } from '../templates/apply-template-status.ts';
import type { SettleStatuses } from './settle-statuses.ts';

interface Read<E> {
  readonly message: BusMessage;
  readonly event: E;
}

/** Deals with a batch of Meta's events: statuses are settled together, template events one by one. */
export class HandleMetaEvents {
  readonly #settleStatuses: SettleStatuses;
  readonly #applyTemplateStatus: ApplyTemplateStatus;

  constructor(settleStatuses: SettleStatuses, applyTemplateStatus: ApplyTemplateStatus) {
    this.#settleStatuses = settleStatuses;
    this.#applyTemplateStatus = applyTemplateStatus;
  }

  async execute(messages: readonly BusMessage[]): Promise<readonly Rejection[]> {
    const rejections: Rejection[] = [];
    const statuses: Read<MessageStatusEvent>[] = [];
    const templates: Read<TemplateStatusEvent>[] = [];
    for (const message of messages) {
      const event = read(message, rejections);
      if (event?.type === 'message-status') statuses.push({ message, event });
      if (event?.type === 'template-status') templates.push({ message, event });
    }
    const unsettled = await this.#settleStatuses.execute(statuses.map(({ event }) => event));
    for (const { index, cause } of unsettled) {
      // A status may overtake the message it belongs to, and a bad one is worth some tries before a person looks.
      rejections.push({ message: (statuses[index] as Read<MessageStatusEvent>).message, cause, retry: true });
    }
    for (const { message, event } of templates) await this.#applyTemplate(message, event, rejections);
    return rejections;
  }

  async #applyTemplate(message: BusMessage, event: TemplateStatusEvent, rejections: Rejection[]): Promise<void> {
    try {
      await this.#applyTemplateStatus.execute(event);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      rejections.push({ message, cause: `${error.code}: ${error.message}`, retry: true });
    }
  }
}

function read(message: BusMessage, rejections: Rejection[]): MetaEvent | undefined {
  try {
    return readMetaEvent(message.value);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    rejections.push({ message, cause: `${error.code}: ${error.message}`, retry: false });
    return undefined;
  }
}
