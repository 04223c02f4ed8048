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

/** Whether these bytes are the ones that were signed. */
export type SignatureCheck = (bytes: Uint8Array) => boolean;

/**
 * Whether one of `signatures` is the hex HMAC-SHA256 of exactly the bytes under one of the keys, compared in constant
 * time. The bytes are hashed once per key, however many signatures a stranger sends. Undefined when none has the form
 * of a signature, so that no bytes could be the signed ones.
 */
export function signatureCheck(
  keys: readonly KeyObject[],
  ...signatures: readonly string[]
): SignatureCheck | undefined {
  const given = signatures.filter((hex) => SHA256_HEX.test(hex)).map((hex) => Buffer.from(hex, 'hex'));
  if (given.length === 0) return undefined;
  return (bytes) =>
    keys.some((key) => {
      const digest = createHmac('sha256', key).update(bytes).digest();
      return given.some((signature) => timingSafeEqual(digest, signature));
    });
}

/** Compares two texts in a time that does not tell where they differ. */
export function isSameSecret(given: string, expected: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(expected);
  return a.length === b.length && timingSafeEqual(a, b);
}
