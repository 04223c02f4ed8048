import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { Argon2PasswordHasher } from '../../../src/adapters/identity/argon2-password-hasher.ts';
import type { PasswordHasher } from '../../../src/application/identity/ports.ts';

const hashers: { name: string; hasher: PasswordHasher }[] = [{ name: 'argon2', hasher: new Argon2PasswordHasher() }];

for (const { name, hasher } of hashers) {
  const test = suite(`PasswordHasher by ${name}`);

  test('matches the password that was hashed and no other', async () => {
    const hash = await hasher.hash('correct horse battery');
    assert.ok(await hasher.matches('correct horse battery', hash));
    assert.not(await hasher.matches('correct horse Battery', hash));
    assert.not(await hasher.matches('', hash));
  });

  test('salts: one password has a new hash each time, and none contains it', async () => {
    const [first, second] = await Promise.all([hasher.hash('correct horse'), hasher.hash('correct horse')]);
    assert.is.not(first, second);
    assert.not.match(first, 'correct');
  });

  test('matches nothing where there is no hash', async () => {
    assert.not(await hasher.matches('', undefined));
    assert.not(await hasher.matches('correct horse battery', undefined));
  });

  test.run();
}
