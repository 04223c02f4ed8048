import { DomainError } from '../../domain/shared/errors.ts';

export interface TemplateSubmission {
  /** Unique with the language in the whole WABA; carries the vendor's prefix. */
  readonly metaName: string;
  /** As Meta writes it: `en_US`. */
  readonly language: string;
  readonly category: string;
  /** Meta's own component objects (`{"type":"BODY","text":…,"example":…}`), sent as they are. */
  readonly components: readonly object[];
}

/**
 * What Meta says of a template. Status and category are Meta's words in capitals; both can differ from what was asked.
 */
export interface GatewayTemplate {
  /** Exact digits; the numbers exceed 2^53. */
  readonly metaTemplateId: string;
  readonly metaName: string;
  readonly language: string;
  readonly status: string;
  readonly category: string;
  /** Meta's reason code, such as `INVALID_FORMAT`. */
  readonly rejectedReason?: string;
}

export type CreatedTemplate = Pick<GatewayTemplate, 'metaTemplateId' | 'status' | 'category'>;

/**
 * WhatsApp looked at the template and said no. The message is WhatsApp's, written for people.
 * @remedy Change what the message names, and submit it again.
 */
export class TemplateRejectedByMeta extends DomainError {
  readonly code = 'templates.rejected_by_meta';
  readonly kind = 'unprocessable';
}

/**
 * No answer, or one about our account or the provider's trouble, not about the template.
 * @remedy None needed: it is submitted again automatically.
 */
export class TemplateProviderUnavailable extends DomainError {
  readonly code = 'templates.provider_unavailable';
  readonly kind = 'unavailable';
}

/**
 * Templates at the provider, of one WABA for all vendors. No call is repeated below this port. All reject with
 * `TemplateRejectedByMeta` or `TemplateProviderUnavailable`, whose `cause` tells operators why; after the latter a
 * create may still have taken effect, so list by name before trying again.
 */
export abstract class TemplateGateway {
  /** Submits for review. A name and language that exist already are rejected. */
  abstract create(submission: TemplateSubmission): Promise<CreatedTemplate>;
  /** The templates of exactly this name, one per language. */
  abstract list(metaName: string): Promise<readonly GatewayTemplate[]>;
}
