import { ApplyPayment } from '../../src/application/payments/apply-payment.ts';
import { ApplyReversal } from '../../src/application/payments/apply-reversal.ts';
import type { IssueTaxDocuments } from '../../src/application/payments/issue-tax-documents.ts';
import type { Clock } from '../../src/application/shared/ports.ts';
import type { Ledger } from '../../src/application/wallet/ledger.ts';
import type { RechargeStores } from './recharge-stores.ts';

/** What applies a provider's reports. */
export function appliersOf(
  { unitOfWork, recharges, reversals }: RechargeStores,
  ledger: Ledger,
  issuer: IssueTaxDocuments,
  clock: Clock,
): { readonly applyPayment: ApplyPayment; readonly applyReversal: ApplyReversal } {
  const applyReversal = new ApplyReversal(unitOfWork, recharges, reversals, ledger, issuer, clock);
  return { applyReversal, applyPayment: new ApplyPayment(unitOfWork, recharges, ledger, issuer, applyReversal, clock) };
}
