import { DomainError } from '../shared/errors.ts';
import type { TemplateButton, TemplateComponent } from './components.ts';

export const TEMPLATE_CATEGORIES = ['MARKETING', 'UTILITY', 'AUTHENTICATION'] as const;
export type TemplateCategory = (typeof TEMPLATE_CATEGORIES)[number];

/** Only an APPROVED template can be sent. DELETED is the end: Meta gives a new template of that name another id. */
export const TEMPLATE_STATUSES = ['PENDING', 'APPROVED', 'REJECTED', 'PAUSED', 'DISABLED', 'DELETED'] as const;
export type TemplateStatus = (typeof TEMPLATE_STATUSES)[number];

/**
 * Meta's words, of webhooks and of its API, and what they mean here (meta-cloud-api §5.4). `FLAGGED` is a warning about
 * a template that still works (ADR 28), not a status. A word that is not listed here changes nothing.
 */
const STATUS_BY_META_WORD: ReadonlyMap<string, TemplateStatus> = new Map([
  ['PENDING', 'PENDING'],
  ['IN_APPEAL', 'PENDING'],
  ['APPROVED', 'APPROVED'],
  ['REINSTATED', 'APPROVED'],
  ['UNARCHIVED', 'APPROVED'],
  ['REJECTED', 'REJECTED'],
  ['LIMIT_EXCEEDED', 'REJECTED'],
  ['PAUSED', 'PAUSED'],
  ['LOCKED', 'PAUSED'],
  ['ARCHIVED', 'PAUSED'],
  ['DISABLED', 'DISABLED'],
  ['PENDING_DELETION', 'DELETED'],
  ['DELETED', 'DELETED'],
]);

const FLAGGED = 'FLAGGED';

/**
 * The vendor has no template of this id.
 * @remedy Look the id up at `GET /templates`.
 */
export class TemplateNotFound extends DomainError {
  readonly code = 'templates.not_found';
  readonly kind = 'not-found';
}

/**
 * The vendor has a template of this name and language.
 * @remedy Choose another name.
 */
export class TemplateAlreadyExists extends DomainError {
  readonly code = 'templates.already_exists';
  readonly kind = 'conflict';
}

/** How many of the 100 that Meta takes an hour, from the account that all vendors share, one vendor may use. */
export const MAX_NEW_TEMPLATES = 20;
export const NEW_TEMPLATES_WINDOW_MS = 60 * 60_000;

/**
 * The vendor has submitted as many templates within the hour as it may: all vendors share what WhatsApp takes.
 * @remedy Wait for `Retry-After` seconds.
 */
export class TooManyTemplates extends DomainError {
  readonly code = 'templates.too_many';
  readonly kind = 'too-many';
}

/** What a vendor submits. A name has one template per language. */
export interface TemplateDefinition {
  readonly name: string;
  /** As Meta writes it: `en_US`. */
  readonly language: string;
  readonly category: TemplateCategory;
  readonly components: readonly TemplateComponent[];
}

/** The template may be paused or disabled if readers keep disliking it. */
export interface TemplateFlag {
  readonly atMs: number;
  /** In Meta's words. */
  readonly reason?: string;
}

export interface Template extends TemplateDefinition {
  readonly id: string;
  readonly vendorId: string;
  /** The name at Meta, where all vendors share one name space. */
  readonly metaName: string;
  readonly status: TemplateStatus;
  /** Why it is rejected, paused or disabled, in Meta's words. */
  readonly statusReason?: string;
  /** Meta's time of the event that gave the status; 0 before the first. */
  readonly statusAtMs: number;
  /** Meta's time of the event that gave the category; 0 before the first. */
  readonly categoryAtMs: number;
  /** As `categoryAtMs`, for the event that announced `upcomingCategory`, or that there is none. */
  readonly noticeAtMs?: number;
  /** The category that Meta will charge the template as, and from when. */
  readonly upcomingCategory?: { readonly category: TemplateCategory; readonly atMs: number };
  /** Meta's rating of the readers' reactions: `GREEN`, `YELLOW`, `RED`, `UNKNOWN`; absent until it gives one. */
  readonly quality?: string;
  readonly qualityAtMs?: number;
  /** Meta's time of the last edit that it reported. */
  readonly textsAtMs?: number;
  /** Meta's last warning; see `flagOf`. */
  readonly flag?: TemplateFlag;
  /** Exact digits; absent while Meta has not taken the template. */
  readonly metaTemplateId?: string;
  /** When Meta answered, with a yes or a no; absent: it is still to be submitted. */
  readonly submittedAtMs?: number;
  readonly createdAtMs: number;
}

