import Database from 'libsql';
import type { AcceptedMessage, PlannedStatus, StatusName } from './sandbox-meta-statuses.ts';

/** Changes wait this long for others to share their transaction. */
const COMMIT_AFTER_MS = 4;
/** Rows that are read in one turn of the event loop: about a millisecond. */
const ROWS_PER_TURN = 500;

/**
 * No fsync: what is written outlives the process, not the machine. An fsync or a long checkpoint would hold up the
 * event loop, and then sends that came evenly would be counted in bunches.
 */
const SCHEMA = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = OFF;
  PRAGMA wal_autocheckpoint = 200;
  CREATE TABLE IF NOT EXISTS messages (
    seq INTEGER PRIMARY KEY,
    wamid TEXT NOT NULL,
    callback TEXT NOT NULL,
    phone_number_id TEXT NOT NULL,
    recipient TEXT NOT NULL,
    category TEXT NOT NULL,
    pricing_type TEXT NOT NULL,
    accepted_ms REAL NOT NULL,
    statuses TEXT NOT NULL,
    planned INTEGER NOT NULL,
    posted INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS messages_by_callback ON messages (callback, seq);
  CREATE INDEX IF NOT EXISTS messages_pending ON messages (seq) WHERE posted <> planned;
  CREATE TABLE IF NOT EXISTS meters (id TEXT PRIMARY KEY, received INTEGER NOT NULL, max_per_second INTEGER NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS documents (kind TEXT, id TEXT, body TEXT NOT NULL, PRIMARY KEY (kind, id)) STRICT;
`;

const MESSAGE_COLUMNS =
  'seq, wamid, callback, phone_number_id, recipient, category, pricing_type, accepted_ms, statuses, posted';

interface MessageRow {
  readonly seq: number;
  readonly wamid: string;
  readonly callback: string;
  readonly phone_number_id: string;
  readonly recipient: string;
  readonly category: string;
  readonly pricing_type: string;
  readonly accepted_ms: number;
  readonly statuses: string;
  readonly posted: number;
}

/** A message and which of its planned statuses the webhook has taken: bit i for status i. */
export interface BookedMessage {
  readonly message: AcceptedMessage;
  readonly posted: number;
}

/** Sums over accepted messages. A message counts as delivered once its `delivered` or `read` was taken. */
export interface Totals {
  accepted: number;
  distinctCallbackIds: number;
  /** Callback ids that were accepted more than once. */
  doubleSends: number;
  delivered: number;
  read: number;
  failed: number;
}

export type DocumentKind = 'template' | 'order' | 'payment' | 'meta-event' | 'payment-event';

/**
 * What the sandbox remembers, in one SQLite file. Writes are committed in groups a few milliseconds apart, in the
 * order in which they were asked for; a failing one ends the process, since a judge without books cannot judge.
 */
export class SandboxBooks {
  readonly #file: string;
  readonly #db: Database.Database;
  readonly #statements: Record<'message' | 'posted' | 'meter' | 'document' | 'noDocument', Database.Statement>;
  #changes: (() => void)[] = [];
  #committed: (() => void)[] = [];
  #timer: NodeJS.Timeout | undefined;
  #lastSeq: number;

  constructor(file: string) {
    this.#file = file;
    this.#db = new Database(file);
    this.#db.exec(SCHEMA);
    this.#statements = {
      message: this.#db.prepare('INSERT INTO messages VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)'),
      posted: this.#db.prepare('UPDATE messages SET posted = posted | ? WHERE seq = ?'),
      meter: this.#db.prepare('INSERT OR REPLACE INTO meters VALUES (?, ?, ?)'),
      document: this.#db.prepare('INSERT OR REPLACE INTO documents VALUES (?, ?, ?)'),
      noDocument: this.#db.prepare('DELETE FROM documents WHERE kind = ? AND id = ?'),
    };
    const last = this.#db.prepare('SELECT max(seq) AS seq FROM messages').get([]) as { seq: number | null };
    this.#lastSeq = last.seq ?? 0;
  }

  nextSeq(): number {
    return ++this.#lastSeq;
  }

  /** Resolves when the message is in the file. */
  async addMessage(message: AcceptedMessage): Promise<void> {
    const { seq, wamid, callbackData, phoneNumberId, recipient, category, pricingType, acceptedMs, statuses } = message;
    const row = [seq, wamid, callbackData ?? '', phoneNumberId, recipient, category, pricingType, acceptedMs];
    await this.#change(() => {
      this.#statements.message.run([...row, JSON.stringify(statuses), 2 ** statuses.length - 1]);
    });
  }

  /** `bit` is the status's place in the plan. */
  markPosted(seq: number, bit: number): void {
    void this.#change(() => this.#statements.posted.run([2 ** bit, seq]));
  }

  saveMeter(id: string, received: number, maxPerSecond: number): void {
    void this.#change(() => this.#statements.meter.run([id, received, maxPerSecond]));
  }

  saveDocument(kind: DocumentKind, id: string, document: object): Promise<void> {
    const body = JSON.stringify(document);
    return this.#change(() => this.#statements.document.run([kind, id, body]));
  }

  removeDocument(kind: DocumentKind, id: string): void {
    void this.#change(() => this.#statements.noDocument.run([kind, id]));
  }

  meter(id: string): { received: number; maxPerSecond: number } {
    const row = this.#db.prepare('SELECT received, max_per_second FROM meters WHERE id = ?').raw(true).get([id]);
    const [received = 0, maxPerSecond = 0] = (row as number[] | undefined) ?? [];
    return { received, maxPerSecond };
  }

  /** In the order in which they were last saved. */
  documents<T>(kind: DocumentKind): T[] {
    const rows = this.#db.prepare('SELECT body FROM documents WHERE kind = ? ORDER BY rowid').all([kind]);
    return (rows as { body: string }[]).map(({ body }) => JSON.parse(body) as T);
  }

  /** Messages with statuses that were not taken yet, oldest first. */
  pendingMessages(): BookedMessage[] {
    const rows = this.#db.prepare(`SELECT ${MESSAGE_COLUMNS} FROM messages WHERE posted <> planned ORDER BY seq`);
    return (rows.all([]) as MessageRow[]).map(toBooked);
  }

  /** When and by which number messages were accepted after `sinceMs`, oldest first. */
  acceptedSince(sinceMs: number): { phoneNumberId: string; acceptedMs: number }[] {
    const rows = this.#db.prepare(
      'SELECT phone_number_id AS phoneNumberId, accepted_ms AS acceptedMs FROM messages WHERE accepted_ms > ? ORDER BY seq',
    );
    return rows.all([sinceMs]) as { phoneNumberId: string; acceptedMs: number }[];
  }

  /** Accepted messages after `afterSeq` in the order of acceptance, at most `limit`. */
  messages(afterSeq: number, limit: number): BookedMessage[] {
    this.commit();
    const rows = this.#db.prepare(`SELECT ${MESSAGE_COLUMNS} FROM messages WHERE seq > ? ORDER BY seq LIMIT ?`);
    return (rows.all([afterSeq, limit]) as MessageRow[]).map(toBooked);
  }

  /**
   * The totals at the moment of the call, over the messages whose callback data starts with `prefix` (empty: all).
   * Read in small steps from a snapshot, so that a million rows delay no send.
   */
  async totals(prefix: string): Promise<Totals> {
    this.commit();
    const snapshot = new Database(this.#file);
    try {
      snapshot.exec('BEGIN');
      return await addUp(snapshot, prefix);
    } finally {
      snapshot.close();
    }
  }

  /** Writes what waits, now. */
  commit(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#changes.length === 0) return;
    const changes = this.#changes;
    const committed = this.#committed;
    this.#changes = [];
    this.#committed = [];
    this.#db.exec('BEGIN');
    for (const change of changes) change();
    this.#db.exec('COMMIT');
    for (const resolve of committed) resolve();
  }

  close(): void {
    this.commit();
    this.#db.close();
  }

  #change(change: () => void): Promise<void> {
    this.#changes.push(change);
    this.#timer ??= setTimeout(() => this.commit(), COMMIT_AFTER_MS);
    return new Promise((resolve) => this.#committed.push(resolve));
  }
}

function toBooked(row: MessageRow): BookedMessage {
  return {
    posted: row.posted,
    message: {
      seq: row.seq,
      wamid: row.wamid,
      callbackData: row.callback === '' ? null : row.callback,
      phoneNumberId: row.phone_number_id,
      recipient: row.recipient,
      category: row.category,
      pricingType: row.pricing_type,
      acceptedMs: row.accepted_ms,
      statuses: JSON.parse(row.statuses) as PlannedStatus[],
    },
  };
}

/** The names of the statuses that the webhook has taken, in the order of the plan. */
export function postedStatuses(statuses: readonly PlannedStatus[], posted: number): StatusName[] {
  return statuses.filter((_, i) => posted & (2 ** i)).map(({ status }) => status);
}

async function addUp(db: Database.Database, prefix: string): Promise<Totals> {
  const totals: Totals = { accepted: 0, distinctCallbackIds: 0, doubleSends: 0, delivered: 0, read: 0, failed: 0 };
  const page = db.prepare(
    `SELECT callback, seq, statuses, posted FROM messages
     WHERE (callback, seq) > (?, ?) AND callback < ? ORDER BY callback, seq LIMIT ${ROWS_PER_TURN}`,
  );
  page.raw(true);
  let callback = prefix;
  let seq = -1;
  let timesSeen = 0;
  for (;;) {
    const rows = page.all([callback, seq, `${prefix}\u{10ffff}`]) as [string, number, string, number][];
    for (const [rowCallback, rowSeq, statuses, posted] of rows) {
      timesSeen = rowCallback === callback ? timesSeen + 1 : 1;
      callback = rowCallback;
      seq = rowSeq;
      if (callback !== '' && timesSeen === 1) totals.distinctCallbackIds++;
      if (callback !== '' && timesSeen === 2) totals.doubleSends++;
      const names = postedStatuses(JSON.parse(statuses) as PlannedStatus[], posted);
      const read = names.includes('read');
      totals.accepted++;
      if (read) totals.read++;
      if (read || names.includes('delivered')) totals.delivered++;
      if (names.includes('failed')) totals.failed++;
    }
    if (rows.length < ROWS_PER_TURN) return totals;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
