import { InvitationRepository } from '../../application/identity/ports.ts';
import type { Invitation } from '../../domain/identity/team.ts';
import type { MongoDatabase } from '../shared/mongo-database.ts';

interface InvitationDocument extends Omit<Invitation, 'id' | 'expiresMs'> {
  readonly _id: string;
  readonly expiresAt: Date;
}

export class MongoInvitationRepository extends InvitationRepository {
  readonly #database: MongoDatabase;

  constructor(database: MongoDatabase) {
    super();
    this.#database = database;
  }

  override put({ id, expiresMs, ...invitation }: Invitation): Promise<void> {
    return this.#database.run(async () => {
      const { vendorId, email } = invitation;
      await this.#invitations().deleteOne({ vendorId, email }, this.#database.session);
      const document = { _id: id, ...invitation, expiresAt: new Date(expiresMs) };
      await this.#invitations().insertOne(document, this.#database.session);
    });
  }

  override async findByHash(secretHash: string): Promise<Invitation | undefined> {
    const found = await this.#invitations().findOne({ secretHash }, this.#database.session);
    return found ? invitationOf(found) : undefined;
  }

  override async ofVendor(vendorId: string, limit: number): Promise<readonly Invitation[]> {
    const found = this.#invitations().find({ vendorId }, this.#database.session).sort({ _id: -1 }).limit(limit);
    return (await found.toArray()).map(invitationOf);
  }

  override async remove(vendorId: string, invitationId: string): Promise<boolean> {
    const { deletedCount } = await this.#invitations().deleteOne(
      { _id: invitationId, vendorId },
      this.#database.session,
    );
    return deletedCount > 0;
  }

  override async purge(nowMs: number, limit: number): Promise<number> {
    return this.#database.deleteSome(this.#invitations(), { expiresAt: { $lte: new Date(nowMs) } }, limit);
  }

  #invitations() {
    return this.#database.collection<InvitationDocument>('invitations');
  }
}

function invitationOf({ _id: id, expiresAt, ...invitation }: InvitationDocument): Invitation {
  return { id, ...invitation, expiresMs: expiresAt.getTime() };
}
