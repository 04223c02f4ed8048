import { createHmac, createSecretKey, hkdfSync, type KeyObject, randomInt } from 'node:crypto';
import { OneTimeCodes } from '../../application/identity/ports.ts';
import { CODE_DIGITS } from '../../domain/identity/one-time-code.ts';

/** HMAC-SHA-256 under the platform's secret: a plain hash of six digits is undone by trying a million. */
export class NodeOneTimeCodes extends OneTimeCodes {
  readonly #key: KeyObject;

  constructor(secret: Uint8Array) {
    super();
    // A key of its own, so that the platform's secret can sign other things too.
    this.#key = createSecretKey(Buffer.from(hkdfSync('sha256', secret, '', 'one-time codes', 32)));
  }

  override generate(): string {
    return String(randomInt(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, '0');
  }

  override hash(binding: string, code: string): string {
    return createHmac('sha256', this.#key)
      .update(JSON.stringify([binding, code]))
      .digest('hex');
  }
}
