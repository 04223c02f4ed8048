import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto';

const SHA256_HEX = /^[0-9a-f]{64}$/i;

/**
 * Makes keys of the secrets, once: several are accepted while one is being replaced. Throws when there is none or one
 * is empty.
 */
export function hmacKeys(secrets: readonly string[]): readonly KeyObject[] {
  if (secrets.length === 0 || secrets.includes('')) throw new Error('A webhook needs at least one secret, none empty');
  return secrets.map((secret) => createSecretKey(Buffer.from(secret)));
}

/**
 * Whether one of `signatures` is the hex HMAC-SHA256 of exactly these bytes under one of the keys, compared in constant
 * time. The bytes are hashed once per key, however many signatures a stranger sends.
 */
export function isSignedBy(keys: readonly KeyObject[], body: Uint8Array, ...signatures: readonly string[]): boolean {
  const given = signatures.filter((hex) => SHA256_HEX.test(hex)).map((hex) => Buffer.from(hex, 'hex'));
  if (given.length === 0) return false;
  return keys.some((key) => {
    const digest = createHmac('sha256', key).update(body).digest();
    return given.some((signature) => timingSafeEqual(digest, signature));
  });
}

/** Compares two texts in a time that does not tell where they differ. */
export function isSameSecret(given: string, expected: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(expected);
  return a.length === b.length && timingSafeEqual(a, b);
}
