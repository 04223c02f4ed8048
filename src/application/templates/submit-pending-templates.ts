import type { VendorSuspensions } from '../identity/ports.ts';
import type { Logger } from '../shared/logger.ts';
import type { Clock } from '../shared/ports.ts';
import type { TemplateRepository } from './ports.ts';
import type { SubmitTemplate } from './submit-template.ts';
import { TemplateProviderUnavailable, TemplateRejectedByMeta } from './template-gateway.ts';

/** Meta takes 100 new templates in an hour from one WABA; a round leaves most of them to the vendors' own requests. */
const MAX_PER_ROUND = 10;
/** Until a template that Meta did not take is tried again. */
export const SUBMISSION_PAUSE_MS = 5 * 60_000;

/**
 * Submits the templates whose first submission did not reach Meta, or whose answer was lost: what Meta has already is
 * taken over and not submitted twice. Those of a suspended vendor wait. Call it again and again; several processes may.
 */
export class SubmitPendingTemplates {
  readonly #templates: TemplateRepository;
  readonly #submitTemplate: SubmitTemplate;
  readonly #suspensions: VendorSuspensions;
  readonly #clock: Clock;
  readonly #logger: Logger;

  constructor(
    templates: TemplateRepository,
    submitTemplate: SubmitTemplate,
    suspensions: VendorSuspensions,
    clock: Clock,
    logger: Logger,
  ) {
    this.#templates = templates;
    this.#submitTemplate = submitTemplate;
    this.#suspensions = suspensions;
    this.#clock = clock;
    this.#logger = logger;
  }

  /** Rejects with the reason of `signal` when that was given: what is left is retried after its pause. */
  async execute(signal?: AbortSignal): Promise<void> {
    const nowMs = this.#clock.nowMs();
    const causes: unknown[] = [];
    const claimed = await this.#templates.claimUnsubmitted(nowMs, nowMs + SUBMISSION_PAUSE_MS, MAX_PER_ROUND);
    const suspensions = await this.#suspensions.find(claimed.map(({ vendorId }) => vendorId));
    const suspended = new Set(suspensions.map(({ vendorId }) => vendorId));
    for (const template of claimed) {
      if (suspended.has(template.vendorId)) continue;
      signal?.throwIfAborted();
      try {
        await this.#submitTemplate.execute({ template, again: true });
      } catch (error) {
        if (error instanceof TemplateProviderUnavailable) causes.push(error.cause);
        else if (!(error instanceof TemplateRejectedByMeta)) throw error;
      }
    }
    // One line for all: when Meta is away or refuses our token, every template of every round meets it.
    if (causes.length === 0) return;
    const fields = { templates: causes.length, causes: [...new Set(causes)] };
    this.#logger.warn(fields, 'templates could not be submitted; they are tried again');
  }
}
