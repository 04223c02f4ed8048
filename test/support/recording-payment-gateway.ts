import { PaymentGateway, type PaymentOrder } from '../../src/application/payments/ports.ts';
import type { Recharge } from '../../src/domain/payments/recharge.ts';

/** Opens every order and remembers what for. */
export class RecordingPaymentGateway extends PaymentGateway {
  readonly asked: Recharge[] = [];
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
}
