import { randomUUID } from 'node:crypto';
import { hash, hashSync, verify } from '@node-rs/argon2';
import { PasswordHasher } from '../../application/identity/ports.ts';

/** argon2id with OWASP's parameters (Password Storage Cheat Sheet): 19 MiB, two passes, one lane. */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export class Argon2PasswordHasher extends PasswordHasher {
  /** What a password is compared with where there is no account. */
  readonly #decoyHash = hashSync(randomUUID(), OPTIONS);

  override hash(password: string): Promise<string> {
    return hash(password, OPTIONS);
  }

  override async matches(password: string, passwordHash: string | undefined): Promise<boolean> {
    const same = await verify(passwordHash ?? this.#decoyHash, password);
    return same && passwordHash !== undefined;
  }
}
