import { UserRepository } from '../../application/identity/ports.ts';
import type { EmailAddress } from '../../domain/identity/email-address.ts';
import { type Member, MemberExists, type PendingUser } from '../../domain/identity/member.ts';
import { isDuplicate, type MongoDatabase } from '../shared/mongo-database.ts';

/** `_id` is the e-mail address: it has one pending user. */
interface PendingDocument {
  readonly _id: EmailAddress;
  readonly registrationId: string;
  readonly passwordHash: string;
  readonly companyName: string;
  readonly isContested: boolean;
  readonly registeredAt: Date;
}

interface MemberDocument extends Omit<Member, 'id'> {
  readonly _id: string;
}

export class MongoUserRepository extends UserRepository {
  readonly #database: MongoDatabase;

  constructor(database: MongoDatabase) {
    super();
    this.#database = database;
  }

  override async findPending(email: EmailAddress): Promise<PendingUser | undefined> {
    const found = await this.#pending().findOne({ _id: email }, this.#database.session);
    if (!found) return undefined;
    const { _id, registrationId, registeredAt, ...content } = found;
    return { id: registrationId, email, ...content, registeredAtMs: registeredAt.getTime() };
  }

  override async putPending({ id, email, registeredAtMs, ...content }: PendingUser): Promise<void> {
    await this.#pending().replaceOne(
      { _id: email },
      { registrationId: id, ...content, registeredAt: new Date(registeredAtMs) },
      { upsert: true, ...this.#database.session },
    );
  }

  override async removePending(email: EmailAddress): Promise<void> {
    await this.#pending().deleteOne({ _id: email }, this.#database.session);
  }

  override async purgePending(registeredBeforeMs: number, limit: number): Promise<number> {
    const old = { registeredAt: { $lt: new Date(registeredBeforeMs) } };
    return this.#database.deleteSome(this.#pending(), old, limit);
  }

  override async findMember(email: EmailAddress): Promise<Member | undefined> {
    return memberOf(await this.#members().findOne({ email }, this.#database.session));
  }

  override async findMemberById(memberId: string): Promise<Member | undefined> {
    return memberOf(await this.#members().findOne({ _id: memberId }, this.#database.session));
  }

  override async addMember({ id, ...member }: Member): Promise<void> {
    try {
      await this.#members().insertOne({ _id: id, ...member }, this.#database.session);
    } catch (error) {
      if (isDuplicate(error)) throw new MemberExists('The e-mail address belongs to a member already');
      throw error;
    }
  }

  override async team(vendorId: string): Promise<readonly Member[]> {
    const found = this.#members().find({ vendorId }, this.#database.session).sort({ _id: 1 });
    return (await found.toArray()).map(({ _id: id, ...member }) => ({ id, ...member }));
  }

  /** A write to one document of the team: of two concurrent units of work the second begins again and rereads. */
  override async lockTeam(vendorId: string): Promise<void> {
    await this.#database
      .collection<{ _id: string; count: number }>('team_changes')
      .updateOne({ _id: vendorId }, { $inc: { count: 1 } }, { upsert: true, ...this.#database.session });
  }

  /** Removed and added: the server that stands in for MongoDB keeps the old value of a unique index in an update. */
  override moveMember(member: Member, email: EmailAddress): Promise<void> {
    return this.#database.run(async () => {
      await this.removeMember(member.id);
      await this.addMember({ ...member, email });
    });
  }

  override async removeMember(memberId: string): Promise<void> {
    await this.#members().deleteOne({ _id: memberId }, this.#database.session);
  }

  override async saveMember({ id, passwordHash, role }: Member): Promise<void> {
    await this.#members().updateOne({ _id: id }, { $set: { passwordHash, role } }, this.#database.session);
  }

  #pending() {
    return this.#database.collection<PendingDocument>('pending_users');
  }

  #members() {
    return this.#database.collection<MemberDocument>('members');
  }
}

function memberOf(found: MemberDocument | null): Member | undefined {
  if (!found) return undefined;
  const { _id: id, ...member } = found;
  return { id, ...member };
}
