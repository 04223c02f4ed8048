import { randomInt, randomUUID } from 'node:crypto';
import type { SandboxBooks } from './sandbox-books.ts';
import type { StoredEvents } from './sandbox-events.ts';
import { GraphError, sendError } from './sandbox-meta-errors.ts';
import { categorise, lintTemplate, refusal, review, type TemplateDraft } from './sandbox-template-rules.ts';

/** Limits of a WABA whose portfolio is not verified (meta-cloud-api, §4). */
const MAX_TEMPLATES = 250;
const MAX_CREATIONS_PER_HOUR = 100;
const HOUR_MS = 3_600_000;
/** The name of a deleted template that was approved stays locked for this long. */
const NAME_LOCK_MS = 30 * 24 * HOUR_MS;

const DEFAULT_LIST_LIMIT = 25;
const MAX_LIST_LIMIT = 1000;

export interface SandboxTemplate extends TemplateDraft {
  readonly id: string;
  /** Ascends in the order of creation. */
  readonly ordinal: number;
  readonly status: string;
  readonly rejected_reason: string;
  readonly createdMs: number;
  readonly reviewMs: number;
  /** Until then no template of this name and language can be created. */
  readonly lockedUntilMs: number;
}

interface TemplatesOptions {
  readonly wabaId: string;
  readonly reviewDelayMs: number;
  nowMs(): number;
}

/** The WABA's templates: few, so all are held in memory, and each change is written to the books. */
export class SandboxTemplates {
  readonly #options: TemplatesOptions;
  readonly #books: SandboxBooks;
  readonly #events: StoredEvents;
  readonly #byId = new Map<string, SandboxTemplate>();
  /** By name and language; deleted ones are not in it. */
  readonly #byName = new Map<string, SandboxTemplate>();
  readonly #reviews = new Map<string, NodeJS.Timeout>();

  constructor(options: TemplatesOptions, books: SandboxBooks, events: StoredEvents) {
    this.#options = options;
    this.#books = books;
    this.#events = events;
    for (const template of books.documents<SandboxTemplate>('template').sort((a, b) => a.ordinal - b.ordinal)) {
      this.#remember(template);
      if (template.status === 'PENDING') this.#scheduleReview(template);
    }
  }

