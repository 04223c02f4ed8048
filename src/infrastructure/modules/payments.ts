import '../../adapters/payments/http-payments-controller.ts';
import type { Container } from 'inversify';
import { PaymentEventsConsumer } from '../../adapters/payments/consumer-payment-events.ts';
import { RazorpayPaymentGateway } from '../../adapters/payments/razorpay-payment-gateway.ts';
import { ApplyPayment } from '../../application/payments/apply-payment.ts';
import { ApplyReversal } from '../../application/payments/apply-reversal.ts';
import { HandlePaymentEvents } from '../../application/payments/handle-payment-events.ts';
import { PaymentGateways } from '../../application/payments/payment-gateways.ts';
import { type PaymentGateway, RechargeRepository, ReversalRepository } from '../../application/payments/ports.ts';
import { RecoverRecharges } from '../../application/payments/recover-recharges.ts';
import { StartRecharge } from '../../application/payments/start-recharge.ts';
import { Logger } from '../../application/shared/logger.ts';
import { Clock, Ids, MessageBus, UnitOfWork } from '../../application/shared/ports.ts';
import { Ledger } from '../../application/wallet/ledger.ts';
import { type Config, hasRazorpay, hasStripe } from '../config.ts';
import { bind } from '../profiles/backends.ts';
import { wire } from '../wire.ts';

const PROVIDER_TIMEOUT_MS = 10_000;

/** Needs the stores, Clock, Ids, MessageBus and the wallet module. */
export function paymentsModule(container: Container, gateways: PaymentGateways): void {
  bind(container, PaymentGateways, gateways);
  wire(container, StartRecharge, StartRecharge, Ledger, RechargeRepository, PaymentGateways, Clock, Ids);
  wire(container, ApplyPayment, ApplyPayment, UnitOfWork, RechargeRepository, Ledger, Clock);
  wire(container, ApplyReversal, ApplyReversal, UnitOfWork, RechargeRepository, ReversalRepository, Ledger, Clock);
  wire(container, HandlePaymentEvents, HandlePaymentEvents, ApplyPayment, ApplyReversal);
  wire(
    container,
    RecoverRecharges,
    RecoverRecharges,
    UnitOfWork,
    RechargeRepository,
    PaymentGateways,
    ApplyPayment,
    Clock,
    Logger,
  );
  wire(container, PaymentEventsConsumer, PaymentEventsConsumer, MessageBus, HandlePaymentEvents);
}

/** The providers that the configuration names, the default one first. A library is loaded only where it is used. */
export async function paymentGateways(config: Config): Promise<PaymentGateways> {
  const gateways: PaymentGateway[] = [];
  if (hasRazorpay(config)) {
    gateways.push(
      new RazorpayPaymentGateway({
        baseUrl: config.RAZORPAY_BASE_URL,
        keyId: config.RAZORPAY_KEY_ID,
        keySecret: config.RAZORPAY_KEY_SECRET,
        timeoutMs: PROVIDER_TIMEOUT_MS,
        ...(config.PAYMENT_PAGE_URL === undefined ? {} : { paymentPageUrl: config.PAYMENT_PAGE_URL }),
      }),
    );
  }
  if (hasStripe(config)) {
    const { StripePaymentGateway } = await import('../../adapters/payments/stripe-payment-gateway.ts');
    gateways.push(
      new StripePaymentGateway({
        baseUrl: config.STRIPE_BASE_URL,
        secretKey: config.STRIPE_SECRET_KEY,
        publishableKey: config.STRIPE_PUBLISHABLE_KEY,
        timeoutMs: PROVIDER_TIMEOUT_MS,
      }),
    );
  }
  gateways.sort(
    (a, b) => Number(b.provider === config.PAYMENT_PROVIDER) - Number(a.provider === config.PAYMENT_PROVIDER),
  );
  return new PaymentGateways(gateways as [PaymentGateway, ...PaymentGateway[]]);
}
