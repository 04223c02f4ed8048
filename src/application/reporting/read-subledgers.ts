import type { Recharge } from '../../domain/payments/recharge.ts';
import type { Reversal } from '../../domain/payments/reversal.ts';
import type { TaxDocument } from '../../domain/payments/tax-document.ts';
import type { Subledgers } from '../../domain/reporting/wallet-audit.ts';
import type { Adjustment } from '../../domain/wallet/adjustment.ts';
import type { Hold } from '../../domain/wallet/hold.ts';
import type { RechargeRepository, ReversalRepository, TaxDocumentRepository } from '../payments/ports.ts';
import { pages, slices } from '../shared/page.ts';
import type { AdjustmentRepository, HoldRepository } from '../wallet/ports.ts';

const PAGE = 1000;

/** All that a vendor's journals were booked for; consistent at one moment when read within a unit of work. */
export class ReadSubledgers {
  readonly #holds: HoldRepository;
  readonly #recharges: RechargeRepository;
  readonly #reversals: ReversalRepository;
  readonly #adjustments: AdjustmentRepository;
  readonly #taxDocuments: TaxDocumentRepository;

  constructor(
    holds: HoldRepository,
    recharges: RechargeRepository,
    reversals: ReversalRepository,
    adjustments: AdjustmentRepository,
    taxDocuments: TaxDocumentRepository,
  ) {
    this.#holds = holds;
    this.#recharges = recharges;
    this.#reversals = reversals;
    this.#adjustments = adjustments;
    this.#taxDocuments = taxDocuments;
  }

  async execute(vendorId: string): Promise<Subledgers> {
    const holds: Hold[] = [];
    const holdsAfter = (campaignId: string, limit: number) => this.#holds.slice(vendorId, campaignId, limit);
    for await (const slice of slices(PAGE, holdsAfter, ({ campaignId }) => campaignId)) holds.push(...slice);
    const recharges: Recharge[] = [];
    const reversals: Reversal[] = [];
    for await (const page of pages((cursor) => this.#recharges.page(vendorId, { limit: PAGE, ...cursor }))) {
      recharges.push(...page);
      reversals.push(...(await this.#reversals.ofRecharges(page.map(({ id }) => id))));
    }
    const adjustments: Adjustment[] = [];
    const adjustmentsAfter = (reference: string, limit: number) => this.#adjustments.slice(vendorId, reference, limit);
    for await (const slice of slices(PAGE, adjustmentsAfter, ({ reference }) => reference)) adjustments.push(...slice);
    const taxDocuments: TaxDocument[] = [];
    for await (const page of pages((cursor) => this.#taxDocuments.page(vendorId, { limit: PAGE, ...cursor }))) {
      taxDocuments.push(...page);
    }
    return { holds, recharges, reversals, adjustments, taxDocuments };
  }
}
