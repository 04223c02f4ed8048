import type { IncomingMessage, ServerResponse } from 'node:http';
import { parse as parseLossless, stringify as stringifyLossless } from 'lossless-json';
import { type BookedMessage, postedStatuses, type SandboxBooks } from './sandbox-books.ts';
import { GraphError } from './sandbox-meta-errors.ts';
import type { SandboxMessages } from './sandbox-meta-messages.ts';
import type { SandboxTemplates } from './sandbox-meta-templates.ts';
import { type Faults, InvalidSandboxOptions, type SandboxOptions } from './sandbox-options.ts';
import { PAYMENT_PAGE_POLICY, paymentPage } from './sandbox-payment-page.ts';
import { PaymentError, type PaymentOutcome, type SandboxPayments } from './sandbox-payments.ts';

const MAX_BODY_BYTES = 1_000_000;
const DEFAULT_PAGE_SIZE = 200;
const MAX_PAGE_SIZE = 1000;

export interface WebhookFigures {
  /** Posts that were taken, and that were not, since the start. */
  readonly posted: number;
  readonly failedPosts: number;
  /** Statuses and events that were not taken yet, those included that are not due. */
  readonly pending: number;
  readonly lastFailure: string | null;
}

interface Parts {
  readonly books: SandboxBooks;
  readonly templates: SandboxTemplates;
  readonly messages: SandboxMessages;
  readonly payments: SandboxPayments;
  faults(): Faults;
  /** Throws `InvalidSandboxOptions`. */
  changeFaults(given: unknown): Faults;
  webhooks(): WebhookFigures;
  /** Posts a webhook with this change, signed, until it is taken. */
  emit(changeJson: string): Promise<void>;
}

interface Call {
  readonly method: string;
  /** The parts of the path. */
  readonly path: readonly string[];
  readonly query: URLSearchParams;
  readonly url: string;
  readonly authorization: string;
  body(): Promise<string>;
  readonly isForm: boolean;
}

type Answer =
  | { readonly status: number; readonly json: object }
  | { readonly status: number; readonly html: string }
  /** Cut the connection. */
  | undefined;

/** An error that is no provider's refusal: a wrong path, or a wrong call of the sandbox's own routes. */
class CallError extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** The three faces: `/v26.0/…` is Meta, `/v1/…` and `/pay/…` the payment gateway, `/sandbox/…` the sandbox itself. */
export class SandboxRoutes {
  readonly #options: SandboxOptions;
  readonly #parts: Parts;

