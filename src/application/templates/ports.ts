import type { Template, TemplateStatus } from '../../domain/templates/template.ts';
import type { Page, PageRequest } from '../shared/page.ts';

export abstract class TemplateReader {
  /** Undefined: the vendor has no such template. */
  abstract find(vendorId: string, templateId: string): Promise<Template | undefined>;
  /**
   * As `find`, and counts as a change: of its unit of work and one that saves the template, the later sees the other's.
   */
  abstract findLocked(vendorId: string, templateId: string): Promise<Template | undefined>;
}

/** Reading a template and saving it must share a unit of work. */
export abstract class TemplateRepository extends TemplateReader {
  abstract findByName(vendorId: string, name: string, language: string): Promise<Template | undefined>;
  abstract findByMetaId(metaTemplateId: string): Promise<Template | undefined>;
  abstract findByMetaName(metaName: string, language: string): Promise<Template | undefined>;
  /** Newest first; a cursor is the id of the last template of the page before. */
  abstract page(vendorId: string, request: PageRequest & { readonly status?: TemplateStatus }): Promise<Page<Template>>;
  /**
   * Stores a template that is not submitted yet; from `submitAfterMs` on it can be claimed. Rejects with
   * `TemplateAlreadyExists` when the vendor has one of that name and language.
   */
  abstract add(template: Template, submitAfterMs: number): Promise<void>;
  /** Replaces the stored one, by id; with a `submittedAtMs` it is never claimed again. */
  abstract save(template: Template): Promise<void>;
  abstract remove(template: Template): Promise<void>;
  /**
   * Templates still to be submitted whose time has come: one of each vendor before a second of any, and of those the
   * longest waiting first. Their next time is `untilMs`, in the same step, so that of two claimers one gets each.
   */
  abstract claimUnsubmitted(nowMs: number, untilMs: number, limit: number): Promise<readonly Template[]>;
}