  stop(): void {
    for (const timer of this.#reviews.values()) clearTimeout(timer);
  }

  async create(input: unknown): Promise<{ id: string; status: string; category: string }> {
    const nowMs = this.#options.nowMs();
    const draft = lintTemplate(input);
    this.#requireRoom(draft, nowMs);
    const template: SandboxTemplate = {
      ...draft,
      category: categorise(draft),
      id: this.#newId(),
      ordinal: this.#byId.size + 1,
      status: 'PENDING',
      rejected_reason: 'NONE',
      createdMs: nowMs,
      reviewMs: nowMs + this.#options.reviewDelayMs,
      lockedUntilMs: 0,
    };
    await this.#save(template);
    this.#scheduleReview(template);
    return { id: template.id, status: template.status, category: template.category };
  }

  /** For a send: throws 132001, 132015 or 132016 unless the template can be used. */
  usable(name: string, language: string): SandboxTemplate {
    const template = this.#byName.get(nameKey({ name, language }));
    switch (template?.status) {
      case 'APPROVED':
        return template;
      case 'PAUSED':
        throw sendError(400, 132015, 'Template is paused', `Template (${name}) is paused due to low quality`);
      case 'DISABLED':
        throw sendError(400, 132016, 'Template is disabled', `Template (${name}) is disabled due to low quality`);
      default: {
        const details = `template name (${name}) does not exist in ${language}`;
        throw sendError(404, 132001, 'Template name does not exist in the translation', details);
      }
    }
  }

  view(id: string, query: URLSearchParams): object | undefined {
    const template = this.#byId.get(id);
    return template && template.status !== 'DELETED' ? fieldsOf(template, query.get('fields')) : undefined;
  }

  /** Newest first, with Meta's cursors. */
  list(query: URLSearchParams, url: string): object {
    const limit = Math.min(Number(query.get('limit') ?? DEFAULT_LIST_LIMIT), MAX_LIST_LIMIT);
    if (!Number.isInteger(limit) || limit < 1) throw refusal('Invalid limit', 'A limit is a whole number from 1.');
    const [name, status] = [query.get('name'), query.get('status')?.toUpperCase()];
    const matching = [...this.#byName.values()]
      .filter((each) => (name === null || each.name === name) && (status === undefined || each.status === status))
      .sort((a, b) => b.ordinal - a.ordinal);
    const after = query.has('after') ? ordinalOf(query.get('after') ?? '') : Number.POSITIVE_INFINITY;
    const rest = matching.filter(({ ordinal }) => ordinal < after);
    const page = rest.slice(0, limit);
    const [first, last] = [page[0], page.at(-1)];
    const cursors = first && last && { before: cursorOf(first), after: cursorOf(last) };
    const next = new URL(url);
    if (cursors) next.searchParams.set('after', cursors.after);
    return {
      data: page.map((template) => fieldsOf(template, query.get('fields'))),
      ...(cursors && { paging: { cursors, ...(rest.length > limit && { next: next.href }) } }),
    };
  }

  /** By name: every language; with `hsm_id`: that one. */
  async remove(query: URLSearchParams): Promise<{ success: true }> {
    const [name, id] = [query.get('name'), query.get('hsm_id')];
    if (name === null) throw refusal('Missing name', 'The parameter name is required.');
    const found = [...this.#byName.values()].filter((each) => each.name === name && (id === null || each.id === id));
    if (found.length === 0) throw refusal('Message Template Not Found', `There is no template ${name}.`, 2593002);
    if (found.some(({ status }) => status === 'DISABLED')) {
      throw refusal('Template is disabled', 'A disabled template cannot be deleted.');
    }
    const saved = found.map((template) => {
      clearTimeout(this.#reviews.get(template.id));
      this.#byName.delete(nameKey(template));
      const lockedUntilMs = template.status === 'APPROVED' ? this.#options.nowMs() + NAME_LOCK_MS : 0;
      return this.#save({ ...template, status: 'DELETED', lockedUntilMs });
    });
    await Promise.all(saved);
    return { success: true };
  }

  /** What Meta decides later: PAUSED, DISABLED or APPROVED again. False: there is no such template. */
  async changeStatus(id: string, status: 'APPROVED' | 'PAUSED' | 'DISABLED'): Promise<boolean> {
    const template = this.#byId.get(id);
    if (!template || template.status === 'DELETED') return false;
    clearTimeout(this.#reviews.get(id));
    await this.#saveAndTell({ ...template, status }, { reason: 'NONE' });
    return true;
  }

  #requireRoom(draft: TemplateDraft, nowMs: number): void {
    if (this.#byName.has(nameKey(draft))) {
      const message = `There is already ${draft.language} content for this template.`;
      throw refusal('Content in this language already exists', message, 2388024);
    }
    const all = [...this.#byId.values()];
    if (all.some((each) => nameKey(each) === nameKey(draft) && each.lockedUntilMs > nowMs)) {
      const message = 'Content cannot be added while that of a deleted template is being removed. Try in 4 weeks.';
      throw refusal('Message template language is being deleted', message, 2388023);
    }
    if (this.#byName.size >= MAX_TEMPLATES) {
      throw refusal('Limit exceeded', `There are ${MAX_TEMPLATES} templates already.`, 2388019);
    }
    if (all.filter(({ createdMs }) => createdMs > nowMs - HOUR_MS).length >= MAX_CREATIONS_PER_HOUR) {
      throw new GraphError(400, 80007, '(#80007) Rate limit issues', {
        details: `${MAX_CREATIONS_PER_HOUR} templates were created within the hour`,
      });
    }
  }

  #scheduleReview(template: SandboxTemplate): void {
    const delayMs = Math.max(0, template.reviewMs - this.#options.nowMs());
    this.#reviews.set(
      template.id,
      setTimeout(() => void this.#review(template), delayMs),
    );
  }

  async #review(template: SandboxTemplate): Promise<void> {
    const approved = [...this.#byName.values()].filter(({ status }) => status === 'APPROVED');
    const rejection = review(template, approved);
    if (!rejection) return this.#saveAndTell({ ...template, status: 'APPROVED' }, { reason: 'NONE' });
    const { reason, explanation, recommendation } = rejection;
    const rejected = { ...template, status: 'REJECTED', rejected_reason: reason };
    await this.#saveAndTell(rejected, { reason, rejection_info: { reason: explanation, recommendation } });
  }

  /** The new status and its event are written together. */
  async #saveAndTell(template: SandboxTemplate, more: object): Promise<void> {
    const value = {
      event: template.status,
      message_template_name: template.name,
      message_template_language: template.language,
      message_template_category: template.category,
      ...more,
    };
    // Meta sends the id as a bare integer, which no JavaScript number can hold, so its digits go in as text.
    const withId = `{"message_template_id":${template.id},${JSON.stringify(value).slice(1)}`;
    const time = Math.floor(this.#options.nowMs() / 1000);
    const change = `{"field":"message_template_status_update","value":${withId}}`;
    const entry = `{"id":"${this.#options.wabaId}","time":${time},"changes":[${change}]}`;
    const json = `{"object":"whatsapp_business_account","entry":[${entry}]}`;
    await Promise.all([this.#save(template), this.#events.add({ eventId: randomUUID(), json })]);
  }

  async #save(template: SandboxTemplate): Promise<void> {
    this.#remember(template);
    await this.#books.saveDocument('template', template.id, template);
  }

  #remember(template: SandboxTemplate): void {
    this.#byId.set(template.id, template);
    if (template.status !== 'DELETED') this.#byName.set(nameKey(template), template);
  }

  /** 17 digits, odd, above 2^53: whoever reads it as a double gets another id. */
  #newId(): string {
    for (;;) {
      const id = String(10_000_000_000_000_001n + 2n * BigInt(randomInt(2 ** 47)));
      if (!this.#byId.has(id)) return id;
    }
  }
}

function nameKey({ name, language }: { readonly name: string; readonly language: string }): string {
  return `${name} ${language}`;
}

const DEFAULT_FIELDS = 'name,parameter_format,components,language,status,category,id';

function fieldsOf(template: SandboxTemplate, fields: string | null): object {
  const { id, name, language, status, category, parameter_format, components, rejected_reason } = template;
  const known = { name, language, status, category, parameter_format, components, rejected_reason };
  const all: Record<string, unknown> = { ...known, quality_score: { score: 'UNKNOWN' }, id };
  const wanted = `${fields ?? DEFAULT_FIELDS},id`.split(',').filter((field) => field in all);
  return Object.fromEntries(wanted.map((field) => [field, all[field]]));
}

function cursorOf({ ordinal }: SandboxTemplate): string {
  return Buffer.from(`template:${ordinal}`).toString('base64url');
}

function ordinalOf(cursor: string): number {
  const match = /^template:(\d+)$/.exec(Buffer.from(cursor, 'base64url').toString());
  if (!match) throw new GraphError(400, 131059, '(#131059) Invalid cursor', { details: 'The cursor is not valid' });
  return Number(match[1]);
}
