import { PaymentGateway, type PaymentOrder, PaymentProviderUnavailable } from '../../src/application/payments/ports.ts';
import type { CapturedPayment, PaymentReport, Recharge } from '../../src/domain/payments/recharge.ts';

/** Opens every order and remembers what for. */
export class RecordingPaymentGateway extends PaymentGateway {
  readonly asked: Recharge[] = [];
  /** What `capturedPayment` finds, by order. */
  readonly captured = new Map<string, PaymentReport & Partial<CapturedPayment>>();
  isDown = false;
  override readonly provider: string;

  constructor(provider: string) {
    super();
    this.provider = provider;
  }

  override async createOrder(recharge: Recharge): Promise<PaymentOrder> {
    this.asked.push(recharge);
    const orderId = `${this.provider}_${this.asked.length}`;
    return { orderId, checkout: { orderId } };
  }

  override async capturedPayment(orderId: string): Promise<CapturedPayment | undefined> {
    if (this.isDown) throw new PaymentProviderUnavailable('down');
    const payment = this.captured.get(orderId);
    return payment && { refundedMicros: 0n, ...payment };
  }
}
