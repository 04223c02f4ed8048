import fc from 'fast-check';
import jwt from 'jsonwebtoken';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { JwtAccessTokens } from '../../../src/adapters/identity/jwt-access-tokens.ts';
import { JwtOperatorTokens } from '../../../src/adapters/identity/jwt-operator-tokens.ts';
import type { AccessClaims, AccessTokens, OperatorTokens } from '../../../src/application/identity/ports.ts';
import type { OperatorPrincipal } from '../../../src/application/shared/principal.ts';
import { ManualClock } from '../../support/manual-clock.ts';

const SECRET = Buffer.alloc(32, 'a secret');
const TTL_SECONDS = 3600;

const admin: AccessClaims = { memberId: 'mem_1', vendorId: 'ven_1', role: 'ADMIN', sessionId: 'ses_1' };

interface Issuer<C> {
  readonly title: string;
  readonly open: (clock: ManualClock, secret?: Buffer) => Tokens<C>;
  /** Of the `n`-th, all different. */
  readonly claims: (n: number) => C;
}

interface Tokens<C> {
  issue(claims: C): { readonly token: string; readonly expiresInSeconds: number };
  verify(token: string): C | undefined;
}

const members: Issuer<AccessClaims> = {
  title: 'AccessTokens by JWT',
  open: (clock, secret = SECRET): AccessTokens =>
    new JwtAccessTokens({ secrets: [secret], ttlSeconds: TTL_SECONDS }, clock),
  claims: (n) => ({ ...admin, role: n % 2 ? 'STAFF' : 'ADMIN', sessionId: `ses_${n}` }),
};
const operators: Issuer<OperatorPrincipal> = {
  title: 'OperatorTokens by JWT',
  open: (clock, secret = SECRET): OperatorTokens =>
    new JwtOperatorTokens({ secrets: [secret], ttlSeconds: TTL_SECONDS }, clock),
  claims: (n) => ({ operatorId: `opr_${n}` }),
};

function keepTheirPromises<C>({ title, open, claims }: Issuer<C>): void {
  const test = suite(title);
  const mine = claims(1);

  test('gives the claims back that a token was issued for', () => {
    const tokens = open(new ManualClock());
    for (const each of [claims(1), claims(2)]) {
      const { token, expiresInSeconds } = tokens.issue(each);
      assert.equal(tokens.verify(token), each);
      assert.is(expiresInSeconds, TTL_SECONDS);
    }
  });

  test('lets a token live for the time it said', () => {
    const clock = new ManualClock();
    const tokens = open(clock);
    const { token } = tokens.issue(mine);
    clock.advance(TTL_SECONDS * 1000 - 1);
    assert.equal(tokens.verify(token), mine);
    clock.advance(1);
    assert.is(tokens.verify(token), undefined);
  });

  test('tells tokens apart, however many are in use', () => {
    const clock = new ManualClock();
    const tokens = open(clock);
    // More than an adapter can be expected to remember.
    const issued = Array.from({ length: 10_001 }, (_, n) => {
      return { claims: claims(n), token: tokens.issue(claims(n)).token };
    });
    for (const each of [...issued, ...issued.slice(0, 2)]) assert.equal(tokens.verify(each.token), each.claims);
    clock.advance(TTL_SECONDS * 1000);
    for (const { token } of issued) assert.is(tokens.verify(token), undefined);
  });

  test('refuses a token that another secret signed', () => {
    const clock = new ManualClock();
    const { token } = open(clock, Buffer.alloc(32, 'another')).issue(mine);
    assert.is(open(clock).verify(token), undefined);
  });

  test('refuses a token in which anything was changed', () => {
    const tokens = open(new ManualClock());
    const { token } = tokens.issue(mine);
    // The last character of base64url has spare bits, so it is left alone.
    fc.assert(
      fc.property(fc.nat({ max: token.length - 2 }), fc.constantFrom(...'Aa0_.'), (index, character) => {
        fc.pre(token[index] !== character);
        assert.is(tokens.verify(token.slice(0, index) + character + token.slice(index + 1)), undefined);
      }),
    );
  });

  test('refuses whatever is no token, without throwing', () => {
    const tokens = open(new ManualClock());
    const part = fc.oneof(fc.string(), fc.json()).map((text) => Buffer.from(text).toString('base64url'));
    const header = fc.constantFrom('{"alg":"HS256","typ":"JWT"}', '{"alg":"none"}', '{"alg":"RS256"}', 'null', '');
    const forged = fc
      .tuple(
        header.map((text) => Buffer.from(text).toString('base64url')),
        part,
        part,
      )
      .map((parts) => parts.join('.'));
    fc.assert(
      fc.property(fc.oneof(fc.string(), forged), (text) => {
        assert.is(tokens.verify(text), undefined);
      }),
    );
  });

  test('is never read as the other kind, even by the same secret', () => {
    const clock = new ManualClock();
    for (const other of [members, operators].filter((each) => each.title !== title)) {
      assert.is(other.open(clock).verify(open(clock).issue(mine).token), undefined);
    }
  });

  test.run();
}

