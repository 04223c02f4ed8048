import type { mongo } from 'mongoose';
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
import { isDuplicate, type MongoDatabase, replacing } from '../shared/mongo-database.ts';

interface TemplateDocument {
  readonly _id: string;
  readonly vendorId: string;
  readonly name: string;
  readonly language: string;
  readonly category: TemplateCategory;
  readonly components: readonly TemplateComponent[];
  readonly metaName: string;
  readonly status: TemplateStatus;
  readonly statusReason?: string;
  readonly statusAt: Date;
  readonly categoryAt: Date;
  readonly upcomingCategory?: { readonly category: TemplateCategory; readonly at: Date };
  readonly noticeAt?: Date;
  readonly quality?: string;
  readonly qualityAt?: Date;
  readonly textsAt?: Date;
  readonly flag?: { readonly at: Date; readonly reason?: string };
  readonly metaTemplateId?: string;
  readonly submittedAt?: Date;
  /** When it can be claimed; absent once it is submitted. */
  readonly submitAfter?: Date;
  readonly createdAt: Date;
  /** How often it was locked. */
  readonly locks?: number;
}

export class MongoTemplateRepository extends TemplateRepository {
  readonly #database: MongoDatabase;

  constructor(database: MongoDatabase) {
    super();
    this.#database = database;
  }

  override async find(vendorId: string, templateId: string): Promise<Template | undefined> {
    return this.#one({ _id: templateId, vendorId });
  }

  /** A write, as a save is one: of two concurrent units of work the second begins again and rereads. */
  override async findLocked(vendorId: string, templateId: string): Promise<Template | undefined> {
    const found = await this.#templates().findOneAndUpdate(
      { _id: templateId, vendorId },
      { $inc: { locks: 1 } },
      this.#database.session,
    );
    return found ? templateOf(found) : undefined;
  }

  override async findByName(vendorId: string, name: string, language: string): Promise<Template | undefined> {
    return this.#one({ vendorId, name, language });
  }

  override async findByMetaId(metaTemplateId: string): Promise<Template | undefined> {
    return this.#one({ metaTemplateId });
  }

  override async findByMetaName(metaName: string, language: string): Promise<Template | undefined> {
    return this.#one({ metaName, language });
  }

  override async page(
    vendorId: string,
    { limit, cursor = FROM_THE_NEWEST, status }: PageRequest & { readonly status?: TemplateStatus },
  ): Promise<Page<Template>> {
    const found = await this.#templates()
      .find({ vendorId, _id: { $lt: cursor }, ...(status === undefined ? {} : { status }) }, this.#database.session)
      .sort({ _id: -1 })
      .limit(limit + 1)
      .toArray();
    return cutPage(found.map(templateOf), limit);
  }

  override async add(template: Template, submitAfterMs: number): Promise<void> {
    const { id, vendorId, name, language, metaName, createdAtMs } = template;
    try {
      await this.#templates().insertOne(
        {
          _id: id,
          vendorId,
          name,
          language,
          metaName,
          ...progressOf(template),
          submitAfter: new Date(submitAfterMs),
          createdAt: new Date(createdAtMs),
        },
        this.#database.session,
      );
    } catch (error) {
      if (isDuplicate(error)) throw new TemplateAlreadyExists('A template of this name and language exists already');
      throw error;
    }
  }

  override async save(template: Template): Promise<void> {
    const isSubmitted = template.submittedAtMs !== undefined;
    await this.#templates().updateOne(
      { _id: template.id },
      replacing({
        statusReason: undefined,
        upcomingCategory: undefined,
        noticeAt: undefined,
        quality: undefined,
        qualityAt: undefined,
        textsAt: undefined,
        flag: undefined,
        metaTemplateId: undefined,
        submittedAt: undefined,
        ...progressOf(template),
        ...(isSubmitted ? { submitAfter: undefined } : {}),
      }),
      this.#database.session,
    );
  }

  override async remove(template: Template): Promise<void> {
    await this.#templates().deleteOne({ _id: template.id }, this.#database.session);
  }

  override async claimUnsubmitted(nowMs: number, untilMs: number, limit: number): Promise<readonly Template[]> {
    return this.#database.run(async () => {
      const { session } = this.#database;
      const waiting = await this.#templates()
        .find({ submitAfter: { $lte: new Date(nowMs) } }, session)
        .sort({ submitAfter: 1, _id: 1 })
        .project<Pick<TemplateDocument, '_id' | 'vendorId'>>({ vendorId: 1 })
        .toArray();
      const ids = inTurn(waiting).slice(0, limit);
      const found = await this.#templates()
        .find({ _id: { $in: ids } }, session)
        .toArray();
      const due = found.sort((a, b) => ids.indexOf(a._id) - ids.indexOf(b._id));
      // Of two claimers that found the same templates this update lets one commit; the other's unit of work runs again.
      await this.#templates().updateMany({ _id: { $in: ids } }, { $set: { submitAfter: new Date(untilMs) } }, session);
      return due.map(templateOf);
    });
  }

  async #one(filter: mongo.Filter<TemplateDocument>): Promise<Template | undefined> {
    const found = await this.#templates().findOne(filter, this.#database.session);
    return found ? templateOf(found) : undefined;
  }

  #templates() {
    return this.#database.collection<TemplateDocument>('templates');
  }
}

