import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { NodeSecretTokens } from '../../../src/adapters/identity/node-secret-tokens.ts';

const test = suite('SecretTokens by Node');
const tokens = new NodeSecretTokens();

test('gives 256 bits as 43 characters of base64url, never the same', () => {
  const secrets = Array.from({ length: 1000 }, () => tokens.generate());
  for (const secret of secrets) {
    assert.match(secret, /^[\w-]{43}$/);
    assert.is(Buffer.from(secret, 'base64url').length, 32);
  }
  assert.is(new Set(secrets).size, secrets.length);
});

test('hashes a secret always alike, another one differently, and tells nothing of it', () => {
  const [secret, other] = [tokens.generate(), tokens.generate()];
  const hash = tokens.hash(secret);
  assert.is(new NodeSecretTokens().hash(secret), hash);
  assert.is.not(tokens.hash(other), hash);
  assert.not(hash.includes(secret));
});

test.run();
