/** A port on which nothing listens, ever. */
const NOBODY = '127.0.0.1:1';

/** Every setting that the production profile wants, with servers that are nowhere. */
export const PRODUCTION = {
  PROFILE: 'production',
  META_ACCESS_TOKEN: 'token',
  META_WABA_ID: '1',
  META_PHONE_NUMBER_ID: '2',
  META_APP_SECRET: 'app-secret',
  META_VERIFY_TOKEN: 'verify-token',
  RAZORPAY_KEY_ID: 'id',
  RAZORPAY_KEY_SECRET: 'key-secret',
  RAZORPAY_WEBHOOK_SECRET: 'webhook-secret',
  EMAIL_TRANSPORT: 'outbox',
  SECRET: 'ab'.repeat(32),
  MONGODB_URI: `mongodb://${NOBODY}`,
  KAFKA_BROKERS: NOBODY,
  REDIS_URL: `redis://${NOBODY}`,
};
