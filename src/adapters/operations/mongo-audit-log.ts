import { type Act, type AuditAction, type AuditEntry, AuditLog } from '../../application/operations/ports.ts';
import { cutPage, type Page, type PageRequest } from '../../application/shared/page.ts';
import type { Clock, Ids } from '../../application/shared/ports.ts';
import type { MongoDatabase } from '../shared/mongo-database.ts';

interface EntryDocument extends Omit<AuditEntry, 'id' | 'atMs'> {
  readonly _id: string;
  readonly at: Date;
}

/** Inserts and finds, nothing else: MongoDB has no trigger that would refuse the rest. */
export class MongoAuditLog extends AuditLog {
  readonly #database: MongoDatabase;
  readonly #clock: Clock;
  readonly #ids: Ids;

  constructor(database: MongoDatabase, clock: Clock, ids: Ids) {
    super();
    this.#database = database;
    this.#clock = clock;
    this.#ids = ids;
  }

  override async record({ vendorId, actor, action, target, outcome, details = {} }: Act): Promise<void> {
    const { kind, id, address } = actor;
    await this.#entries().insertOne(
      {
        _id: this.#ids.next('aud'),
        at: new Date(this.#clock.nowMs()),
        vendorId,
        actor: { kind, id, address },
        action,
        target,
        outcome,
        details: { ...details },
      },
      this.#database.session,
    );
  }

  override async page(
    vendorId: string | undefined,
    { limit, cursor }: PageRequest,
    without: readonly AuditAction[] = [],
  ): Promise<Page<AuditEntry>> {
    const found = await this.#entries()
      .find(
        {
          ...(vendorId === undefined ? {} : { vendorId }),
          ...(cursor === undefined ? {} : { _id: { $lt: cursor } }),
          ...(without.length === 0 ? {} : { action: { $nin: [...without] } }),
        },
        this.#database.session,
      )
      .sort({ _id: -1 })
      .limit(limit + 1)
      .toArray();
    return cutPage(
      found.map(({ _id: id, at, ...entry }) => ({ id, atMs: at.getTime(), ...entry })),
      limit,
    );
  }

  #entries() {
    return this.#database.collection<EntryDocument>('audit_log');
  }
}
