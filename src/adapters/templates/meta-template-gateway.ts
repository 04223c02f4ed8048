import {
  type CreatedTemplate,
  type GatewayTemplate,
  TemplateGateway,
  TemplateProviderUnavailable,
  TemplateRejectedByMeta,
  type TemplateSubmission,
} from '../../application/templates/template-gateway.ts';
import { classifySendError } from '../../domain/campaigns/send-errors.ts';
import { type JsonRecord, recordOf, textOf } from '../../domain/shared/loose-json.ts';
import { type GraphError, graphErrorOf, type MetaHttpClient } from '../shared/meta-http-client.ts';

const LISTED_FIELDS = 'id,name,language,status,category,rejected_reason';
const PAGE_SIZE = '100';

/** `/<WABA id>/message_templates` of the Graph API. */
export class MetaTemplateGateway extends TemplateGateway {
  readonly #client: MetaHttpClient;
  readonly #path: string;

  constructor(client: MetaHttpClient, wabaId: string) {
    super();
    this.#client = client;
    this.#path = `/${encodeURIComponent(wabaId)}/message_templates`;
  }

  override async create({ metaName, ...submission }: TemplateSubmission): Promise<CreatedTemplate> {
    const answer = await this.#call('POST', this.#path, { name: metaName, ...submission });
    const metaTemplateId = textOf(answer['id']);
    const status = textOf(answer['status']);
    if (metaTemplateId === undefined || status === undefined) throw unreadable('no id or status');
    return { metaTemplateId, status, category: textOf(answer['category']) ?? submission.category };
  }

  override async list(metaName: string): Promise<readonly GatewayTemplate[]> {
    const query = new URLSearchParams({ fields: LISTED_FIELDS, limit: PAGE_SIZE, name: metaName });
    const { data } = await this.#call('GET', `${this.#path}?${query}`);
    if (!Array.isArray(data)) throw unreadable('no list');
    // Meta's filter by name also matches parts of names.
    return data.map(templateOf).filter((template) => template.metaName === metaName);
  }

  async #call(method: 'GET' | 'POST', path: string, body?: unknown): Promise<JsonRecord> {
    const exchange = await this.#client.request(method, path, body);
    if (exchange.kind !== 'answered') throw unavailable(exchange.cause);
    const error = graphErrorOf(exchange.json);
    if (error) throw refusalOf(error, exchange.status);
    if (exchange.status < 200 || exchange.status > 299) throw unreadable(`HTTP ${exchange.status}`);
    return recordOf(exchange.json);
  }
}

function templateOf(value: unknown): GatewayTemplate {
  const { id, name, language, status, category, rejected_reason: reason } = recordOf(value);
  const [metaTemplateId, metaName, code, state, kind] = [id, name, language, status, category].map(textOf);
  if (!metaTemplateId || !metaName || !code || !state || !kind) throw unreadable('a template without a field');
  const rejectedReason = reason === 'NONE' ? undefined : textOf(reason);
  return {
    metaTemplateId,
    metaName,
    language: code,
    status: state,
    category: kind,
    ...(rejectedReason === undefined ? {} : { rejectedReason }),
  };
}

/**
 * Errors about a template's text come as code 100 with a subcode and a message for people. Those of our token, our
 * rate or Meta's health share their codes with sends. An unlisted code is about the template if Meta explains it.
 */
function refusalOf(error: GraphError, status: number) {
  const kind = classifySendError(error.code, status, error.subcode).class;
  const isOurTrouble = kind === 'throttle' || kind === 'stop-platform' || (kind === 'retry' && !error.userMessage);
  if (isOurTrouble) return unavailable(`Meta error ${error.code}: ${error.message}`);
  return new TemplateRejectedByMeta(error.userMessage ?? error.details ?? error.message, {
    metaCode: error.code,
    ...(error.subcode === undefined ? {} : { metaSubcode: error.subcode }),
    ...(error.userTitle === undefined ? {} : { metaTitle: error.userTitle }),
  });
}

function unreadable(what: string) {
  return unavailable(`an answer of Meta's that cannot be understood: ${what}`);
}

/** The public message says nothing about our account; `cause` does, for the log. */
function unavailable(cause: string) {
  const error = new TemplateProviderUnavailable('WhatsApp cannot be asked at the moment; try again later');
  error.cause = cause;
  return error;
}