export function newTemplate(
  id: string,
  vendorId: string,
  definition: TemplateDefinition,
  createdAtMs: number,
): Template {
  const { name, language, category, components } = definition;
  const metaName = metaTemplateName(vendorId, name);
  return {
    id,
    vendorId,
    name,
    language,
    category,
    components,
    metaName,
    status: 'PENDING',
    statusAtMs: 0,
    categoryAtMs: 0,
    createdAtMs,
  };
}

/**
 * `v<vendor's id without its ven_>_<name>`. The whole id, not a hash of it: two vendors cannot collide, as an id has no
 * underscore, and whoever reads the name at Meta finds the vendor. Meta takes names of up to 512 characters.
 */
export function metaTemplateName(vendorId: string, name: string): string {
  const key = vendorId.replace(/^ven_/, '');
  if (!/^[a-z0-9]+$/.test(key)) throw new Error(`Not a vendor id: ${vendorId}`);
  return `v${key}_${name}`;
}

const META_NAMES = /\bv[0-9a-f]{32}_[a-z0-9_]+/g;

/**
 * Meta's words on a template as its vendor may read them. They name other templates of the account, as one with the same
 * text: the vendor's own by the names that it gave them, and those of others not at all.
 */
export function forItsVendor({ vendorId }: Template, words: string): string {
  const own = metaTemplateName(vendorId, '');
  return words.replaceAll(META_NAMES, (name) => (name.startsWith(own) ? name.slice(own.length) : 'of another vendor'));
}

/** Meta accepted the template. An event may have been quicker than this answer: then what it reported stays. */
export function accepted(
  template: Template,
  answer: {
    readonly metaTemplateId: string;
    readonly status: string;
    readonly category: string;
    readonly reason?: string;
  },
  nowMs: number,
): Template {
  const { metaTemplateId, status, category, reason } = answer;
  const taken: Template = { ...template, metaTemplateId, submittedAtMs: template.submittedAtMs ?? nowMs };
  const categorised = template.categoryAtMs > 0 ? taken : recategorised(taken, category, 0);
  if (template.statusAtMs > 0) return categorised;
  return withStatus(categorised, STATUS_BY_META_WORD.get(status) ?? 'PENDING', reason);
}

/** Meta did not accept the template: it does not exist there, unless an event has shown meanwhile that it does. */
export function refused(template: Template, reason: string, nowMs: number): Template {
  if (template.metaTemplateId !== undefined) return template;
  return withStatus({ ...template, submittedAtMs: nowMs }, 'REJECTED', reason);
}

/** Whether Meta has no template of this name, so that the vendor may submit another under it. */
export function isNameFree(template: Template): boolean {
  return template.status === 'REJECTED' && template.metaTemplateId === undefined;
}

export interface TemplateEvent {
  readonly metaTemplateId: string;
  readonly event: string;
  readonly occurredAtMs: number;
  readonly reason?: string;
  readonly explanation?: string;
  readonly category?: string;
}

/**
 * Applies what Meta reports. Status, flag and category are each as in the newest event that reports them, in whatever
 * order events come; an event about another template of the same name changes nothing. Events carry whole seconds: of
 * two in one second PENDING was the earlier, and otherwise the one that comes later wins.
 */
export function applyEvent(template: Template, event: TemplateEvent): Template {
  if (template.status === 'DELETED') return template;
  if ((template.metaTemplateId ?? event.metaTemplateId) !== event.metaTemplateId) return template;
  return withCategoryOf(event.event === FLAGGED ? flagged(template, event) : withStatusOf(template, event), event);
}

function withStatusOf(template: Template, event: TemplateEvent): Template {
  const status = STATUS_BY_META_WORD.get(event.event);
  if (status === undefined || event.occurredAtMs < template.statusAtMs) return template;
  if (event.occurredAtMs === template.statusAtMs && (status === 'PENDING' || status === template.status))
    return template;
  const { metaTemplateId, occurredAtMs } = event;
  const known = {
    ...template,
    metaTemplateId,
    submittedAtMs: template.submittedAtMs ?? occurredAtMs,
    statusAtMs: occurredAtMs,
  };
  return withStatus(known, status, event.explanation ?? event.reason);
}