  constructor(options: SandboxOptions, parts: Parts) {
    this.#options = options;
    this.#parts = parts;
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const answer = await this.#answer(request).catch(refusalOf);
    if (answer === undefined) {
      response.destroy();
    } else if ('html' in answer) {
      const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': PAYMENT_PAGE_POLICY };
      response.writeHead(answer.status, headers).end(answer.html);
    } else {
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.json));
    }
  }

  async #answer(request: IncomingMessage): Promise<Answer> {
    const call = toCall(request);
    const [first = '', ...rest] = call.path;
    if (/^v\d+\.\d+$/.test(first)) return this.#meta(call, rest);
    if (first === 'v1') return this.#gateway(call, rest);
    if (first === 'pay') return this.#payPage(call, rest);
    if (first === 'sandbox') return this.#control(call, rest);
    throw new CallError(404, 'There is no such route');
  }

  async #meta(call: Call, path: readonly string[]): Promise<Answer> {
    const [node = '', edge] = path;
    const { messages, templates } = this.#parts;
    const route = `${call.method} ${edge ?? ''}`;
    if (route === 'POST messages') messages.countArrival(node);
    if (call.authorization !== `Bearer ${this.#options.accessToken}`) {
      throw new GraphError(401, 190, 'Invalid OAuth access token - Cannot parse access token');
    }
    if (route === 'POST messages') {
      const answer = await messages.send(node, graphJson(await call.body()));
      return answer && { status: 200, json: answer };
    }
    if (node === this.#options.wabaId) {
      if (route === 'POST message_templates') {
        return { status: 200, json: await templates.create(graphJson(await call.body())) };
      }
      if (route === 'GET message_templates') return { status: 200, json: templates.list(call.query, call.url) };
      if (route === 'DELETE message_templates') return { status: 200, json: await templates.remove(call.query) };
    }
    const template = route === 'GET ' ? templates.view(node, call.query) : undefined;
    if (template) return { status: 200, json: template };
    const message = `Unsupported ${call.method.toLowerCase()} request. Object with ID '${node}' does not exist`;
    throw new GraphError(400, 100, message, { type: 'GraphMethodException', subcode: 33 });
  }

  async #gateway(call: Call, path: readonly string[]): Promise<Answer> {
    const { payments } = this.#parts;
    const key = `${this.#options.paymentKeyId}:${this.#options.paymentKeySecret}`;
    if (call.authorization !== `Basic ${Buffer.from(key).toString('base64')}`) {
      throw new PaymentError(401, 'Authentication failed');
    }
    const [collection, id, edge, ...more] = path;
    if (call.method === 'POST' && collection === 'payments' && edge === 'refund' && more.length === 0) {
      return { status: 200, json: await payments.refund(id ?? '', gatewayJson(await call.body())) };
    }
    if (collection !== 'orders' || more.length > 0) throw new CallError(404, 'There is no such route');
    if (call.method === 'POST' && id === undefined) {
      return { status: 200, json: await payments.createOrder(gatewayJson(await call.body())) };
    }
    if (call.method === 'GET' && id !== undefined) {
      if (edge === undefined) return { status: 200, json: payments.order(id) };
      if (edge === 'payments') return { status: 200, json: payments.paymentsOf(id) };
    }
    throw new CallError(404, 'There is no such route');
  }

  async #payPage(call: Call, path: readonly string[]): Promise<Answer> {
    const { payments } = this.#parts;
    const [id = ''] = path;
    const order = payments.order(id);
    if (call.method === 'GET') {
      return { status: 200, html: paymentPage(order, order.status === 'paid' ? 'This order is paid.' : undefined) };
    }
    if (call.method !== 'POST') throw new CallError(405, 'A page is read with GET and paid with POST');
    const body = await call.body();
    const outcome = call.isForm ? new URLSearchParams(body).get('outcome') : outcomeOf(gatewayJson(body));
    if (outcome !== 'captured' && outcome !== 'failed') {
      throw new PaymentError(400, 'The outcome is captured or failed', 'outcome');
    }
    if (!call.isForm) return { status: 200, json: await payments.pay(id, outcome) };
    return this.#payByForm(id, outcome);
  }

  async #payByForm(id: string, outcome: PaymentOutcome): Promise<Answer> {
    const { payments } = this.#parts;
    try {
      await payments.pay(id, outcome);
    } catch (error) {
      if (!(error instanceof PaymentError)) throw error;
      return { status: error.status, html: paymentPage(payments.order(id), `${error.message}.`) };
    }
    const notice = outcome === 'captured' ? 'Paid. You can close this page.' : 'The payment failed.';
    return { status: 200, html: paymentPage(payments.order(id), notice) };
  }

  async #control(call: Call, path: readonly string[]): Promise<Answer> {
    const { templates, faults, changeFaults, emit } = this.#parts;
    switch (`${call.method} ${path[0] ?? ''}`) {
      case 'GET books':
        return { status: 200, json: await this.#books(call.query.get('prefix') ?? '') };
      case 'GET messages':
        return { status: 200, json: this.#listMessages(call.query) };
      case 'GET faults':
        return { status: 200, json: faults() };
      case 'POST faults':
        return { status: 200, json: changeFaults(controlJson(await call.body())) };
      case 'POST templates': {
        const status = statusOf(controlJson(await call.body()));
        const changed = await templates.changeStatus(path[1] ?? '', status);
        if (!changed) throw new CallError(404, 'There is no such template');
        return { status: 200, json: { status } };
      }
      case 'POST disputes': {
        const { phase } = controlJson(await call.body()) as { phase?: unknown };
        return { status: 200, json: await this.#parts.payments.dispute(path[1] ?? '', String(phase)) };
      }
      case 'POST events': {
        await emit(metaChange(await call.body()));
        return { status: 202, json: { queued: true } };
      }
      default:
        throw new CallError(404, 'There is no such route');
    }
  }

  /** With a prefix: the messages with such callback data. Without: all of them, the rates and the webhooks too. */
  async #books(prefix: string): Promise<object> {
    const { books, messages, webhooks } = this.#parts;
    if (prefix !== '') return books.totals(prefix);
    // Taken in one turn of the event loop with the snapshot that the totals are read from.
    const [totals, figures] = [books.totals(''), { ...messages.figures(), webhooks: webhooks() }];
    return { ...(await totals), ...figures };
  }

  /** Every accepted message, oldest first: `{data, nextCursor}`. */
  #listMessages(query: URLSearchParams): object {
    const limit = Number(query.get('limit') ?? DEFAULT_PAGE_SIZE);
    const after = Number(query.get('cursor') ?? 0);
    if (!Number.isInteger(limit) || limit < 1 || limit > MAX_PAGE_SIZE) {
      throw new CallError(400, `limit is a whole number from 1 to ${MAX_PAGE_SIZE}`);
    }
    if (!Number.isInteger(after) || after < 0) throw new CallError(400, 'cursor is the nextCursor of the page before');
    const booked = this.#parts.books.messages(after, limit);
    const last = booked.length === limit ? booked.at(-1) : undefined;
    return { data: booked.map(messageView), nextCursor: last ? String(last.message.seq) : null };
  }
}

