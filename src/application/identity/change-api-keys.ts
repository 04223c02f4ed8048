import {
  API_KEY_MARK,
  type ApiKey,
  ApiKeyExpired,
  ApiKeyNotFound,
  MAX_API_KEYS,
  TooManyApiKeys,
  visiblePrefix,
} from '../../domain/identity/api-key.ts';
import type { Permission } from '../../domain/identity/permissions.ts';
import type { AuditLog } from '../operations/ports.ts';
import type { Clock, Ids, UnitOfWork } from '../shared/ports.ts';
import type { Actor } from '../shared/principal.ts';
import type { ApiKeyRepository, SecretTokens } from './ports.ts';

export interface CreateApiKeyInput {
  readonly vendorId: string;
  readonly actor: Actor;
  readonly name: string;
  readonly scopes: readonly Permission[];
  readonly expiresMs: number | null;
}

export interface RevokeApiKeyInput {
  readonly vendorId: string;
  readonly actor: Actor;
  readonly keyId: string;
}

/** Makes and revokes the keys of a vendor's programs. */
export class ChangeApiKeys {
  readonly #unitOfWork: UnitOfWork;
  readonly #keys: ApiKeyRepository;
  readonly #secrets: SecretTokens;
  readonly #audit: AuditLog;
  readonly #clock: Clock;
  readonly #ids: Ids;

  constructor(
    unitOfWork: UnitOfWork,
    keys: ApiKeyRepository,
    secrets: SecretTokens,
    audit: AuditLog,
    clock: Clock,
    ids: Ids,
  ) {
    this.#unitOfWork = unitOfWork;
    this.#keys = keys;
    this.#secrets = secrets;
    this.#audit = audit;
    this.#clock = clock;
    this.#ids = ids;
  }

  /** Resolves with the key and with its secret, which is stored nowhere. */
  async create(input: CreateApiKeyInput): Promise<{ readonly key: ApiKey; readonly secret: string }> {
    const { vendorId, actor, name, expiresMs } = input;
    const createdMs = this.#clock.nowMs();
    if (expiresMs !== null && expiresMs <= createdMs) throw new ApiKeyExpired('The key would have expired already');
    const secret = API_KEY_MARK + this.#secrets.generate();
    const scopes = [...new Set(input.scopes)];
    const key: ApiKey = {
      id: this.#ids.next('key'),
      vendorId,
      name,
      prefix: visiblePrefix(secret),
      secretHash: this.#secrets.hash(secret),
      scopes,
      createdMs,
      expiresMs,
      lastUsedMs: null,
    };
    await this.#unitOfWork.run(async () => {
      // A bound, not a promise: two requests at once may both make the last key.
      if ((await this.#keys.ofVendor(vendorId)).length >= MAX_API_KEYS) {
        throw new TooManyApiKeys(`A vendor may have at most ${MAX_API_KEYS} keys; revoke one first`, {
          max: MAX_API_KEYS,
        });
      }
      await this.#keys.add(key);
      const details = { name, scopes: scopes.join(' ') };
      await this.#audit.record({
        vendorId,
        actor,
        action: 'api_key.created',
        target: key.id,
        outcome: 'done',
        details,
      });
    });
    return { key, secret };
  }

  /** The key is worth nothing from the next request on. */
  async revoke({ vendorId, actor, keyId }: RevokeApiKeyInput): Promise<void> {
    await this.#unitOfWork.run(async () => {
      const isRemoved = await this.#keys.remove(vendorId, keyId);
      if (!isRemoved) throw new ApiKeyNotFound('There is no such key');
      await this.#audit.record({ vendorId, actor, action: 'api_key.revoked', target: keyId, outcome: 'done' });
    });
  }
}
