import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto';

const SHA256_HEX = /^[0-9a-f]{64}$/i;

/** Secrets as keys, once: several are accepted while one is being replaced. Throws when there is none or one is empty. */
export function hmacKeys(secrets: readonly string[]): readonly KeyObject[] {
  if (secrets.length === 0 || secrets.includes('')) throw new Error('A webhook needs at least one secret, none empty');
  return secrets.map((secret) => createSecretKey(Buffer.from(secret)));
}

/** Whether `signature` is the hex HMAC-SHA256 of exactly these bytes under one of the keys, compared in constant time. */
export function isSignedBy(keys: readonly KeyObject[], body: Uint8Array, signature: string): boolean {
  if (!SHA256_HEX.test(signature)) return false;
  const given = Buffer.from(signature, 'hex');
  return keys.some((key) => timingSafeEqual(createHmac('sha256', key).update(body).digest(), given));
}

/** Compares two texts in a time that does not tell where they differ. */
export function isSameSecret(given: string, expected: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(expected);
  return a.length === b.length && timingSafeEqual(a, b);
}
