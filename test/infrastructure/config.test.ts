import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import express from 'express';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import 'reflect-metadata';
import { type InvalidConfig, kafkaSettings, readConfig, type ServerSettings } from '../../src/infrastructure/config.ts';
import { taxSettings } from '../../src/infrastructure/modules/payments.ts';
import { aDirectory } from '../support/directory.ts';

const PRODUCTION = {
  PROFILE: 'production',
  SECRET: 'ab'.repeat(32),
  MONGODB_URI: 'mongodb://127.0.0.1:27017',
  KAFKA_BROKERS: '127.0.0.1:9092',
  REDIS_URL: 'redis://127.0.0.1:6379',
  META_ACCESS_TOKEN: 'token',
  META_WABA_ID: '1',
  META_PHONE_NUMBER_ID: '2',
  META_APP_SECRET: 'app-secret',
  META_VERIFY_TOKEN: 'verify-token',
  STRIPE_SECRET_KEY: 'sk_test',
  STRIPE_PUBLISHABLE_KEY: 'pk_test',
  STRIPE_WEBHOOK_SECRET: 'whsec_test',
  EMAIL_FROM: 'post@example.in',
  SES_REGION: 'ap-south-1',
};

function refusal(environment: Record<string, string>): string {
  try {
    readConfig(environment);
  } catch (error) {
    return (error as InvalidConfig).message;
  }
  throw new Error('The configuration was accepted');
}

const test = suite('readConfig');

test('takes the limit of what one operator adjusts alone as an amount, and nothing else for it', () => {
  assert.is(readConfig({}).ADJUST_ALONE_LIMIT, '1000');
  assert.is(readConfig({ ADJUST_ALONE_LIMIT: '0.5' }).ADJUST_ALONE_LIMIT, '0.5');
  for (const wrong of ['-1', '1e3', '1.0000001', '1,000', 'all']) {
    assert.match(refusal({ ADJUST_ALONE_LIMIT: wrong }), /ADJUST_ALONE_LIMIT/);
  }
});

test('takes brokers as host and port, with TLS and with credentials where they ask for them', () => {
  const settings = (given: Record<string, string>) =>
    kafkaSettings(readConfig({ ...PRODUCTION, ...given }) as ServerSettings & ReturnType<typeof readConfig>);
  assert.equal(settings({}), { brokers: ['127.0.0.1:9092'], ssl: false });
  assert.equal(settings({ KAFKA_BROKERS: 'a.example:9092,[::1]:9093', KAFKA_TLS: 'on' }), {
    brokers: ['a.example:9092', '[::1]:9093'],
    ssl: true,
  });
  const sasl = { KAFKA_SASL_MECHANISM: 'scram-sha-512', KAFKA_SASL_USERNAME: 'waba', KAFKA_SASL_PASSWORD: 'secret' };
  assert.equal(settings(sasl).sasl as unknown, { mechanism: 'scram-sha-512', username: 'waba', password: 'secret' });
  for (const wrong of ['SASL_SSL://broker:9092', 'broker', 'a:9092, b:9092', 'a:9092,']) {
    assert.match(refusal({ ...PRODUCTION, KAFKA_BROKERS: wrong }), /KAFKA_BROKERS/, wrong);
  }
  assert.match(refusal({ ...PRODUCTION, KAFKA_SASL_USERNAME: 'waba' }), /KAFKA_SASL_PASSWORD is missing/);
});

test('takes several webhook secrets with commas, and none that a space or a comma too many would spoil', () => {
  for (const name of ['META_APP_SECRET', 'STRIPE_WEBHOOK_SECRET']) {
    readConfig({ ...PRODUCTION, [name]: 'new,old' });
    for (const wrong of ['new, old', 'new,', ',old', 'new old']) {
      assert.match(refusal({ ...PRODUCTION, [name]: wrong }), new RegExp(name), wrong);
    }
  }
});

test('refuses what would start something else than was meant: a sandbox, or another payment provider', () => {
  assert.match(refusal({ NODE_ENV: 'production' }), /PROFILE is missing/);
  readConfig({ NODE_ENV: 'production', PROFILE: 'embedded' });
  readConfig({ ...PRODUCTION, NODE_ENV: 'production', PAYMENT_PROVIDER: 'stripe' });
  assert.match(refusal({ ...PRODUCTION, PAYMENT_PROVIDER: 'razorpay' }), /PAYMENT_PROVIDER is razorpay/);
});

