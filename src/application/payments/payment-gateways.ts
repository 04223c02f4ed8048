import { DomainError } from '../../domain/shared/errors.ts';
import type { PaymentGateway } from './ports.ts';

/**
 * The platform does not take payments through this provider.
 * @remedy Leave `provider` out, or name one that the message lists.
 */
export class ProviderNotConfigured extends DomainError {
  readonly code = 'payments.provider_not_configured';
  readonly kind = 'unprocessable';
}

/** The gateways that this installation has an account at; the first is the default. */
export class PaymentGateways {
  readonly #default: PaymentGateway;
  readonly #byProvider: ReadonlyMap<string, PaymentGateway>;

  constructor(gateways: readonly [PaymentGateway, ...PaymentGateway[]]) {
    this.#default = gateways[0];
    this.#byProvider = new Map(gateways.map((gateway) => [gateway.provider, gateway]));
  }

  /** The gateway of `provider`, the default one without it. Throws `ProviderNotConfigured`. */
  of(provider?: string): PaymentGateway {
    const gateway = provider === undefined ? this.#default : this.#byProvider.get(provider);
    if (!gateway) {
      const providers = [...this.#byProvider.keys()];
      throw new ProviderNotConfigured(`The provider must be ${providers.join(' or ')}`, { providers });
    }
    return gateway;
  }
}