keepTheirPromises(members);
keepTheirPromises(operators);

const test = suite('JwtAccessTokens');

const clock = new ManualClock();
const nowSeconds = clock.nowMs() / 1000;
const claims = {
  sub: 'mem_1',
  sid: 'ses_1',
  vendorId: 'ven_1',
  role: 'ADMIN',
  iss: 'shared-waba',
  aud: 'shared-waba',
  iat: nowSeconds,
  exp: nowSeconds + 60,
};

function verified(changed: Readonly<Record<string, unknown>>, algorithm: jwt.Algorithm = 'HS256') {
  const tokens = members.open(clock);
  const keyid = keyIdOf(tokens.issue(admin).token);
  const token = jwt.sign(JSON.parse(JSON.stringify({ ...claims, ...changed })), SECRET, { algorithm, keyid });
  return tokens.verify(token);
}

function keyIdOf(token: string): string {
  return jwt.decode(token, { complete: true })?.header.kid ?? 'none';
}

test('reads a token that it would have issued itself', () => {
  assert.equal(verified({}), admin);
});

test('refuses our own signature under another algorithm, issuer or audience', () => {
  assert.is(verified({}, 'HS512'), undefined);
  assert.is(verified({ iss: 'elsewhere' }), undefined);
  assert.is(verified({ aud: 'elsewhere' }), undefined);
});

test('refuses a token that lacks a claim, has an unknown role or never ends', () => {
  for (const changed of [
    { sub: undefined },
    { sid: undefined },
    { vendorId: undefined },
    { vendorId: 7 },
    { exp: undefined },
  ]) {
    assert.is(verified(changed), undefined, JSON.stringify(changed));
  }
  assert.is(verified({ role: 'OPERATOR' }), undefined);
});

test('refuses an unsigned token that names our key, and a signed one that names none or another', () => {
  const tokens = new JwtAccessTokens({ secrets: [SECRET], ttlSeconds: 60 }, clock);
  const keyid = keyIdOf(tokens.issue(admin).token);
  assert.is(tokens.verify(jwt.sign(claims, '', { algorithm: 'none', keyid })), undefined);
  assert.is(tokens.verify(jwt.sign(claims, SECRET)), undefined);
  assert.is(tokens.verify(jwt.sign(claims, SECRET, { keyid: 'another' })), undefined);
  assert.equal(tokens.verify(jwt.sign(claims, SECRET, { keyid })), admin);
});

test('accepts tokens of the key before while keys rotate, signs with the new one, and ends with the old one', () => {
  const newer = Buffer.alloc(32, 'a newer secret');
  const before = new JwtAccessTokens({ secrets: [SECRET], ttlSeconds: 60 }, clock);
  const meanwhile = new JwtAccessTokens({ secrets: [newer, SECRET], ttlSeconds: 60 }, clock);
  const after = new JwtAccessTokens({ secrets: [newer], ttlSeconds: 60 }, clock);
  const old = before.issue(admin).token;
  const fresh = meanwhile.issue(admin).token;
  assert.equal(meanwhile.verify(old), admin);
  assert.equal(after.verify(fresh), admin);
  assert.is(after.verify(old), undefined);
  assert.is(before.verify(fresh), undefined);
  assert.is.not(keyIdOf(fresh), keyIdOf(old));
});

test('refuses a secret shorter than the hash', () => {
  assert.throws(
    () => new JwtAccessTokens({ secrets: [SECRET, Buffer.alloc(31)], ttlSeconds: 60 }, clock),
    /at least 32 bytes/,
  );
});

test.run();
