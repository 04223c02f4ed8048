import '../../adapters/payments/http-payments-controller.ts';
import type { Container } from 'inversify';
import { PaymentEventsConsumer } from '../../adapters/payments/consumer-payment-events.ts';
import { type RazorpayOptions, RazorpayPaymentGateway } from '../../adapters/payments/razorpay-payment-gateway.ts';
import { SqliteRechargeRepository } from '../../adapters/payments/sqlite-recharge-repository.ts';
import { SqliteDatabase } from '../../adapters/shared/sqlite-database.ts';
import { ApplyPayment } from '../../application/payments/apply-payment.ts';
import { HandlePaymentEvents } from '../../application/payments/handle-payment-events.ts';
import { PaymentGateway, RechargeRepository } from '../../application/payments/ports.ts';
import { StartRecharge } from '../../application/payments/start-recharge.ts';
import { Clock, Ids, MessageBus, UnitOfWork } from '../../application/shared/ports.ts';
import { Ledger } from '../../application/wallet/ledger.ts';
import { wire } from '../wire.ts';

/** Needs SqliteDatabase, UnitOfWork, Clock, Ids, MessageBus and the wallet module. */
export function paymentsModule(container: Container, razorpay: RazorpayOptions): void {
  container.bind(PaymentGateway).toConstantValue(new RazorpayPaymentGateway(razorpay));
  wire(container, RechargeRepository, SqliteRechargeRepository, SqliteDatabase);
  wire(container, StartRecharge, StartRecharge, Ledger, RechargeRepository, PaymentGateway, Clock, Ids);
  wire(container, ApplyPayment, ApplyPayment, UnitOfWork, RechargeRepository, Ledger, Clock);
  wire(container, HandlePaymentEvents, HandlePaymentEvents, ApplyPayment);
  wire(container, PaymentEventsConsumer, PaymentEventsConsumer, MessageBus, HandlePaymentEvents);
}
