import { type Act, type AuditAction, type AuditEntry, AuditLog } from '../../application/operations/ports.ts';
import { cutPage, type Page, type PageRequest } from '../../application/shared/page.ts';
import type { Clock, Ids } from '../../application/shared/ports.ts';
import type { Actor } from '../../application/shared/principal.ts';
import type { SqliteDatabase } from '../shared/sqlite-database.ts';

type EntryRow = {
  id: string;
  at_ms: bigint;
  vendor_id: string | null;
  actor_kind: Actor['kind'];
  actor_id: string;
  address: string | null;
  action: Act['action'];
  target: string | null;
  outcome: Act['outcome'];
  details: string;
};

/** Triggers refuse every UPDATE and DELETE of the table. */
export class SqliteAuditLog extends AuditLog {
  readonly #database: SqliteDatabase;
  readonly #clock: Clock;
  readonly #ids: Ids;

  constructor(database: SqliteDatabase, clock: Clock, ids: Ids) {
    super();
    this.#database = database;
    this.#clock = clock;
    this.#ids = ids;
  }

  override async record({ vendorId, actor, action, target, outcome, details = {} }: Act): Promise<void> {
    await this.#database.change(
      `INSERT INTO audit_log (id, at_ms, vendor_id, actor_kind, actor_id, address, action, target, outcome, details)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        this.#ids.next('aud'),
        this.#clock.nowMs(),
        vendorId,
        actor.kind,
        actor.id,
        actor.address,
        action,
        target,
        outcome,
        JSON.stringify(details),
      ],
    );
  }

  override async page(
    vendorId: string | undefined,
    { limit, cursor }: PageRequest,
    without: readonly AuditAction[] = [],
  ): Promise<Page<AuditEntry>> {
    const conditions = [
      ...(vendorId === undefined ? [] : ['vendor_id = ?']),
      ...(cursor === undefined ? [] : ['id < ?']),
      ...(without.length === 0 ? [] : [`action NOT IN (${without.map(() => '?').join(', ')})`]),
    ];
    const rows = this.#database.all<EntryRow>(
      `SELECT id, at_ms, vendor_id, actor_kind, actor_id, address, action, target, outcome, details FROM audit_log
       ${conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''} ORDER BY id DESC LIMIT ?`,
      [...(vendorId === undefined ? [] : [vendorId]), ...(cursor === undefined ? [] : [cursor]), ...without, limit + 1],
    );
    return cutPage(rows.map(entryOf), limit);
  }
}

function entryOf(row: EntryRow): AuditEntry {
  return {
    id: row.id,
    atMs: Number(row.at_ms),
    vendorId: row.vendor_id,
    actor: { kind: row.actor_kind, id: row.actor_id, address: row.address },
    action: row.action,
    target: row.target,
    outcome: row.outcome,
    details: JSON.parse(row.details) as Record<string, string>,
  };
}