function messageView({ message, posted }: BookedMessage): object {
  const { wamid, callbackData, phoneNumberId, recipient, category, pricingType, acceptedMs, statuses } = message;
  return {
    wamid,
    callbackData,
    phoneNumberId,
    to: recipient,
    category,
    pricingType,
    acceptedMs: Math.floor(acceptedMs),
    /** Taken by the webhook, in the order of the plan; duplicates appear twice. */
    statuses: postedStatuses(statuses, posted),
    planned: statuses.map(({ status }) => status),
  };
}

function toCall(request: IncomingMessage): Call {
  const origin = `http://${request.headers.host ?? 'sandbox'}`;
  if (!URL.canParse(request.url ?? '/', origin)) throw new CallError(400, 'The address cannot be read');
  const url = new URL(request.url ?? '/', origin);
  return {
    method: request.method ?? 'GET',
    path: url.pathname.split('/').filter((part) => part !== ''),
    query: url.searchParams,
    url: url.href,
    authorization: request.headers.authorization ?? '',
    body: () => readBody(request),
    isForm: (request.headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded'),
  };
}

function readBody(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > MAX_BODY_BYTES) reject(new CallError(413, `A body has at most ${MAX_BODY_BYTES} bytes`));
      else chunks.push(chunk);
    });
    request.on('error', () => reject(new CallError(400, 'The body was cut off')));
    request.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
  });
}

function refusalOf(error: unknown): Answer {
  if (error instanceof GraphError || error instanceof PaymentError) return { status: error.status, json: error.body() };
  if (error instanceof InvalidSandboxOptions) return { status: 400, json: { error: error.message } };
  if (error instanceof CallError) return { status: error.status, json: { error: error.message } };
  console.error(error);
  return { status: 500, json: { error: String(error) } };
}

function parseJson(text: string, refusal: () => Error): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refusal();
  }
}

function graphJson(text: string): unknown {
  return parseJson(
    text,
    () => new GraphError(400, 100, '(#100) Invalid parameter', { details: 'The body is not JSON' }),
  );
}

function gatewayJson(text: string): unknown {
  return parseJson(text, () => new PaymentError(400, 'The body is not JSON'));
}

function controlJson(text: string): unknown {
  return parseJson(text, () => new CallError(400, 'The body is not JSON'));
}

/** `{"field":…,"value":{…}}` as JSON again, its long ids digit by digit. */
function metaChange(text: string): string {
  try {
    const { field, value } = parseLossless(text) as Record<string, unknown>;
    const isEvent = typeof field === 'string' && typeof value === 'object' && value !== null && !Array.isArray(value);
    const json = isEvent ? stringifyLossless({ field, value }) : undefined;
    if (json !== undefined) return json;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new CallError(400, 'An event is {"field":"<name of a webhook field>","value":{…}}');
}

function outcomeOf(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'outcome' in body ? body.outcome : undefined;
}

function statusOf(body: unknown): 'APPROVED' | 'PAUSED' | 'DISABLED' {
  const status = typeof body === 'object' && body !== null && 'status' in body ? body.status : undefined;
  if (status === 'APPROVED' || status === 'PAUSED' || status === 'DISABLED') return status;
  throw new CallError(400, 'status is APPROVED, PAUSED or DISABLED');
}
