import { SessionRepository } from '../../application/identity/ports.ts';
import type { StoredSession } from '../../domain/identity/session.ts';
import type { MongoDatabase } from '../shared/mongo-database.ts';

interface SessionDocument extends Omit<StoredSession, 'id' | 'expiresMs'> {
  readonly _id: string;
  readonly expiresAt: Date;
}

export class MongoSessionRepository extends SessionRepository {
  readonly #database: MongoDatabase;

  constructor(database: MongoDatabase) {
    super();
    this.#database = database;
  }

  override async find(sessionId: string): Promise<StoredSession | undefined> {
    const found = await this.#sessions().findOne({ _id: sessionId }, this.#database.session);
    return found ? sessionOf(found) : undefined;
  }

  override async ofMember(memberId: string): Promise<readonly StoredSession[]> {
    const found = this.#sessions().find({ memberId }, this.#database.session).sort({ expiresAt: -1 });
    return (await found.toArray()).map(sessionOf);
  }

  override async save({ id, expiresMs, ...session }: StoredSession): Promise<void> {
    await this.#sessions().replaceOne(
      { _id: id },
      { ...session, expiresAt: new Date(expiresMs) },
      { upsert: true, ...this.#database.session },
    );
  }

  override async remove(sessionIds: readonly string[]): Promise<void> {
    await this.#sessions().deleteMany({ _id: { $in: [...sessionIds] } }, this.#database.session);
  }

  override async purge(nowMs: number, limit: number): Promise<number> {
    return this.#database.deleteSome(this.#sessions(), { expiresAt: { $lte: new Date(nowMs) } }, limit);
  }

  #sessions() {
    return this.#database.collection<SessionDocument>('sessions');
  }
}

function sessionOf({ _id: id, expiresAt, ...session }: SessionDocument): StoredSession {
  return { id, ...session, expiresMs: expiresAt.getTime() };
}
