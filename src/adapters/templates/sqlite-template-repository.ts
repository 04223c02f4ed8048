import { cutPage, type Page, type PageRequest } from '../../application/shared/page.ts';
import { TemplateRepository } from '../../application/templates/ports.ts';
import type { TemplateComponent } from '../../domain/templates/components.ts';
import {
  type Template,
  TemplateAlreadyExists,
  type TemplateCategory,
  type TemplateStatus,
} from '../../domain/templates/template.ts';
import { FROM_THE_NEWEST } from '../shared/from-the-newest.ts';
import { isDuplicate, type RowToStore, type SqliteDatabase, type SqliteValue } from '../shared/sqlite-database.ts';

type TemplateRow = {
  readonly id: string;
  readonly vendor_id: string;
  readonly name: string;
  readonly language: string;
  readonly category: string;
  readonly components: string;
  readonly meta_name: string;
  readonly status: string;
  readonly status_reason: string | null;
  readonly status_at_ms: bigint;
  readonly category_at_ms: bigint;
  readonly upcoming_category: string | null;
  readonly upcoming_category_at_ms: bigint | null;
  readonly notice_at_ms: bigint | null;
  readonly quality: string | null;
  readonly quality_at_ms: bigint | null;
  readonly texts_at_ms: bigint | null;
  readonly flagged_at_ms: bigint | null;
  readonly flag_reason: string | null;
  readonly meta_template_id: string | null;
  readonly submitted_at_ms: bigint | null;
  readonly created_at_ms: bigint;
};

export class SqliteTemplateRepository extends TemplateRepository {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    super();
    this.#database = database;
  }

  override async find(vendorId: string, templateId: string): Promise<Template | undefined> {
    return this.#one('vendor_id = ? AND id = ?', [vendorId, templateId]);
  }

  /** Units of work come one after the other. */
  override findLocked(vendorId: string, templateId: string): Promise<Template | undefined> {
    return this.find(vendorId, templateId);
  }

  override async findByName(vendorId: string, name: string, language: string): Promise<Template | undefined> {
    return this.#one('vendor_id = ? AND name = ? AND language = ?', [vendorId, name, language]);
  }

  override async findByMetaId(metaTemplateId: string): Promise<Template | undefined> {
    return this.#one('meta_template_id = ?', [metaTemplateId]);
  }

  override async findByMetaName(metaName: string, language: string): Promise<Template | undefined> {
    return this.#one('meta_name = ? AND language = ?', [metaName, language]);
  }

  override async page(
    vendorId: string,
    { limit, cursor = FROM_THE_NEWEST, status }: PageRequest & { readonly status?: TemplateStatus },
  ): Promise<Page<Template>> {
    const rows = this.#database.all<TemplateRow>(
      `SELECT * FROM templates
       WHERE vendor_id = ? AND id < ? ${status === undefined ? '' : 'AND status = ?'} ORDER BY id DESC LIMIT ?`,
      [vendorId, cursor, ...(status === undefined ? [] : [status]), limit + 1],
    );
    return cutPage(rows.map(templateOf), limit);
  }

  override async add(template: Template, submitAfterMs: number): Promise<void> {
    try {
      await this.#database.insert('templates', { ...rowOf(template), submit_after_ms: submitAfterMs });
    } catch (error) {
      if (isDuplicate(error)) throw new TemplateAlreadyExists('A template of this name and language exists already');
      throw error;
    }
  }

  override async save(template: Template): Promise<void> {
    const isSubmitted = template.submittedAtMs !== undefined;
    await this.#database.update('templates', {
      ...rowOf(template),
      ...(isSubmitted ? { submit_after_ms: null } : {}),
    });
  }

  override async remove(template: Template): Promise<void> {
    await this.#database.change('DELETE FROM templates WHERE id = ?', [template.id]);
  }

  override async claimUnsubmitted(nowMs: number, untilMs: number, limit: number): Promise<readonly Template[]> {
    return this.#database.run(async () => {
      const rows = this.#database.all<TemplateRow>(
        `SELECT * FROM templates WHERE submit_after_ms <= ?
         ORDER BY row_number() OVER (PARTITION BY vendor_id ORDER BY submit_after_ms, id), submit_after_ms, id LIMIT ?`,
        [nowMs, limit],
      );
      for (const { id } of rows) {
        await this.#database.change('UPDATE templates SET submit_after_ms = ? WHERE id = ?', [untilMs, id]);
      }
      return rows.map(templateOf);
    });
  }

  #one(condition: string, parameters: readonly SqliteValue[]): Template | undefined {
    const row = this.#database.get<TemplateRow>(`SELECT * FROM templates WHERE ${condition}`, parameters);
    return row && templateOf(row);
  }
}

function rowOf(template: Template): RowToStore<TemplateRow> {
  const { upcomingCategory: upcoming, flag } = template;
  return {
    id: template.id,
    vendor_id: template.vendorId,
    name: template.name,
    language: template.language,
    category: template.category,
    components: JSON.stringify(template.components),
    meta_name: template.metaName,
    status: template.status,
    status_reason: template.statusReason ?? null,
    status_at_ms: template.statusAtMs,
    category_at_ms: template.categoryAtMs,
    upcoming_category: upcoming?.category ?? null,
    upcoming_category_at_ms: upcoming?.atMs ?? null,
    notice_at_ms: template.noticeAtMs ?? null,
    quality: template.quality ?? null,
    quality_at_ms: template.qualityAtMs ?? null,
    texts_at_ms: template.textsAtMs ?? null,
    flagged_at_ms: flag?.atMs ?? null,
    flag_reason: flag?.reason ?? null,
    meta_template_id: template.metaTemplateId ?? null,
    submitted_at_ms: template.submittedAtMs ?? null,
    created_at_ms: template.createdAtMs,
  };
}

function templateOf(row: TemplateRow): Template {
  return {
    id: row.id,
    vendorId: row.vendor_id,
    name: row.name,
    language: row.language,
    category: row.category as TemplateCategory,
    components: JSON.parse(row.components) as TemplateComponent[],
    metaName: row.meta_name,
    status: row.status as TemplateStatus,
    ...(row.status_reason === null ? {} : { statusReason: row.status_reason }),
    statusAtMs: Number(row.status_at_ms),
    categoryAtMs: Number(row.category_at_ms),
    ...(row.upcoming_category === null || row.upcoming_category_at_ms === null
      ? {}
      : {
          upcomingCategory: {
            category: row.upcoming_category as TemplateCategory,
            atMs: Number(row.upcoming_category_at_ms),
          },
        }),
    ...(row.notice_at_ms === null ? {} : { noticeAtMs: Number(row.notice_at_ms) }),
    ...(row.quality === null ? {} : { quality: row.quality }),
    ...(row.quality_at_ms === null ? {} : { qualityAtMs: Number(row.quality_at_ms) }),
    ...(row.texts_at_ms === null ? {} : { textsAtMs: Number(row.texts_at_ms) }),
    ...(row.flagged_at_ms === null
      ? {}
      : {
          flag: {
            atMs: Number(row.flagged_at_ms),
            ...(row.flag_reason === null ? {} : { reason: row.flag_reason }),
          },
        }),
    ...(row.meta_template_id === null ? {} : { metaTemplateId: row.meta_template_id }),
    ...(row.submitted_at_ms === null ? {} : { submittedAtMs: Number(row.submitted_at_ms) }),
    createdAtMs: Number(row.created_at_ms),
  };
}
