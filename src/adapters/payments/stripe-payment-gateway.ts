import Stripe from 'stripe';
import { PaymentGateway, type PaymentOrder, PaymentProviderUnavailable } from '../../application/payments/ports.ts';
import {
  type CapturedPayment,
  MICROS_PER_MINOR,
  payableMicros,
  type Recharge,
} from '../../domain/payments/recharge.ts';

export interface StripeOptions {
  /** `https://api.stripe.com`; without a path. */
  readonly baseUrl: string;
  readonly secretKey: string;
  readonly publishableKey: string;
  /** For one attempt. */
  readonly timeoutMs: number;
}

/** A vendor waits for the answer, so it is repeated once only; the idempotency key prevents a second order. */
const MAX_RETRIES = 1;

/**
 * PaymentIntents at Stripe, one per recharge: the order's id is the PaymentIntent's. The buyer's page needs the
 * publishable key and the client secret, which is for that buyer alone.
 */
export class StripePaymentGateway extends PaymentGateway {
  override readonly provider = 'stripe';
  readonly #stripe: Stripe;
  readonly #publishableKey: string;

  constructor({ baseUrl, secretKey, publishableKey, timeoutMs }: StripeOptions) {
    super();
    const { protocol, hostname, port } = new URL(baseUrl);
    const secure = protocol === 'https:';
    this.#publishableKey = publishableKey;
    this.#stripe = new Stripe(secretKey, {
      protocol: secure ? 'https' : 'http',
      host: hostname,
      port: port || (secure ? 443 : 80),
      timeout: timeoutMs,
      maxNetworkRetries: MAX_RETRIES,
      telemetry: false,
    });
  }

  override async createOrder(recharge: Recharge): Promise<PaymentOrder> {
    const { id, client_secret: clientSecret } = await this.#createIntent(recharge);
    if (!clientSecret) throw new PaymentProviderUnavailable('The payment provider gave no order');
    return { orderId: id, checkout: { publishableKey: this.#publishableKey, clientSecret, paymentIntentId: id } };
  }

  /** One at most: an intent that has succeeded takes no other payment. */
  override async capturedPayments(orderId: string): Promise<readonly CapturedPayment[]> {
    const intent = await this.#retrieve(orderId);
    if (intent.status !== 'succeeded') return [];
    const { latest_charge: charge } = intent;
    // The intent stays as it was when its charge is refunded.
    if (typeof charge !== 'object' || !charge)
      throw new PaymentProviderUnavailable('The payment provider gave no charge');
    return [
      {
        provider: this.provider,
        orderId,
        paymentId: intent.id,
        outcome: 'captured',
        amountMicros: BigInt(intent.amount_received) * MICROS_PER_MINOR,
        currency: intent.currency.toUpperCase(),
        refundedMicros: BigInt(charge.amount_refunded) * MICROS_PER_MINOR,
      },
    ];
  }

  async #retrieve(orderId: string): Promise<Stripe.PaymentIntent> {
    try {
      return await this.#stripe.paymentIntents.retrieve(orderId, { expand: ['latest_charge'] });
    } catch (error) {
      throw new PaymentProviderUnavailable('The payment provider cannot be reached now', error);
    }
  }

  async #createIntent(recharge: Recharge): Promise<Stripe.PaymentIntent> {
    const { id, currency } = recharge;
    try {
      return await this.#stripe.paymentIntents.create(
        {
          amount: Number(payableMicros(recharge) / MICROS_PER_MINOR),
          currency: currency.toLowerCase(),
          // Without a description Indian accounts may not accept a payment from abroad.
          description: `Wallet recharge ${id}`,
          metadata: { rechargeId: id },
        },
        { idempotencyKey: id },
      );
    } catch (error) {
      throw new PaymentProviderUnavailable('The payment provider cannot be reached now; nothing was charged', error);
    }
  }
}
