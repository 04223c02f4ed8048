import { randomBytes } from 'node:crypto';
import type { SandboxBooks } from './sandbox-books.ts';
import type { StoredEvents } from './sandbox-events.ts';
import type { Faults } from './sandbox-options.ts';
import { draw } from './sandbox-random.ts';

/** Razorpay's limits for an order. Amounts are in paise: 100 to the rupee. */
const MIN_AMOUNT_PAISE = 100;
const MAX_RECEIPT = 40;
const MAX_NOTES = 15;
const MAX_NOTE = 256;

/** Fee 2 %, tax 18 % of it. */
const FEE_SHARE = 0.02;
const TAX_SHARE = 0.18;
const DUPLICATE_AFTER_MS = 100;

const DISPUTE_PHASES: ReadonlySet<string> = new Set(['created', 'won', 'lost']);

export type PaymentOutcome = 'captured' | 'failed';

export interface SandboxOrder {
  readonly id: string;
  readonly entity: 'order';
  readonly amount: number;
  readonly amount_paid: number;
  readonly amount_due: number;
  readonly currency: string;
  readonly receipt: string | null;
  readonly status: 'created' | 'attempted' | 'paid';
  readonly attempts: number;
  readonly notes: Readonly<Record<string, string>>;
  readonly created_at: number;
}

/** Razorpay's payment entity. */
export interface SandboxPayment {
  readonly id: string;
  readonly order_id: string;
  readonly status: PaymentOutcome | 'refunded';
  readonly [field: string]: unknown;
}

/** A refusal with Razorpay's error body. */
export class PaymentError extends Error {
  readonly status: number;
  readonly #field: string | null;

  constructor(status: number, description: string, field: string | null = null) {
    super(description);
    this.status = status;
    this.#field = field;
  }

  body(): object {
    return {
      error: {
        code: 'BAD_REQUEST_ERROR',
        description: this.message,
        source: 'business',
        step: 'payment_initiation',
        reason: 'input_validation_failed',
        metadata: {},
        ...(this.#field !== null && { field: this.#field }),
      },
    };
  }
}

interface PaymentsOptions {
  readonly seed: number;
  faults(): Faults;
  nowMs(): number;
}

/** Orders and payments as Razorpay keeps them; each payment is reported to the webhook. */
export class SandboxPayments {
  readonly #options: PaymentsOptions;
  readonly #books: SandboxBooks;
  readonly #events: StoredEvents;
  readonly #orders = new Map<string, SandboxOrder>();
  readonly #payments: SandboxPayment[];

  constructor(options: PaymentsOptions, books: SandboxBooks, events: StoredEvents) {
    this.#options = options;
    this.#books = books;
    this.#events = events;
    for (const order of books.documents<SandboxOrder>('order')) this.#orders.set(order.id, order);
    this.#payments = books.documents<SandboxPayment>('payment');
  }

  /** Throws a `PaymentError` for what Razorpay refuses. */
  async createOrder(input: unknown): Promise<SandboxOrder> {
    const given = typeof input === 'object' && input !== null ? (input as Readonly<Record<string, unknown>>) : {};
    const { amount, currency, receipt = null, notes = {} } = given;
    if (typeof amount !== 'number' || !Number.isSafeInteger(amount)) {
      throw new PaymentError(400, 'The amount must be an integer.', 'amount');
    }
    if (amount < MIN_AMOUNT_PAISE) {
      throw new PaymentError(400, 'Order amount less than minimum amount allowed', 'amount');
    }
    if (typeof currency !== 'string' || !/^[A-Z]{3}$/.test(currency)) {
      throw new PaymentError(400, 'The currency is three capital letters.', 'currency');
    }
    if (receipt !== null && (typeof receipt !== 'string' || receipt.length > MAX_RECEIPT)) {
      throw new PaymentError(400, `The receipt has at most ${MAX_RECEIPT} characters.`, 'receipt');
    }
    if (!areNotes(notes)) throw new PaymentError(400, `Notes are at most ${MAX_NOTES} short texts.`, 'notes');
    const order: SandboxOrder = {
      id: newId('order_'),
      entity: 'order',
      amount,
      amount_paid: 0,
      amount_due: amount,
      currency,
      receipt,
      status: 'created',
      attempts: 0,
      notes,
      created_at: this.#nowSeconds(),
    };
    await this.#saveOrder(order);
    return order;
  }

  /** Throws a `PaymentError` when there is none. */
  order(id: string): SandboxOrder {
    const order = this.#orders.get(id);
    if (!order) throw new PaymentError(400, 'The id provided does not exist');
    return order;
  }

  /** As `order`; in the order of their creation. */
  paymentsOf(orderId: string): object {
    const { id } = this.order(orderId);
    const items = this.#payments.filter((payment) => payment.order_id === id);
    return { entity: 'collection', count: items.length, items };
  }

