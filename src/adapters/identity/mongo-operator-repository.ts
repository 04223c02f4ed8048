import { OperatorRepository } from '../../application/identity/ports.ts';
import type { EmailAddress } from '../../domain/identity/email-address.ts';
import { type Operator, OperatorExists } from '../../domain/identity/operator.ts';
import { isDuplicate, type MongoDatabase } from '../shared/mongo-database.ts';

interface OperatorDocument extends Omit<Operator, 'id'> {
  readonly _id: string;
}

export class MongoOperatorRepository extends OperatorRepository {
  readonly #database: MongoDatabase;

  constructor(database: MongoDatabase) {
    super();
    this.#database = database;
  }

  override async find(operatorId: string): Promise<Operator | undefined> {
    const found = await this.#operators().findOne({ _id: operatorId }, this.#database.session);
    return found ? operatorOf(found) : undefined;
  }

  override async findByEmail(email: EmailAddress): Promise<Operator | undefined> {
    const found = await this.#operators().findOne({ email }, this.#database.session);
    return found ? operatorOf(found) : undefined;
  }

  override async all(): Promise<readonly Operator[]> {
    const found = await this.#operators().find({}, this.#database.session).sort({ email: 1 }).toArray();
    return found.map(operatorOf);
  }

  override async add({ id, ...operator }: Operator): Promise<void> {
    try {
      await this.#operators().insertOne({ _id: id, ...operator }, this.#database.session);
    } catch (error) {
      if (isDuplicate(error)) throw new OperatorExists('The e-mail address belongs to an operator already');
      throw error;
    }
  }

  override async remove(operatorId: string): Promise<void> {
    await this.#operators().deleteOne({ _id: operatorId }, this.#database.session);
  }

  #operators() {
    return this.#database.collection<OperatorDocument>('operators');
  }
}

function operatorOf({ _id: id, ...operator }: OperatorDocument): Operator {
  return { id, ...operator };
}