function flagged(
  template: Template,
  { occurredAtMs: atMs, explanation, reason = explanation }: TemplateEvent,
): Template {
  if (atMs <= (template.flag?.atMs ?? 0)) return template;
  return { ...template, flag: { atMs, ...(reason === undefined ? {} : { reason: forItsVendor(template, reason) }) } };
}

/** Of two events in one second the one that is about the category is right about it. */
function withCategoryOf(template: Template, { category, occurredAtMs }: TemplateEvent): Template {
  return occurredAtMs > template.categoryAtMs ? recategorised(template, category, occurredAtMs) : template;
}

/** The warning in force: any later event on the status is Meta's newer verdict. */
export function flagOf({ flag, statusAtMs }: Template): TemplateFlag | undefined {
  return flag && flag.atMs >= statusAtMs ? flag : undefined;
}

/** Meta charges the template as another category, or will. An older event changes nothing. */
export function applyCategory(
  template: Template,
  event: {
    readonly occurredAtMs: number;
    readonly category: string;
    readonly upcoming?: { readonly category: string; readonly atMs: number };
  },
): Template {
  const { occurredAtMs, upcoming } = event;
  const charged =
    occurredAtMs < template.categoryAtMs ? template : recategorised(template, event.category, occurredAtMs);
  if (occurredAtMs < (template.noticeAtMs ?? 0)) return charged;
  const { upcomingCategory: _old, ...rest } = charged;
  const category = TEMPLATE_CATEGORIES.find((each) => each === upcoming?.category);
  return {
    ...rest,
    noticeAtMs: occurredAtMs,
    ...(category === undefined || !upcoming ? {} : { upcomingCategory: { category, atMs: upcoming.atMs } }),
  };
}

/** Meta's rating of the readers' reactions; an older event changes nothing. */
export function applyQuality(
  template: Template,
  { occurredAtMs, quality }: { readonly occurredAtMs: number; readonly quality: string },
): Template {
  if (occurredAtMs < (template.qualityAtMs ?? 0)) return template;
  return { ...template, quality, qualityAtMs: occurredAtMs };
}

/**
 * The texts as Meta has them after an edit; parts and buttons that the template does not have are not added. An older
 * edit changes nothing.
 */
export function applyTexts(
  template: Template,
  texts: {
    readonly occurredAtMs: number;
    readonly header?: string;
    readonly body?: string;
    readonly footer?: string;
    readonly buttons: readonly { readonly text?: string; readonly url?: string; readonly phoneNumber?: string }[];
  },
): Template {
  if (texts.occurredAtMs < (template.textsAtMs ?? 0)) return template;
  const components = template.components.map((component): TemplateComponent => {
    if (component.type === 'HEADER') return { ...component, text: texts.header ?? component.text };
    if (component.type === 'BODY') return { ...component, text: texts.body ?? component.text };
    if (component.type === 'FOOTER') return { ...component, text: texts.footer ?? component.text };
    return { ...component, buttons: component.buttons.map((button, n) => edited(button, texts.buttons[n] ?? {})) };
  });
  return { ...template, components, textsAtMs: texts.occurredAtMs };
}

function edited(
  button: TemplateButton,
  { text = button.text, url, phoneNumber }: { text?: string; url?: string; phoneNumber?: string },
): TemplateButton {
  if (button.type === 'URL') return { ...button, text, url: url ?? button.url };
  if (button.type === 'PHONE_NUMBER') return { ...button, text, phone_number: phoneNumber ?? button.phone_number };
  return { ...button, text };
}

function withStatus({ statusReason: _old, ...template }: Template, status: TemplateStatus, reason?: string): Template {
  const told = reason !== undefined && status !== 'APPROVED' && status !== 'PENDING';
  return { ...template, status, ...(told ? { statusReason: forItsVendor(template, reason) } : {}) };
}

/** Meta's category counts, as it is what Meta charges; an unknown word changes nothing. */
function recategorised(template: Template, category: string | undefined, categoryAtMs: number): Template {
  const known = TEMPLATE_CATEGORIES.find((each) => each === category);
  return known ? { ...template, category: known, categoryAtMs } : template;
}
