import {
  type CreatedTemplate,
  type GatewayTemplate,
  TemplateGateway,
  TemplateProviderUnavailable,
  TemplateRejectedByMeta,
  type TemplateSubmission,
} from '../../src/application/templates/template-gateway.ts';

/** A provider that takes each name and language once, and keeps what it took. */
export class RecordingTemplateGateway extends TemplateGateway {
  readonly taken: GatewayTemplate[] = [];
  creations = 0;
  /** `before`: unreachable; `after`: takes the template over and its answer is lost. */
  isDown: 'no' | 'before' | 'after' = 'no';
  /** Why it is down, for the log. */
  cause = 'Meta error 190: the token has expired';
  refusal: string | undefined;
  /** Runs between taking a template over and answering. */
  onTaken: (template: GatewayTemplate) => Promise<void> = async () => {};

  override async create({ metaName, language, category }: TemplateSubmission): Promise<CreatedTemplate> {
    this.creations += 1;
    if (this.isDown === 'before') throw this.#unavailable();
    if (this.refusal !== undefined) throw new TemplateRejectedByMeta(this.refusal);
    if (this.taken.some((each) => each.metaName === metaName && each.language === language)) {
      throw new TemplateRejectedByMeta('There is such a template already');
    }
    const metaTemplateId = String(1455667788990011000n + BigInt(this.taken.length));
    const template = { metaTemplateId, metaName, language, status: 'PENDING', category };
    this.taken.push(template);
    await this.onTaken(template);
    if (this.isDown === 'after') throw this.#unavailable();
    return template;
  }

  override async list(metaName: string): Promise<readonly GatewayTemplate[]> {
    if (this.isDown !== 'no') throw this.#unavailable();
    return this.taken.filter((each) => each.metaName === metaName);
  }

  #unavailable() {
    const error = new TemplateProviderUnavailable('Not reached, or the answer was lost');
    error.cause = this.cause;
    return error;
  }
}
