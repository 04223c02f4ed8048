import { createHash, randomBytes } from 'node:crypto';
import { SecretTokens } from '../../application/identity/ports.ts';

const SECRET_BYTES = 32;

export class NodeSecretTokens extends SecretTokens {
  override generate(): string {
    return randomBytes(SECRET_BYTES).toString('base64url');
  }

  override hash(secret: string): string {
    return createHash('sha256').update(secret).digest('hex');
  }
}
