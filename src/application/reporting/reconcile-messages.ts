import type { Campaign } from '../../domain/campaigns/campaign.ts';
import { chargesWithoutMessage, messageDifferences } from '../../domain/reporting/message-audit.ts';
import type { Difference } from '../../domain/reporting/wallet-audit.ts';
import type { Charge } from '../../domain/wallet/charge.ts';
import type { CampaignRepository, MessageRepository } from '../campaigns/ports.ts';
import { othersFirst } from '../shared/others-first.ts';
import { pages } from '../shared/page.ts';
import type { UnitOfWork } from '../shared/ports.ts';
import type { ChargeRepository } from '../wallet/ports.ts';

const CAMPAIGNS_AT_ONCE = 200;
const MESSAGES_AT_ONCE = 1000;
/** Each has a settler's batch of charges at most. */
const JOURNALS_AT_ONCE = 10;

export interface ReconciledMessages {
  readonly messages: number;
  /** Charges that belong to one of them. */
  readonly charges: number;
}

/**
 * Compares a vendor's messages with its charges, one to one, and these with the prices that the campaign kept. A charge
 * is written together with what its message says.
 */
export class ReconcileMessages {
  readonly #unitOfWork: UnitOfWork;
  readonly #campaigns: CampaignRepository;
  readonly #messages: MessageRepository;
  readonly #charges: ChargeRepository;

  constructor(
    unitOfWork: UnitOfWork,
    campaigns: CampaignRepository,
    messages: MessageRepository,
    charges: ChargeRepository,
  ) {
    this.#unitOfWork = unitOfWork;
    this.#campaigns = campaigns;
    this.#messages = messages;
    this.#charges = charges;
  }

  async execute(
    vendorId: string,
    report: (difference: Difference) => void,
    signal?: AbortSignal,
  ): Promise<ReconciledMessages> {
    const total = { messages: 0, charges: 0 };
    for await (const campaigns of pages((cursor) =>
      this.#campaigns.page(vendorId, { limit: CAMPAIGNS_AT_ONCE, ...cursor }),
    )) {
      for (const campaign of campaigns) await this.#campaign(campaign, total, report, signal);
    }
    return total;
  }

  /** Names the charges of the journals up to `lastSeq` whose message is not there. */
  async nameStray(
    vendorId: string,
    lastSeq: number,
    report: (difference: Difference) => void,
    signal?: AbortSignal,
  ): Promise<void> {
    for (let seq = 1; seq <= lastSeq; seq += JOURNALS_AT_ONCE) {
      const charges = await this.#charges.ofJournals(vendorId, seq, seq + JOURNALS_AT_ONCE - 1);
      const messages = await this.#messages.find(charges.map(({ messageId }) => messageId));
      for (const difference of chargesWithoutMessage(charges, new Set(messages.map(({ id }) => id))))
        report(difference);
      await othersFirst(signal);
    }
  }

  async #campaign(
    campaign: Campaign,
    total: { messages: number; charges: number },
    report: (difference: Difference) => void,
    signal: AbortSignal | undefined,
  ): Promise<void> {
    let charges: readonly Charge[] = [];
    // In one unit of work: otherwise what is charged in between would look like a charge without its message's word.
    const withCharges = (cursor: { readonly cursor?: string }) =>
      this.#unitOfWork.run(async () => {
        const page = await this.#messages.page(campaign.id, { limit: MESSAGES_AT_ONCE, ...cursor });
        charges = await this.#charges.find(page.data.map((message) => message.id));
        return page;
      });
    for await (const messages of pages(withCharges)) {
      for (const difference of messageDifferences(campaign, messages, charges)) report(difference);
      total.messages += messages.length;
      total.charges += charges.length;
      await othersFirst(signal);
    }
  }
}