test('takes as proxies in front what Express takes, and names the variable otherwise', () => {
  for (const right of ['0', '2', '10.0.0.1', '10.0.0.0/8, fd00::/8', 'loopback,uniquelocal', '::1']) {
    const { TRUST_PROXY = '' } = readConfig({ TRUST_PROXY: right });
    assert.is(TRUST_PROXY, right);
    express().set('trust proxy', /^\d+$/.test(TRUST_PROXY) ? Number(TRUST_PROXY) : TRUST_PROXY);
  }
  for (const wrong of [
    'proxy',
    'true',
    '-1',
    '100',
    '10.0.0.0/0',
    '10.0.0.0/33',
    '10.0.0.256',
    '10.0.0.1/8/8',
    '::/129',
    '10.0.0.1,',
  ]) {
    assert.match(refusal({ TRUST_PROXY: wrong }), /\bTRUST_PROXY\b/, wrong);
  }
});

test('takes a time zone that exists, and names the variable otherwise', () => {
  assert.is(readConfig({ WABA_TIME_ZONE: 'Europe/Berlin' }).WABA_TIME_ZONE, 'Europe/Berlin');
  assert.match(refusal({ WABA_TIME_ZONE: 'Mars/Olympus' }), /\bWABA_TIME_ZONE\b/);
});

test('needs nothing for the embedded profile with its sandbox', () => {
  const config = readConfig({});
  assert.is(config.PROFILE, 'embedded');
  assert.is(config.META_GRAPH_API_VERSION, 'v26.0');
  assert.is(config.EMAIL_TRANSPORT, 'outbox');
  assert.ok(config.META_ACCESS_TOKEN);
});

test('reads numbers from text and takes an empty variable for an absent one', () => {
  const config = readConfig({ PORT: '8080', META_MESSAGES_PER_SECOND: '1000', SES_REGION: '' });
  assert.is(config.PORT, 8080);
  assert.is(config.META_MESSAGES_PER_SECOND, 1000);
  assert.is(config.SES_REGION, undefined);
});

test('accepts a whole production configuration, with one payment provider', () => {
  assert.is(readConfig(PRODUCTION).EMAIL_TRANSPORT, 'ses');
});

test('taxes nothing without a seller, and takes a whole one in rupees only', () => {
  const seller = { SELLER_LEGAL_NAME: 'Asha', SELLER_GSTIN: '27AAPFU0939F1ZV', SELLER_ADDRESS: '12 MG Road, Pune' };
  assert.is(taxSettings(readConfig(PRODUCTION)), undefined);
  assert.is(taxSettings(readConfig({ CURRENCY: 'USD' })), undefined);
  assert.is(taxSettings(readConfig({}))?.gstBasisPoints, 1800);
  assert.is(taxSettings(readConfig({ ...PRODUCTION, ...seller }))?.seller.gstin, '27AAPFU0939F1ZV');
  assert.match(refusal({ ...PRODUCTION, SELLER_LEGAL_NAME: 'Asha' }), /SELLER_GSTIN is missing/);
  assert.match(
    refusal({ ...PRODUCTION, ...seller, SELLER_GSTIN: '27AAPFU0939F1ZX' }),
    /SELLER_GSTIN is not a valid GSTIN/,
  );
  assert.match(refusal({ ...PRODUCTION, ...seller, CURRENCY: 'USD' }), /CURRENCY must be INR/);
});

test('says of a profile that does not exist only that, and not what another one would need', () => {
  const [, ...problems] = refusal({ PROFILE: 'embeded' }).split('\n');
  assert.is(problems.length, 1);
  assert.match(problems[0] ?? '', /PROFILE must be one of embedded, production/);
});

test('names every wrong and missing variable at once', () => {
  const message = refusal({ PROFILE: 'production', PORT: 'abc', LOG_LEVEL: 'loud' });
  for (const name of [
    'PORT',
    'LOG_LEVEL',
    'MONGODB_URI',
    'KAFKA_BROKERS',
    'REDIS_URL',
    'SECRET',
    'META_APP_SECRET',
    'EMAIL_FROM',
  ]) {
    assert.match(message, new RegExp(`\\b${name}\\b`), name);
  }
});

