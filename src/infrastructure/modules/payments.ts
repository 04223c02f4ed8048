import { AuditLog } from '../../application/operations/ports.ts';
import '../../adapters/payments/http-invoices-controller.ts';
import '../../adapters/payments/http-payments-controller.ts';
import type { Container } from 'inversify';
import { PaymentEventsConsumer } from '../../adapters/payments/consumer-payment-events.ts';
import { PdfkitTaxDocumentPrinter } from '../../adapters/payments/pdfkit-tax-document-printer.ts';
import { RazorpayPaymentGateway } from '../../adapters/payments/razorpay-payment-gateway.ts';
import { AttemptLimiter, VendorRepository } from '../../application/identity/ports.ts';
import { Documents } from '../../application/notifications/ports.ts';
import { ApplyPayment } from '../../application/payments/apply-payment.ts';
import { ApplyReversal } from '../../application/payments/apply-reversal.ts';
import { HandlePaymentEvents } from '../../application/payments/handle-payment-events.ts';
import { IssueTaxDocuments } from '../../application/payments/issue-tax-documents.ts';
import { PaymentGateways } from '../../application/payments/payment-gateways.ts';
import {
  type PaymentGateway,
  RechargeRepository,
  ReversalRepository,
  TaxDocumentPrinter,
  TaxDocumentRepository,
} from '../../application/payments/ports.ts';
import { PrintTaxDocument } from '../../application/payments/print-tax-document.ts';
import { RecoverRecharges } from '../../application/payments/recover-recharges.ts';
import { StartRecharge } from '../../application/payments/start-recharge.ts';
import { EventFailures } from '../../application/shared/event-failures.ts';
import { Logger } from '../../application/shared/logger.ts';
import { Clock, Ids, MessageBus, Outbox, UnitOfWork } from '../../application/shared/ports.ts';
import { Ledger } from '../../application/wallet/ledger.ts';
import { gstin } from '../../domain/identity/gstin.ts';
import type { Seller } from '../../domain/payments/tax-document.ts';
import { type Config, hasRazorpay, hasSeller, hasStripe } from '../config.ts';
import { bind, wireBy, wireClass } from '../wire.ts';

const PROVIDER_TIMEOUT_MS = 10_000;

export interface TaxSettings {
  readonly seller: Seller;
  readonly gstBasisPoints: number;
}

/** Needs the stores, Clock, Ids, MessageBus, the operations and wallet modules. Without `tax` recharges are untaxed. */
export function paymentsModule(
  container: Container,
  gateways: PaymentGateways,
  tax?: TaxSettings,
  publicUrl?: string,
): void {
  bind(container, PaymentGateways, gateways);
  taxDocuments(container, tax, publicUrl);
  wireBy(
    container,
    StartRecharge,
    (get) =>
      new StartRecharge(
        get(UnitOfWork),
        get(Ledger),
        get(RechargeRepository),
        get(PaymentGateways),
        get(AttemptLimiter),
        get(AuditLog),
        get(Clock),
        get(Ids),
        tax?.gstBasisPoints,
      ),
  );
  wireClass(
    container,
    ApplyReversal,
    UnitOfWork,
    RechargeRepository,
    ReversalRepository,
    Ledger,
    IssueTaxDocuments,
    Clock,
  );
  wireClass(container, ApplyPayment, UnitOfWork, RechargeRepository, Ledger, IssueTaxDocuments, ApplyReversal, Clock);
  wireClass(container, HandlePaymentEvents, ApplyPayment, ApplyReversal, EventFailures);
  wireClass(
    container,
    RecoverRecharges,
    UnitOfWork,
    RechargeRepository,
    PaymentGateways,
    ApplyPayment,
    Outbox,
    Clock,
    Logger,
  );
  wireClass(container, PaymentEventsConsumer, MessageBus, HandlePaymentEvents);
}

function taxDocuments(container: Container, tax: TaxSettings | undefined, publicUrl: string | undefined): void {
  bind(container, TaxDocumentPrinter, new PdfkitTaxDocumentPrinter());
  wireClass(container, PrintTaxDocument, TaxDocumentRepository, TaxDocumentPrinter);
  wireBy(container, Documents, (get) => get(PrintTaxDocument));
  wireBy(
    container,
    IssueTaxDocuments,
    (get) =>
      new IssueTaxDocuments(
        get(TaxDocumentRepository),
        get(VendorRepository),
        get(Outbox),
        get(Clock),
        get(Ids),
        tax?.seller,
        publicUrl,
      ),
  );
}

/** The seller as the configuration has it; undefined: not registered for GST, so that nothing is taxed. */
export function taxSettings(config: Config): TaxSettings | undefined {
  if (!hasSeller(config)) return undefined;
  const { SELLER_LEGAL_NAME: legalName, SELLER_ADDRESS: address, SELLER_SERVICE_CODE: serviceCode } = config;
  return {
    seller: { legalName, gstin: gstin(config.SELLER_GSTIN), address, serviceCode },
    gstBasisPoints: config.GST_BASIS_POINTS,
  };
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
