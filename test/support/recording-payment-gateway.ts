import { PaymentGateway, type PaymentOrder, PaymentProviderUnavailable } from '../../src/application/payments/ports.ts';
import type { CapturedPayment, PaymentReport, Recharge } from '../../src/domain/payments/recharge.ts';

type FoundPayment = PaymentReport & Partial<CapturedPayment>;

/** Opens every order and remembers what for. */
export class RecordingPaymentGateway extends PaymentGateway {
  readonly asked: Recharge[] = [];
  /** What `capturedPayments` finds, by order. */
  readonly captured = new Map<string, FoundPayment | readonly FoundPayment[]>();
  isDown = false;
  override readonly provider: string;

  constructor(provider: string) {
    super();
    this.provider = provider;
  }

  override async createOrder(recharge: Recharge): Promise<PaymentOrder> {
    this.asked.push(recharge);
    if (this.isDown) throw new PaymentProviderUnavailable('down');
    const orderId = `${this.provider}_${this.asked.length}`;
    return { orderId, checkout: { orderId } };
  }

  override async capturedPayments(orderId: string): Promise<readonly CapturedPayment[]> {
    if (this.isDown) throw new PaymentProviderUnavailable('down');
    return [this.captured.get(orderId) ?? []].flat().map((payment) => ({ refundedMicros: 0n, ...payment }));
  }
}
