import {
  MessageSender,
  type OutboundTemplate,
  type OutboundTemplateMessage,
  type SendOutcome,
} from '../../application/campaigns/message-sender.ts';
import { classifySendError } from '../../domain/campaigns/send-errors.ts';
import { listOf, recordOf, textOf } from '../../domain/shared/loose-json.ts';
import { graphErrorOf, type MetaExchange, type MetaHttpClient } from '../shared/meta-http-client.ts';

/** `POST /<phone number id>/messages` of the Cloud API. */
export class MetaMessageSender extends MessageSender {
  readonly #client: MetaHttpClient;

  constructor(client: MetaHttpClient) {
    super();
    this.#client = client;
  }

  override async send(message: OutboundTemplateMessage): Promise<SendOutcome> {
    const path = `/${encodeURIComponent(message.phoneNumberId)}/messages`;
    const exchange = await this.#client.request('POST', path, {
      messaging_product: 'whatsapp',
      recipient_type: 'individual',
      // Without the plus sign Meta may put the business's own country code in front.
      to: `+${message.to}`,
      type: 'template',
      biz_opaque_callback_data: message.callbackData,
      template: templateBody(message.template),
    });
    return outcomeOf(exchange);
  }
}

function templateBody({ metaName, language, bodyParameters, headerParameters, buttonParameters }: OutboundTemplate) {
  const components: object[] = [];
  if (headerParameters?.length) components.push({ type: 'header', parameters: headerParameters.map(textParameter) });
  if (bodyParameters.length) components.push({ type: 'body', parameters: bodyParameters.map(textParameter) });
  for (const { index, text } of buttonParameters ?? []) {
    components.push({ type: 'button', sub_type: 'url', index: String(index), parameters: [textParameter(text)] });
  }
  return { name: metaName, language: { code: language }, ...(components.length ? { components } : {}) };
}

function textParameter(text: string) {
  return { type: 'text', text };
}

/**
 * An error body counts whatever its HTTP status, and without one only a 429 is a sure no: a 5xx page may come from a
 * gateway in front of a Meta that took the message.
 */
function outcomeOf(exchange: MetaExchange): SendOutcome {
  if (exchange.kind === 'not-sent') return exchange;
  if (exchange.kind === 'unanswered') return { kind: 'unknown', cause: exchange.cause };
  const { status, json, retryAfterMs } = exchange;
  const told = graphErrorOf(json);
  if (told) {
    const error = classifySendError(told.code, status, told.subcode);
    const waitMs = Math.max(retryAfterMs ?? 0, error.retryAfterMs ?? 0);
    return {
      kind: 'refused',
      error,
      details: told.details ?? told.message,
      ...(told.fbtraceId === undefined ? {} : { fbtraceId: told.fbtraceId }),
      ...(waitMs > 0 ? { retryAfterMs: waitMs } : {}),
    };
  }
  if (status === 429) {
    return { kind: 'not-sent', cause: 'HTTP 429', ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
  }
  const wamid = textOf(recordOf(listOf(recordOf(json)['messages'])[0])['id']);
  if (status < 200 || status > 299 || wamid === undefined) {
    return { kind: 'unknown', cause: `HTTP ${status} without a message id or an error` };
  }
  return { kind: 'accepted', wamid };
}
