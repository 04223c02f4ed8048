import { begin, type Campaign } from '../../domain/campaigns/campaign.ts';
import { assertLaunchable, TemplateNotApproved } from '../../domain/campaigns/launch.ts';
import { assertPriced, assertTotal } from '../../domain/campaigns/quote.ts';
import { VendorSuspended } from '../../domain/identity/vendor.ts';
import type { ParameterMapping } from '../../domain/templates/parameters.ts';
import { type Template, TemplateNotFound } from '../../domain/templates/template.ts';
import type { VendorSuspensions } from '../identity/ports.ts';
import type { TemplateReader } from '../templates/ports.ts';
import type { HoldFunds } from '../wallet/hold-funds.ts';
import { type CountedAudience, misfitsByReason } from './count-audience.ts';

interface Launch {
  readonly vendorId: string;
  readonly templateId: string;
  readonly parameters: ParameterMapping;
}

/** The end of a launch: the money of a counted campaign is held, if everything that allowed it still holds. */
export class BeginCampaign {
  readonly #suspensions: VendorSuspensions;
  readonly #templates: TemplateReader;
  readonly #holdFunds: HoldFunds;

  constructor(suspensions: VendorSuspensions, templates: TemplateReader, holdFunds: HoldFunds) {
    this.#suspensions = suspensions;
    this.#templates = templates;
    this.#holdFunds = holdFunds;
  }

  /** The template and its category. Throws what keeps the vendor, or WhatsApp, from sending it. */
  async assertLaunchable({ vendorId, templateId, parameters }: Launch) {
    return this.#assertLaunchable(vendorId, parameters, await this.#templates.find(vendorId, templateId));
  }

  /**
   * Holds the quote and gives the campaign as it goes on; the caller stores it in the same unit of work. Throws what
   * `assertLaunchable` throws, `MarketWithoutPrice`, `TotalChanged`, and what `HoldFunds` rejects with.
   */
  async execute(campaign: Campaign, { quote, table, optedOut, excluded, misfits }: CountedAudience): Promise<Campaign> {
    const { vendorId, template } = campaign;
    // Locks the template: a concurrent change is either seen here or sees this campaign.
    const locked = await this.#templates.findLocked(vendorId, template.templateId);
    const { category } = await this.#assertLaunchable(vendorId, template.parameters, locked);
    if (category !== template.category) {
      throw new TemplateNotApproved(`WhatsApp has meanwhile made the template's category ${category}: launch it again`);
    }
    assertPriced(quote);
    assertTotal(quote, campaign.expectedTotalMicros);
    const { totalMicros: amountMicros, currency } = quote;
    await this.#holdFunds.execute({ vendorId, campaignId: campaign.id, amountMicros, currency });
    return begin(campaign, {
      recipients: quote.recipients,
      optedOut,
      excluded,
      misfits: misfitsByReason(misfits),
      prices: new Map(quote.lines.map(({ market }) => [market, table.prices.get(market) ?? {}])),
    });
  }

  async #assertLaunchable(vendorId: string, parameters: ParameterMapping, template: Template | undefined) {
    const [suspension] = await this.#suspensions.find([vendorId]);
    if (suspension) throw new VendorSuspended('The platform has suspended this vendor');
    if (!template) throw new TemplateNotFound('There is no such template');
    return { template, category: assertLaunchable(template, parameters) };
  }
}
