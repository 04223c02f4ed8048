import { ApiKeyRepository } from '../../application/identity/ports.ts';
import type { ApiKey } from '../../domain/identity/api-key.ts';
import type { MongoDatabase } from '../shared/mongo-database.ts';

interface KeyDocument extends Omit<ApiKey, 'id' | 'createdMs' | 'expiresMs' | 'lastUsedMs'> {
  readonly _id: string;
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly lastUsedAt: Date | null;
}

export class MongoApiKeyRepository extends ApiKeyRepository {
  readonly #database: MongoDatabase;

  constructor(database: MongoDatabase) {
    super();
    this.#database = database;
  }

  override async add({ id, createdMs, expiresMs, lastUsedMs, ...key }: ApiKey): Promise<void> {
    await this.#keys().insertOne(
      {
        _id: id,
        ...key,
        createdAt: new Date(createdMs),
        expiresAt: dateOf(expiresMs),
        lastUsedAt: dateOf(lastUsedMs),
      },
      this.#database.session,
    );
  }

  override async findByHash(secretHash: string): Promise<ApiKey | undefined> {
    const found = await this.#keys().findOne({ secretHash }, this.#database.session);
    return found ? keyOf(found) : undefined;
  }

  override async ofVendor(vendorId: string): Promise<readonly ApiKey[]> {
    const found = this.#keys().find({ vendorId }, this.#database.session).sort({ _id: -1 });
    return (await found.toArray()).map(keyOf);
  }

  override async remove(vendorId: string, keyId: string): Promise<boolean> {
    const { deletedCount } = await this.#keys().deleteOne({ _id: keyId, vendorId }, this.#database.session);
    return deletedCount > 0;
  }

  override async touch(keyId: string, nowMs: number): Promise<void> {
    await this.#keys().updateOne({ _id: keyId }, { $set: { lastUsedAt: new Date(nowMs) } }, this.#database.session);
  }

  #keys() {
    return this.#database.collection<KeyDocument>('api_keys');
  }
}

function dateOf(ms: number | null): Date | null {
  return ms === null ? null : new Date(ms);
}

function keyOf({ _id: id, createdAt, expiresAt, lastUsedAt, ...key }: KeyDocument): ApiKey {
  return {
    id,
    ...key,
    createdMs: createdAt.getTime(),
    expiresMs: expiresAt?.getTime() ?? null,
    lastUsedMs: lastUsedAt?.getTime() ?? null,
  };
}