test('says what each wrong variable may be', () => {
  for (const [name, wrong, words] of [
    ['LOG_LEVEL', 'loud', 'must be one of silent, error, warn, info'],
    ['TRUST_PROXY', 'proxy', 'must be a valid number or comma-separated list of proxies, such as "10.0.0.0/8"'],
    ['WABA_TIME_ZONE', 'Mars/Olympus', 'must be a valid time zone, such as "Asia/Kolkata"'],
    ['CURRENCY', 'rupees', 'must look like "INR"'],
    ['REDIS_URL', '127.0.0.1', 'must look like "redis://127.0.0.1:6379"'],
    ['SECRET', 'short', 'must be a valid secret of 64 or more hex digits'],
    ['PORT', 'abc', 'must be integer'],
    ['SANDBOX_OPTIONS', '{bad', 'must be a valid JSON object, such as "{\\"seed\\":7}"'],
  ] as const) {
    assert.is(
      refusal({ [name]: wrong })
        .split('\n  ')
        .slice(1)
        .join(),
      `${name} ${words}`,
    );
  }
});

test('asks for the real providers when the sandbox is off', () => {
  const message = refusal({ SANDBOX: 'off' });
  assert.match(message, /META_ACCESS_TOKEN is missing/);
  assert.match(message, /No payment provider/);
});

test('asks for the siblings of a half-given payment provider', () => {
  const { STRIPE_WEBHOOK_SECRET: _, ...half } = PRODUCTION;
  assert.match(refusal(half), /STRIPE_WEBHOOK_SECRET is missing; it is required together with /);
});

test('reads a secret from the file that its variable with _FILE names', () => {
  const file = join(aDirectory(), 'app-secret');
  writeFileSync(file, 'from-a-file\n');
  const { META_APP_SECRET: _, ...rest } = PRODUCTION;
  assert.is(readConfig({ ...rest, META_APP_SECRET_FILE: file }).META_APP_SECRET, 'from-a-file');
  assert.is(readConfig({ META_APP_SECRET_FILE: file }).META_APP_SECRET, 'from-a-file');
});

test('names both variables of a secret that is given twice, and a file that is empty or not there', () => {
  const directory = aDirectory();
  writeFileSync(join(directory, 'secret'), 'hunter2');
  writeFileSync(join(directory, 'empty'), '\n');
  const message = refusal({
    ...PRODUCTION,
    SECRET_FILE: join(directory, 'secret'),
    METRICS_TOKEN_FILE: join(directory, 'empty'),
    REDIS_URL: '',
    REDIS_URL_FILE: join(directory, 'nothing'),
  });
  assert.match(message, /SECRET and SECRET_FILE are both given/);
  assert.match(message, /METRICS_TOKEN_FILE names an empty file/);
  assert.match(message, /REDIS_URL_FILE cannot be read: ENOENT/);
  assert.not.match(message, /hunter2/);
});

test('takes a secret from a file for every variable that is one by its name', () => {
  const names = Object.keys(readConfig(PRODUCTION)).concat('METRICS_TOKEN');
  const secret = names.filter((name) => /SECRET|TOKEN$|SECRET_KEY|_URI$|REDIS_URL/.test(name));
  assert.ok(secret.length > 8);
  for (const name of secret) {
    assert.match(refusal({ ...PRODUCTION, [name]: '', [`${name}_FILE`]: '/nowhere' }), `${name}_FILE cannot be read`);
  }
});

test('never says a value', () => {
  const secrets = {
    ...PRODUCTION,
    SECRET: 'hunter2hunter2',
    MONGODB_URI: 'http://user:hunter2@host',
    REDIS_URL: 'hunter2',
  };
  assert.not.match(refusal(secrets), /hunter2/);
});

test('has every variable of the code in .env.example, and no other', () => {
  const example = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');
  const documented = [...example.matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name).sort();
  const source = readFileSync(new URL('../../src/infrastructure/config.ts', import.meta.url), 'utf8');
  const schema = source.slice(source.indexOf('Type.Object('), source.indexOf('type Environment'));
  assert.equal(documented, [...schema.matchAll(/^ {2}([A-Z_]+):/gm)].map(([, name]) => name).sort());
});

test('docker-compose.yml gives the production profile a sandbox with all that the embedded one is', () => {
  const [app = ''] = readFileSync('docker-compose.yml', 'utf8').split('\nservices:');
  const lines = [...app.matchAll(/^ {4}([A-Z_]+): "?(.*?)"?$/gm)].map(([, name, value]) => [name, value]);
  const composed = readConfig({ ...Object.fromEntries(lines), SECRET: 'ab'.repeat(32) });
  const differing = Object.entries(readConfig({})).filter(([name, value]) => composed[name as never] !== value);
  assert.equal(differing.map(([name]) => name).sort(), ['HOST', 'META_BASE_URL', 'PROFILE', 'RAZORPAY_BASE_URL']);
});

test.run();