/** What changes in the life of a template. */
function progressOf(template: Template) {
  const { category, components, status, statusReason, statusAtMs, metaTemplateId, submittedAtMs, quality } = template;
  const { categoryAtMs, upcomingCategory: upcoming, noticeAtMs, qualityAtMs, textsAtMs, flag } = template;
  return {
    category,
    components,
    status,
    ...(statusReason === undefined ? {} : { statusReason }),
    statusAt: new Date(statusAtMs),
    categoryAt: new Date(categoryAtMs),
    ...(upcoming && { upcomingCategory: { category: upcoming.category, at: new Date(upcoming.atMs) } }),
    ...(noticeAtMs === undefined ? {} : { noticeAt: new Date(noticeAtMs) }),
    ...(quality === undefined ? {} : { quality }),
    ...(qualityAtMs === undefined ? {} : { qualityAt: new Date(qualityAtMs) }),
    ...(textsAtMs === undefined ? {} : { textsAt: new Date(textsAtMs) }),
    ...(flag && { flag: { at: new Date(flag.atMs), ...(flag.reason === undefined ? {} : { reason: flag.reason }) } }),
    ...(metaTemplateId === undefined ? {} : { metaTemplateId }),
    ...(submittedAtMs === undefined ? {} : { submittedAt: new Date(submittedAtMs) }),
  };
}

/** One of each vendor before a second of any, else in the given order. */
function inTurn(waiting: readonly Pick<TemplateDocument, '_id' | 'vendorId'>[]): readonly string[] {
  const turns = new Map<string, number>();
  const withTurn = waiting.map(({ _id, vendorId }) => {
    const turn = turns.get(vendorId) ?? 0;
    turns.set(vendorId, turn + 1);
    return { _id, turn };
  });
  return withTurn.sort((a, b) => a.turn - b.turn).map(({ _id }) => _id);
}

function templateOf(document: TemplateDocument): Template {
  const { statusReason, metaTemplateId, submittedAt, upcomingCategory: upcoming, quality } = document;
  const { noticeAt, qualityAt, textsAt, flag } = document;
  return {
    id: document._id,
    vendorId: document.vendorId,
    name: document.name,
    language: document.language,
    category: document.category,
    components: document.components,
    metaName: document.metaName,
    status: document.status,
    ...(statusReason === undefined ? {} : { statusReason }),
    statusAtMs: document.statusAt.getTime(),
    categoryAtMs: document.categoryAt.getTime(),
    ...(upcoming && { upcomingCategory: { category: upcoming.category, atMs: upcoming.at.getTime() } }),
    ...(noticeAt && { noticeAtMs: noticeAt.getTime() }),
    ...(quality === undefined ? {} : { quality }),
    ...(qualityAt && { qualityAtMs: qualityAt.getTime() }),
    ...(textsAt && { textsAtMs: textsAt.getTime() }),
    ...(flag && { flag: { atMs: flag.at.getTime(), ...(flag.reason === undefined ? {} : { reason: flag.reason }) } }),
    ...(metaTemplateId === undefined ? {} : { metaTemplateId }),
    ...(submittedAt === undefined ? {} : { submittedAtMs: submittedAt.getTime() }),
    createdAtMs: document.createdAt.getTime(),
  };
}
