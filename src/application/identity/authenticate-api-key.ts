import type { Clock } from '../shared/ports.ts';
import type { Principal } from '../shared/principal.ts';
import type { ApiKeyRepository, SecretTokens } from './ports.ts';

/** A key's last use is written down at most this often: not every request should be a write. */
const TOUCH_EVERY_MS = 60_000;

/** Reads an API key from the store at every request, so that a revoked one is worth nothing at once. */
export class AuthenticateApiKey {
  readonly #keys: ApiKeyRepository;
  readonly #secrets: SecretTokens;
  readonly #clock: Clock;

  constructor(keys: ApiKeyRepository, secrets: SecretTokens, clock: Clock) {
    this.#keys = keys;
    this.#secrets = secrets;
    this.#clock = clock;
  }

  async execute(secret: string): Promise<Principal | undefined> {
    const key = await this.#keys.findByHash(this.#secrets.hash(secret));
    const nowMs = this.#clock.nowMs();
    if (!key || (key.expiresMs !== null && key.expiresMs <= nowMs)) return undefined;
    if (key.lastUsedMs === null || nowMs - key.lastUsedMs >= TOUCH_EVERY_MS) await this.#keys.touch(key.id, nowMs);
    return { memberId: key.id, vendorId: key.vendorId, role: 'ADMIN', scopes: key.scopes };
  }
}
