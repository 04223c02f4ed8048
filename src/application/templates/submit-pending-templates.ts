import type { Clock } from '../shared/ports.ts';
import type { TemplateRepository } from './ports.ts';
import type { SubmitTemplate } from './submit-template.ts';
import { TemplateProviderUnavailable, TemplateRejectedByMeta } from './template-gateway.ts';

/** Meta takes 100 new templates in an hour from one WABA; a round leaves most of them to the vendors' own requests. */
const MAX_PER_ROUND = 10;
/** Until a template that Meta did not take is tried again. */
export const SUBMISSION_PAUSE_MS = 5 * 60_000;

export interface SubmissionRound {
  readonly submitted: number;
  readonly rejected: number;
  /** Meta could not be reached, or not for these; they are retried. */
  readonly postponed: number;
}

/**
 * Submits the templates whose first submission did not reach Meta, or whose answer was lost: what Meta has already is
 * taken over and not submitted twice. Call it again and again; several processes may.
 */
export class SubmitPendingTemplates {
  readonly #templates: TemplateRepository;
  readonly #submitTemplate: SubmitTemplate;
  readonly #clock: Clock;

  constructor(templates: TemplateRepository, submitTemplate: SubmitTemplate, clock: Clock) {
    this.#templates = templates;
    this.#submitTemplate = submitTemplate;
    this.#clock = clock;
  }

  /** Rejects with the reason of `signal` when that was given: what is left is retried after its pause. */
  async execute(signal?: AbortSignal): Promise<SubmissionRound> {
    const nowMs = this.#clock.nowMs();
    let [submitted, rejected, postponed] = [0, 0, 0];
    for (const template of await this.#templates.claimUnsubmitted(nowMs, nowMs + SUBMISSION_PAUSE_MS, MAX_PER_ROUND)) {
      signal?.throwIfAborted();
      try {
        await this.#submitTemplate.execute({ template, again: true });
        submitted += 1;
      } catch (error) {
        if (error instanceof TemplateRejectedByMeta) rejected += 1;
        else if (error instanceof TemplateProviderUnavailable) postponed += 1;
        else throw error;
      }
    }
    return { submitted, rejected, postponed };
  }
}