  /** Throws a `PaymentError` when the order is paid already. The order, the payment and its events are one write. */
  async pay(orderId: string, outcome: PaymentOutcome): Promise<SandboxPayment> {
    const before = this.order(orderId);
    if (before.status === 'paid') throw new PaymentError(400, 'The order is already paid');
    const payment = this.#newPayment(before, outcome);
    const order: SandboxOrder = {
      ...before,
      attempts: before.attempts + 1,
      ...(outcome === 'captured'
        ? { status: 'paid', amount_paid: before.amount, amount_due: 0 }
        : { status: 'attempted' }),
    };
    this.#payments.push(payment);
    const receipt = order.receipt ?? order.id;
    const writes = [this.#saveOrder(order), this.#books.saveDocument('payment', payment.id, payment)];
    if (outcome === 'captured') {
      writes.push(...this.#tell('payment.captured', receipt, { payment: { entity: payment } }));
      writes.push(...this.#tell('order.paid', receipt, { payment: { entity: payment }, order: { entity: order } }));
    } else {
      writes.push(...this.#tell('payment.failed', receipt, { payment: { entity: payment } }));
    }
    await Promise.all(writes);
    return payment;
  }

  /**
   * Refunds a payment, all that is left of it if no amount is given, and reports that. Throws a `PaymentError` for more
   * than is left.
   */
  async refund(paymentId: string, input: unknown): Promise<object> {
    const { payment, order } = this.#captured(paymentId);
    const left = Number(payment['amount']) - Number(payment['amount_refunded']);
    const { amount = left } = (input ?? {}) as { amount?: unknown };
    if (typeof amount !== 'number' || !Number.isSafeInteger(amount) || amount < 1 || amount > left) {
      throw new PaymentError(400, 'The refund amount provided is greater than amount captured', 'amount');
    }
    const amountRefunded = Number(payment['amount_refunded']) + amount;
    const refunded: SandboxPayment = {
      ...payment,
      status: amountRefunded === payment['amount'] ? 'refunded' : 'captured',
      amount_refunded: amountRefunded,
      refund_status: amountRefunded === payment['amount'] ? 'full' : 'partial',
    };
    this.#payments[this.#payments.indexOf(payment)] = refunded;
    const refund = {
      id: newId('rfnd_'),
      entity: 'refund',
      amount,
      currency: payment['currency'],
      payment_id: paymentId,
      status: 'processed',
      created_at: this.#nowSeconds(),
    };
    const payload = { refund: { entity: refund }, payment: { entity: refunded } };
    await Promise.all([
      this.#books.saveDocument('payment', paymentId, refunded),
      ...this.#tell('refund.processed', order.receipt ?? order.id, payload),
    ]);
    return refund;
  }

  /** What the buyer's bank would do: one dispute over the whole payment, `created`, `won` or `lost`. */
  async dispute(paymentId: string, phase: string): Promise<object> {
    if (!DISPUTE_PHASES.has(phase)) throw new PaymentError(400, 'The phase is created, won or lost', 'phase');
    const { payment, order } = this.#captured(paymentId);
    const { amount, currency } = payment;
    const dispute = {
      id: paymentId.replace('pay_', 'disp_'),
      entity: 'dispute',
      payment_id: paymentId,
      amount,
      currency,
      amount_deducted: phase === 'won' ? 0 : amount,
      phase: 'chargeback',
      status: phase === 'created' ? 'open' : phase,
      created_at: this.#nowSeconds(),
    };
    const payload = { payment: { entity: payment }, dispute: { entity: dispute } };
    await Promise.all(this.#tell(`payment.dispute.${phase}`, order.receipt ?? order.id, payload));
    return dispute;
  }

  #captured(paymentId: string): { readonly payment: SandboxPayment; readonly order: SandboxOrder } {
    const payment = this.#payments.find(({ id, captured }) => id === paymentId && captured === true);
    if (!payment) throw new PaymentError(400, 'The id provided does not exist');
    return { payment, order: this.order(payment.order_id) };
  }

  async #saveOrder(order: SandboxOrder): Promise<void> {
    this.#orders.set(order.id, order);
    await this.#books.saveDocument('order', order.id, order);
  }

  /** A duplicate is the same event, with the same id, later. */
  #tell(event: string, receipt: string, payload: Readonly<Record<string, object>>): Promise<void>[] {
    const contains = Object.keys(payload);
    const body = { entity: 'event', account_id: 'acc_SandboxAccount', event, contains, payload };
    const json = JSON.stringify({ ...body, created_at: this.#nowSeconds() });
    const webhookEvent = { eventId: newId(), json };
    const { seed, faults } = this.#options;
    const { duplicateShare, maxDelayMs } = faults();
    const delaysMs = draw(seed, event, receipt) < duplicateShare ? [0, DUPLICATE_AFTER_MS + maxDelayMs] : [0];
    return delaysMs.map((delayMs) => this.#events.add(webhookEvent, delayMs));
  }

  #newPayment({ id, amount, currency, notes }: SandboxOrder, outcome: PaymentOutcome): SandboxPayment {
    const captured = outcome === 'captured';
    const fee = Math.round(amount * FEE_SHARE);
    return {
      id: newId('pay_'),
      entity: 'payment',
      amount,
      currency,
      status: outcome,
      order_id: id,
      invoice_id: null,
      international: false,
      method: 'upi',
      amount_refunded: 0,
      refund_status: null,
      captured,
      vpa: 'success@sandbox',
      notes,
      fee: captured ? fee : null,
      tax: captured ? Math.round(fee * TAX_SHARE) : null,
      error_code: captured ? null : 'BAD_REQUEST_ERROR',
      error_description: captured ? null : 'The payment was declined by the bank.',
      error_reason: captured ? null : 'payment_failed',
      created_at: this.#nowSeconds(),
    };
  }

  #nowSeconds(): number {
    return Math.floor(this.#options.nowMs() / 1000);
  }
}

function areNotes(notes: unknown): notes is Record<string, string> {
  if (typeof notes !== 'object' || notes === null) return false;
  const texts = Object.values(notes);
  return texts.length <= MAX_NOTES && texts.every((text) => typeof text === 'string' && text.length <= MAX_NOTE);
}

const ID_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Razorpay's ids: 14 letters and digits, most of them after a prefix. */
function newId(prefix = ''): string {
  return prefix + Array.from(randomBytes(14), (byte) => ID_LETTERS[byte % ID_LETTERS.length]).join('');
}
