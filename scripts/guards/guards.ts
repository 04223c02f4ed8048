/**
 * A guard of the money, of sending once, of the rate, of access or of vendors apart, how to take it out, and the test
 * that must fail then.
 */
export interface Guard {
  readonly name: string;
  readonly file: string;
  /** Texts that stand in the file exactly once, and what replaces them. */
  readonly patches: readonly (readonly [string, string])[];
  readonly test: string;
  /** Words of the `suite: title` of the tests in it that say something of the guard; absent: all of them do. */
  readonly only?: string;
  /** Its test says something only where this server is. */
  readonly needs?: 'MONGODB_URI' | 'REDIS_URL';
}

const CAMPAIGN_CONTRACT = 'test/contracts/campaigns/campaign-repository.contract.test.ts';
const MESSAGE_CONTRACT = 'test/contracts/campaigns/message-repository.contract.test.ts';
const WALLET_CONTRACT = 'test/contracts/wallet/wallet-repository.contract.test.ts';
const HOLD_CONTRACT = 'test/contracts/wallet/hold-repository.contract.test.ts';
const CHARGE_CONTRACT = 'test/contracts/wallet/charge-repository.contract.test.ts';
const TAX_DOCUMENT_CONTRACT = 'test/contracts/payments/tax-document-repository.contract.test.ts';
const ADJUSTMENT_CONTRACT = 'test/contracts/wallet/adjustment-repository.contract.test.ts';
const PRICE_RECORDS_CONTRACT = 'test/contracts/wallet/price-records.contract.test.ts';
const JOURNAL_KEY_CONTRACT = 'test/contracts/wallet/journal-key.contract.test.ts';
const LEDGER_CHECKS = 'test/application/wallet/ledger-checks.test.ts';
const WRONG_BOOKS = 'test/application/reporting/reconcile-wrong-books.test.ts';
const WALLET_AUDIT = 'src/domain/reporting/wallet-audit.ts';
const RECHARGE_CONTRACT = 'test/contracts/payments/recharge-repository.contract.test.ts';
const REVERSAL_CONTRACT = 'test/contracts/payments/reversal-repository.contract.test.ts';
const SQLITE_WALLET = 'src/infrastructure/migrations/sqlite-wallet.ts';
const MONGO_WALLET = 'src/infrastructure/migrations/mongo-wallet.ts';
const SQLITE_PAYMENTS = 'src/infrastructure/migrations/sqlite-payments.ts';
const MONGO_PAYMENTS = 'src/infrastructure/migrations/mongo-payments.ts';
const SQLITE_CAMPAIGNS = 'src/infrastructure/migrations/sqlite-campaigns.ts';
const MONGO_CAMPAIGNS = 'src/infrastructure/migrations/mongo-campaigns.ts';
const WALLET = 'src/domain/wallet/wallet.ts';
const WALLET_TEST = 'test/domain/wallet/wallet.test.ts';
const RECHARGE = 'src/domain/payments/recharge.ts';
const REVERSAL = 'src/domain/payments/reversal.ts';
const REVERSAL_TEST = 'test/domain/payments/reversal.test.ts';
const SEND_JOB_TEST = 'test/application/campaigns/run-send-job.test.ts';
const CAMPAIGNS_API_TEST = 'test/http/campaigns/campaigns.test.ts';
const META_WEBHOOK_TEST = 'test/http/webhooks/meta-webhook.test.ts';
const LIMITER_CONTRACT = 'test/contracts/campaigns/rate-limiter.contract.test.ts';
const STOPS_CONTRACT = 'test/contracts/campaigns/sending-stops.contract.test.ts';
const OPT_OUTS_CONTRACT = 'test/contracts/contacts/opt-outs.contract.test.ts';
const CONTACT_CONTRACT = 'test/contracts/contacts/contact-repository.contract.test.ts';
const IMPORTS_CONTRACT = 'test/contracts/contacts/contact-imports.contract.test.ts';
const TEMPLATE_CONTRACT = 'test/contracts/templates/template-repository.contract.test.ts';
const OTP_CONTRACT = 'test/contracts/identity/otp-store.contract.test.ts';
const ATTEMPTS_CONTRACT = 'test/contracts/identity/attempt-limiter.contract.test.ts';
const USER_CONTRACT = 'test/contracts/identity/user-repository.contract.test.ts';
const TOKENS_CONTRACT = 'test/contracts/identity/access-tokens.contract.test.ts';
const IDEMPOTENCY_CONTRACT = 'test/contracts/shared/idempotency-store.contract.test.ts';
const LEASES_CONTRACT = 'test/contracts/operations/leases.contract.test.ts';
const MAIL_CONTRACT = 'test/contracts/notifications/mail-log.contract.test.ts';
const SQLITE_MESSAGES = 'src/adapters/campaigns/sqlite-message-repository.ts';
const MONGO_MESSAGES = 'src/adapters/campaigns/mongo-message-repository.ts';
const NODE_LIMITER = 'src/adapters/campaigns/node-rate-limiter.ts';
const REDIS_LIMITER = 'src/adapters/campaigns/redis-rate-limiter.ts';
const SQLITE_OTP = 'src/adapters/identity/sqlite-otp-store.ts';
const REDIS_OTP = 'src/adapters/identity/redis-otp-store.ts';
const HTTP_AUTH = 'src/adapters/shared/http-auth.ts';

export const GUARDS: readonly Guard[] = [
  {
    name: 'a wallet is changed only where it was read: seq and hash, SQLite',
    file: 'src/adapters/wallet/sqlite-wallet-repository.ts',
    patches: [['if (changed === 0) throw', 'if (changed < 0) throw']],
    test: WALLET_CONTRACT,
    only: 'SQLite: refuses',
  },
  {
    name: 'a wallet is changed only where it was read: seq and hash, MongoDB',
    file: 'src/adapters/wallet/mongo-wallet-repository.ts',
    patches: [['if (matchedCount === 0) throw', 'if (matchedCount < 0) throw']],
    test: WALLET_CONTRACT,
    only: 'MongoDB: refuses',
    needs: 'MONGODB_URI',
  },
  {
    name: 'a wallet is changed only where it was read: what the update asks for, SQLite',
    file: 'src/adapters/wallet/sqlite-wallet-repository.ts',
    patches: [
      ['WHERE vendor_id = ? AND seq = ? AND head_hash = ?', 'WHERE vendor_id = ? AND (seq = ? OR head_hash <> ?)'],
    ],
    test: WALLET_CONTRACT,
    only: 'SQLite: refuses',
  },
  {
    name: 'a wallet is changed only where it was read: what the update asks for, MongoDB',
    file: 'src/adapters/wallet/mongo-wallet-repository.ts',
    patches: [['{ _id: vendorId, seq: BigInt(seq - 1), headHash: prevHash },', '{ _id: vendorId },']],
    test: WALLET_CONTRACT,
    only: 'MongoDB: refuses',
    needs: 'MONGODB_URI',
  },
  ...(['available', 'held', 'receivable'] as const).map((balance) => ({
    name: `the store refuses ${balance} below zero, SQLite`,
    file: SQLITE_WALLET,
    patches: [[` CHECK (${balance}_micros >= 0)`, '']] as const,
    test: WALLET_CONTRACT,
    only: 'SQLite: refuses by itself',
  })),
  {
    name: 'the store refuses balances below zero, MongoDB',
    file: MONGO_WALLET,
    patches: [["const money = { bsonType: 'long', minimum: 0 };", "const money = { bsonType: 'long' };"]],
    test: WALLET_CONTRACT,
    only: 'MongoDB: refuses by itself',
    needs: 'MONGODB_URI',
  },
  {
    name: 'the store refuses a journal that does not add up to zero, MongoDB',
    file: MONGO_WALLET,
    patches: [['rule: { $eq: [sumOfPostings, 0n] },', '']],
    test: 'test/contracts/wallet/mongo-money.test.ts',
    only: 'refuses, by the store itself',
    needs: 'MONGODB_URI',
  },
  {
    name: 'a message has one charge: the key of charges, SQLite',
    file: SQLITE_WALLET,
    patches: [
      ['message_id TEXT PRIMARY KEY', 'message_id TEXT NOT NULL'],
      ['STRICT, WITHOUT ROWID;\n    CREATE INDEX charges_by_journal', 'STRICT;\n    CREATE INDEX charges_by_journal'],
    ],
    test: CHARGE_CONTRACT,
    only: 'SQLite: refuses',
  },
  {
    name: 'the sources of a charge add up to its price, SQLite',
    file: SQLITE_WALLET,
    patches: [[' CHECK (price_micros = from_hold_micros + from_available_micros + from_receivable_micros)', '']],
    test: CHARGE_CONTRACT,
    only: 'SQLite: refuses',
  },
  {
    name: 'a campaign has one hold, SQLite',
    file: SQLITE_WALLET,
    patches: [['campaign_id TEXT PRIMARY KEY', 'campaign_id TEXT NOT NULL']],
    test: HOLD_CONTRACT,
    only: 'SQLite: refuses',
  },
  {
    name: 'no more leaves a hold than is in it, SQLite',
    file: SQLITE_WALLET,
    patches: [
      [
        'expires_at_ms INTEGER NOT NULL,\n      CHECK (captured_micros + released_micros <= amount_micros)',
        'expires_at_ms INTEGER NOT NULL',
      ],
    ],
    test: HOLD_CONTRACT,
    only: 'SQLite: refuses',
  },
  {
    name: 'a message has one charge: charges are added, never replaced, MongoDB',
    file: 'src/adapters/wallet/mongo-charge-repository.ts',
    patches: [
      [
        'await this.#charges().insertMany(documents, this.#database.session);',
        `for (const document of documents) {
          await this.#charges().replaceOne({ _id: document._id }, document, { upsert: true, ...this.#database.session });
        }`,
      ],
    ],
    test: CHARGE_CONTRACT,
    only: 'MongoDB: refuses',
    needs: 'MONGODB_URI',
  },
  {
    name: 'the sources of a charge add up to its price, MongoDB',
    file: MONGO_WALLET,
    patches: [
      [
        "$eq: ['$priceMicros', { $add: ['$fromHoldMicros', '$fromAvailableMicros', '$fromReceivableMicros'] }],",
        '$eq: [1, 1],',
      ],
    ],
    test: CHARGE_CONTRACT,
    only: 'MongoDB: refuses',
    needs: 'MONGODB_URI',
  },
  {
    name: 'a campaign has one hold: it is added, never replaced, MongoDB',
    file: 'src/adapters/wallet/mongo-hold-repository.ts',
    patches: [
      ['await this.#holds().insertOne(\n', 'await this.#holds().replaceOne({ _id: campaignId },\n'],
      [
        'expiresAt: new Date(expiresAtMs) },\n        this.#database.session,',
        'expiresAt: new Date(expiresAtMs) },\n        { upsert: true, ...this.#database.session },',
      ],
    ],
    test: HOLD_CONTRACT,
    only: 'MongoDB: refuses',
    needs: 'MONGODB_URI',
  },
  {
    name: 'no more leaves a hold than is in it, MongoDB',
    file: MONGO_WALLET,
    patches: [["rule: { $lte: [{ $add: ['$capturedMicros', '$releasedMicros'] }, '$amountMicros'] },", '']],
    test: HOLD_CONTRACT,
    only: 'MongoDB: refuses',
    needs: 'MONGODB_URI',
  },
  {
    name: 'no more leaves a hold than is in it, domain',
    file: 'src/domain/wallet/hold.ts',
    patches: [['if (amountMicros < 0n || amountMicros > remainingMicros(hold))', 'if (amountMicros < 0n)']],
    test: 'test/domain/wallet/hold.test.ts',
  },
  {
    name: 'a journal adds up to zero',
    file: 'src/domain/wallet/journal.ts',
    patches: [['if (total !== 0n) throw', 'if (total === undefined) throw']],
    test: 'test/domain/wallet/journal.test.ts',
  },
  {
    name: 'a journal covers the one before it',
    file: 'src/domain/wallet/journal.ts',
    patches: [['bookedAtMs, prevHash]);', 'bookedAtMs]);']],
    test: 'test/domain/wallet/journal.test.ts',
  },
  {
    name: 'no balance goes below zero, domain',
    file: WALLET,
    patches: [
      [
        'if (balances.availableMicros < 0n || balances.heldMicros < 0n || balances.receivableMicros < 0n)',
        'if (seq < 0)',
      ],
    ],
    test: WALLET_TEST,
  },
  {
    name: 'a launch needs its quote in the wallet',
    file: WALLET,
    patches: [
      [
        'if (amountMicros > availableMicros) throw new InsufficientFunds',
        'if (amountMicros < 0n) throw new InsufficientFunds',
      ],
    ],
    test: WALLET_TEST,
  },
  {
    name: 'who owes does not launch',
    file: WALLET,
    patches: [
      [
        '  if (receivableMicros > 0n) {\n    throw new ReceivableOpen',
        '  if (receivableMicros < 0n) {\n    throw new ReceivableOpen',
      ],
    ],
    test: WALLET_TEST,
  },
  {
    name: 'a message is charged once, however often it arrives',
    file: 'src/domain/webhooks/settlement.ts',
    patches: [['  if (message.chargedMicros !== undefined) {', '  if (message.chargedMicros === -1n) {']],
    test: 'test/domain/webhooks/settlement.test.ts',
    only: 'charges the first delivered',
  },
  {
    name: 'an order is credited once',
    file: RECHARGE,
    patches: [["  if (recharge.state === 'paid') {", "  if (recharge.state === 'initiated') {"]],
    test: 'test/application/payments/apply-payment.test.ts',
    only: 'credits once',
  },
  {
    name: 'a payment has the amount and the currency of its order',
    file: RECHARGE,
    patches: [
      [
        'if (report.amountMicros !== payableMicros(recharge) || report.currency !== recharge.currency)',
        'if (report.amountMicros < 0n)',
      ],
    ],
    test: 'test/application/payments/apply-payment.test.ts',
    only: 'does not fit its order',
  },
  {
    name: 'a payment pays one recharge, SQLite',
    file: SQLITE_PAYMENTS,
    patches: [['CREATE UNIQUE INDEX recharges_by_payment', 'CREATE INDEX recharges_by_payment']],
    test: RECHARGE_CONTRACT,
    only: 'SQLite: refuses a payment',
  },
  {
    name: 'a payment pays one recharge, MongoDB',
    file: MONGO_PAYMENTS,
    patches: [['key: { provider: 1, paymentId: 1 },\n      unique: true,', 'key: { provider: 1, paymentId: 1 },']],
    test: RECHARGE_CONTRACT,
    only: 'MongoDB: refuses a payment',
    needs: 'MONGODB_URI',
  },
  {
    name: 'no more goes back than was paid, MongoDB',
    file: MONGO_PAYMENTS,
    patches: [["      { $lte: [{ $ifNull: ['$reversedMicros', 0n] }, payable] },\n", '']],
    test: RECHARGE_CONTRACT,
    only: 'MongoDB: refuses to reverse',
    needs: 'MONGODB_URI',
  },
  {
    name: 'no more goes back than was paid, domain',
    file: REVERSAL,
    patches: [['if (reversedMicros > paidMicros)', 'if (reversedMicros < 0n)']],
    test: REVERSAL_TEST,
  },
  {
    name: 'no more goes back than was paid, SQLite',
    file: SQLITE_PAYMENTS,
    patches: [[' AND reversed_micros <= amount_micros + gst_micros', '']],
    test: RECHARGE_CONTRACT,
    only: 'SQLite: refuses to reverse',
  },
  {
    name: 'a refund or a dispute moves money once',
    file: REVERSAL,
    patches: [['known.state === state || ', '']],
    test: REVERSAL_TEST,
  },
  {
    name: 'a low balance is told of once',
    file: 'src/domain/wallet/low-balance.ts',
    patches: [['availableMicros >= alertBelowMicros && ', '']],
    test: 'test/contracts/wallet/low-balance.contract.test.ts',
    only: 'SQLite: say nothing',
  },
  {
    name: 'what was paid has one invoice, SQLite',
    file: SQLITE_PAYMENTS,
    patches: [['cause TEXT NOT NULL UNIQUE', 'cause TEXT NOT NULL']],
    test: TAX_DOCUMENT_CONTRACT,
    only: 'SQLite: refuses a second document',
  },
  {
    name: 'a number is given once, SQLite',
    file: SQLITE_PAYMENTS,
    patches: [['number TEXT NOT NULL UNIQUE', 'number TEXT NOT NULL']],
    test: TAX_DOCUMENT_CONTRACT,
    only: 'SQLite: refuses a second document',
  },
  {
    name: 'no more tax goes back than was paid, SQLite',
    file: SQLITE_PAYMENTS,
    patches: [[' AND gst_reversed_micros <= gst_micros', '']],
    test: RECHARGE_CONTRACT,
    only: 'SQLite: keeps the tax of an order',
  },
  {
    name: 'a rate is never overwritten, SQLite',
    file: 'src/adapters/wallet/sqlite-price-records.ts',
    patches: [['if (added === 0 && there?.costs !== costsText(costs))', 'if (added < 0)']],
    test: PRICE_RECORDS_CONTRACT,
    only: 'SQLite: never overwrites a rate',
  },
  {
    name: 'a rate is never overwritten, MongoDB',
    file: 'src/adapters/wallet/mongo-price-records.ts',
    patches: [['if (costsText(there?.costs ?? {}) !== costsText(costs))', "if (_id === '')"]],
    test: PRICE_RECORDS_CONTRACT,
    only: 'MongoDB: never overwrites a rate',
    needs: 'MONGODB_URI',
  },
  {
    name: 'an adjustment is decided once, SQLite',
    file: 'src/adapters/wallet/sqlite-adjustment-repository.ts',
    patches: [["WHERE reference = ? AND state = 'pending'`", 'WHERE reference = ?`']],
    test: ADJUSTMENT_CONTRACT,
    only: 'SQLite: has one adjustment',
  },
  {
    name: 'an adjustment is decided once, MongoDB',
    file: 'src/adapters/wallet/mongo-adjustment-repository.ts',
    patches: [["{ _id: reference, state: 'pending' },", '{ _id: reference },']],
    test: ADJUSTMENT_CONTRACT,
    only: 'MongoDB: has one adjustment',
    needs: 'MONGODB_URI',
  },
  {
    name: 'markets of a day that has begun are not changed',
    file: 'src/application/wallet/import-prices.ts',
    patches: [['if (effectiveFrom <= today)', "if (effectiveFrom === '')"]],
    test: 'test/application/wallet/prices.test.ts',
    only: 'changes markets from tomorrow',
  },
  {
    name: 'prices of a day that has begun are not replaced',
    file: 'src/application/wallet/import-prices.ts',
    patches: [['return effectiveFrom > today;', 'return true;']],
    test: 'test/application/wallet/prices.test.ts',
    only: 'replaces what is set again',
  },
  {
    name: 'a past day keeps its prices',
    file: 'src/application/wallet/import-prices.ts',
    patches: [['if (effectiveFrom < today)', "if (effectiveFrom === '')"]],
    test: 'test/application/wallet/prices.test.ts',
    only: 'takes no rate and no margin',
  },
  {
    name: 'nobody is launched to without a price',
    file: 'src/application/campaigns/begin-campaign.ts',
    patches: [['    assertPriced(quote);\n', '']],
    test: CAMPAIGNS_API_TEST,
  },
  {
    name: 'a launch and a change of its template see each other, MongoDB',
    file: 'src/adapters/templates/mongo-template-repository.ts',
    patches: [['{ $inc: { locks: 1 } }', '{ $unset: { locks: 1 } }']],
    test: 'test/application/webhooks/apply-template-events.test.ts',
    only: 'MongoDB: pauses a campaign that is',
    needs: 'MONGODB_URI',
  },
  {
    name: "a word under a name and the name's link see each other, MongoDB",
    file: 'src/adapters/contacts/mongo-opt-outs.ts',
    patches: [['{ _id: person }, word', '{ _id: String(Math.random()) }, word']],
    test: OPT_OUTS_CONTRACT,
    only: 'MongoDB: lets a word under a name',
    needs: 'MONGODB_URI',
  },
  {
    name: 'a webhook is signed',
    file: 'src/adapters/shared/http-signature.ts',
    patches: [['return given.some((signature) => timingSafeEqual(digest, signature));', 'return digest.length > 0;']],
    test: 'test/http/payments/payment-webhook.test.ts',
    only: 'refuses a missing or wrong signature',
  },
  {
    name: 'an Idempotency-Key belongs to one body, SQLite',
    file: 'src/adapters/shared/sqlite-idempotency-store.ts',
    patches: [["if (row.fingerprint !== fingerprint) return { kind: 'mismatch' };", '']],
    test: IDEMPOTENCY_CONTRACT,
    only: 'SQLite: refuses another fingerprint',
  },
  {
    name: 'an Idempotency-Key belongs to one body, Redis',
    file: 'src/adapters/shared/redis-idempotency-store.ts',
    patches: [["  if known ~= fingerprint then return {'mismatch'} end\n", '']],
    test: IDEMPOTENCY_CONTRACT,
    only: 'Redis: refuses another fingerprint',
    needs: 'REDIS_URL',
  },
  {
    name: 'a unit of work whose part failed changes nothing, MongoDB',
    file: 'src/adapters/shared/store-units.ts',
    patches: [['      if (unit.failure) throw unit.failure.error;\n', '']],
    test: 'test/contracts/shared/unit-of-work.contract.test.ts',
    only: 'MongoDB: rolls back by the failure of a nested run',
    needs: 'MONGODB_URI',
  },
  {
    name: 'a unit of work whose part failed changes nothing, SQLite',
    file: 'src/adapters/shared/store-units.ts',
    patches: [['      if (unit.failure) throw unit.failure.error;\n', '']],
    test: 'test/contracts/shared/unit-of-work.contract.test.ts',
    only: 'SQLite: rolls back by the failure of a nested run',
  },
  {
    name: 'two operators make a large adjustment',
    file: 'src/domain/wallet/adjustment.ts',
    patches: [["if (state === 'applied' && operatorId === adjustment.requestedBy)", "if (operatorId === '')"]],
    test: 'test/http/wallet/operator-adjustments.test.ts',
    only: 'waits above the limit',
  },
  {
    name: 'what was paid has one invoice, MongoDB',
    file: MONGO_PAYMENTS,
    patches: [['key: { cause: 1 }, unique: true }', 'key: { cause: 1 } }']],
    test: TAX_DOCUMENT_CONTRACT,
    only: 'MongoDB: refuses a second document',
    needs: 'MONGODB_URI',
  },
  {
    name: 'a number is given once, MongoDB',
    file: MONGO_PAYMENTS,
    patches: [['key: { number: 1 }, unique: true }', 'key: { number: 1 } }']],
    test: TAX_DOCUMENT_CONTRACT,
    only: 'MongoDB: refuses a second document',
    needs: 'MONGODB_URI',
  },
  {
    name: 'no more tax goes back than was paid, MongoDB',
    file: MONGO_PAYMENTS,
    patches: [
      ["      { $lte: [{ $ifNull: ['$gst.reversedMicros', 0n] }, { $ifNull: ['$gst.amountMicros', 0n] }] },\n", ''],
    ],
    test: RECHARGE_CONTRACT,
    only: 'MongoDB: keeps the tax of an order',
    needs: 'MONGODB_URI',
  },
  {
    name: 'an order belongs to one recharge, SQLite',
    file: SQLITE_PAYMENTS,
    patches: [['CREATE UNIQUE INDEX recharges_by_order', 'CREATE INDEX recharges_by_order']],
    test: RECHARGE_CONTRACT,
    only: 'SQLite: refuses a recharge that exists',
  },
  {
    name: 'an order belongs to one recharge, MongoDB',
    file: MONGO_PAYMENTS,
    patches: [['key: { provider: 1, orderId: 1 },\n      unique: true,', 'key: { provider: 1, orderId: 1 },']],
    test: RECHARGE_CONTRACT,
    only: 'MongoDB: refuses a recharge that exists',
    needs: 'MONGODB_URI',
  },
  {
    name: 'a refund or a dispute is known by the id of its provider, SQLite',
    file: SQLITE_PAYMENTS,
    patches: [
      [
        'changed_at_ms INTEGER NOT NULL,\n      PRIMARY KEY (provider, reversal_id)\n    ) STRICT, WITHOUT ROWID',
        'changed_at_ms INTEGER NOT NULL\n    ) STRICT',
      ],
    ],
    test: REVERSAL_CONTRACT,
    only: 'SQLite: replaces all',
  },
  {
    name: 'a refund or a dispute is known by the id of its provider, MongoDB',
    file: 'src/adapters/payments/mongo-reversal-repository.ts',
    patches: [
      [`{ _id: \`\${provider}:\${reversalId}\` }`, '{ _id: reversalId }'],
      [`{ _id: \`\${reversal.provider}:\${reversal.reversalId}\` }`, '{ _id: reversal.reversalId }'],
    ],
    test: REVERSAL_CONTRACT,
    only: 'MongoDB: keeps refunds and disputes',
    needs: 'MONGODB_URI',
  },
  {
    name: 'a reference stands for one adjustment, SQLite',
    file: SQLITE_WALLET,
    patches: [
      ['reference TEXT PRIMARY KEY', 'reference TEXT NOT NULL'],
      ['STRICT, WITHOUT ROWID;\n    CREATE INDEX adjustments_pending', 'STRICT;\n    CREATE INDEX adjustments_pending'],
    ],
    test: ADJUSTMENT_CONTRACT,
    only: 'SQLite: has one adjustment',
  },
  {
    name: 'a reference stands for one adjustment, MongoDB',
    file: 'src/adapters/wallet/mongo-adjustment-repository.ts',
    patches: [
      [
        'await this.#adjustments().insertOne(\n        { _id: reference, ...content, requestedAt: new Date(requestedAtMs) },\n        this.#database.session,',
        'await this.#adjustments().replaceOne(\n        { _id: reference },\n        { ...content, requestedAt: new Date(requestedAtMs) },\n        { upsert: true, ...this.#database.session },',
      ],
    ],
    test: ADJUSTMENT_CONTRACT,
    only: 'MongoDB: has one adjustment',
    needs: 'MONGODB_URI',
  },
  {
    name: 'what an operator adjusts alone is added up, SQLite',
    file: 'src/adapters/wallet/sqlite-adjustment-repository.ts',
    patches: [['sum(abs(amount_micros))', 'sum(amount_micros)']],
    test: ADJUSTMENT_CONTRACT,
    only: 'SQLite: adds up',
  },
  {
    name: 'what an operator adjusts alone is added up, MongoDB',
    file: 'src/adapters/wallet/mongo-adjustment-repository.ts',
    patches: [['requestedAt: { $gte: new Date(sinceMs) },', 'requestedAt: { $gte: new Date(sinceMs + 1) },']],
    test: ADJUSTMENT_CONTRACT,
    only: 'MongoDB: adds up',
    needs: 'MONGODB_URI',
  },
  {
    name: 'what an operator adjusts alone in a day counts together',
    file: 'src/domain/wallet/adjustment.ts',
    patches: [['adjustedAloneMicros + size > aloneLimitMicros', 'adjustedAloneMicros < 0n || size > aloneLimitMicros']],
    test: ADJUSTMENT_CONTRACT,
    only: 'SQLite: of adjustments at once',
  },
  {
    name: 'a number of a wallet has one journal, SQLite',
    file: SQLITE_WALLET,
    patches: [
      [
        ' hash TEXT NOT NULL,\n      PRIMARY KEY (vendor_id, seq)\n    ) STRICT, WITHOUT ROWID;',
        ' hash TEXT NOT NULL\n    ) STRICT;',
      ],
    ],
    test: JOURNAL_KEY_CONTRACT,
    only: 'SQLite: refuses a second journal',
  },
  {
    name: 'a number of a wallet has one journal: it is added, never replaced, MongoDB',
    file: 'src/adapters/wallet/mongo-wallet-repository.ts',
    patches: [
      [
        'await journalsOf(this.#database).insertOne(journalDocument(journal), this.#database.session);',
        'const document = journalDocument(journal);\n      const options = { upsert: true, ...this.#database.session };\n      await journalsOf(this.#database).replaceOne({ _id: document._id }, document, options);',
      ],
    ],
    test: JOURNAL_KEY_CONTRACT,
    only: 'MongoDB: refuses a second journal',
    needs: 'MONGODB_URI',
  },
  {
    name: 'a table of markets is never overwritten, SQLite',
    file: 'src/adapters/wallet/sqlite-price-records.ts',
    patches: [
      ['VALUES (?, ?) ON CONFLICT DO NOTHING', 'VALUES (?, ?) ON CONFLICT DO UPDATE SET markets = excluded.markets'],
    ],
    test: PRICE_RECORDS_CONTRACT,
    only: 'SQLite: gives the newest table of markets',
  },
  {
    name: 'a table of markets is never overwritten, MongoDB',
    file: 'src/adapters/wallet/mongo-price-records.ts',
    patches: [['{ $setOnInsert: { markets } }', '{ $set: { markets } }']],
    test: PRICE_RECORDS_CONTRACT,
    only: 'MongoDB: gives the newest table of markets',
    needs: 'MONGODB_URI',
  },
  {
    name: 'a margin is never overwritten, SQLite',
    file: 'src/adapters/wallet/sqlite-price-records.ts',
    patches: [
      [
        'if (added === 0 && (there?.basis_points !== BigInt(basisPoints) || there.fixed_micros !== fixedMicros))',
        'if (added < 0)',
      ],
    ],
    test: PRICE_RECORDS_CONTRACT,
    only: "SQLite: knows a vendor's own margin",
  },
  {
    name: 'a margin is never overwritten, MongoDB',
    file: 'src/adapters/wallet/mongo-price-records.ts',
    patches: [
      ['if (there?.basisPoints !== margin.basisPoints || there.fixedMicros !== margin.fixedMicros)', "if (_id === '')"],
    ],
    test: PRICE_RECORDS_CONTRACT,
    only: "MongoDB: knows a vendor's own margin",
    needs: 'MONGODB_URI',
  },
  {
    name: "a webhook of Stripe's is of now",
    file: 'src/adapters/payments/http-payment-webhook.ts',
    patches: [[' || Math.abs(clock.nowMs() - Number(seconds) * 1000) > STRIPE_TOLERANCE_MS', '']],
    test: 'test/http/payments/stripe-webhook.test.ts',
    only: 'refuses a replay',
  },
  {
    name: 'reconciliation follows the numbers of journals',
    file: WALLET_AUDIT,
    patches: [['if (journal.seq !== this.#folded.seq + 1) yield', 'if (journal.seq < 0) yield']],
    test: LEDGER_CHECKS,
    only: 'names a missing journal',
  },
  {
    name: 'reconciliation follows the chain of hashes',
    file: WALLET_AUDIT,
    patches: [['if (journal.prevHash !== this.#folded.headHash) yield', 'if (journal.seq < 0) yield']],
    test: LEDGER_CHECKS,
    only: 'the chain closed over the gap',
  },
  {
    name: 'reconciliation hashes each journal',
    file: WALLET_AUDIT,
    patches: [
      ['if (journal.hash !== this.#sha256Hex(journalContent(journal))) yield', "if (journal.hash === '') yield"],
    ],
    test: LEDGER_CHECKS,
    only: 'names a changed reference',
  },
  {
    name: 'reconciliation adds up each journal',
    file: WALLET_AUDIT,
    patches: [['if (total !== 0n) yield', 'if (total === undefined) yield']],
    test: LEDGER_CHECKS,
    only: 'names a changed amount on one side',
  },
  {
    name: 'reconciliation compares the balances that a journal leaves',
    file: WALLET_AUDIT,
    patches: [['if (said !== sums && !this.#isAstray) yield', "if (said === '') yield"]],
    test: LEDGER_CHECKS,
    only: 'names a changed balance after a journal',
  },
  {
    name: 'reconciliation takes the digest of each batch of charges',
    file: WALLET_AUDIT,
    patches: [
      ["if (refs['digest'] !== this.#sha256Hex(chargesContent(charges))) yield", "if (refs['digest'] === '') yield"],
    ],
    test: LEDGER_CHECKS,
    only: 'names two charges that swapped',
  },
  {
    name: 'reconciliation compares each batch of charges with its journal',
    file: WALLET_AUDIT,
    patches: [
      [
        'if (comparable(postings) !== comparable(chargePostings(this.#vendorId, charges))) {',
        'if (postings.length === 0) {',
      ],
    ],
    test: LEDGER_CHECKS,
    only: 'names a charge with another price',
  },
  {
    name: 'reconciliation compares the wallet with its journals',
    file: WALLET_AUDIT,
    patches: [['if (wallet[field] !== this.#folded[field]) {', 'if (wallet[field] === undefined) {']],
    test: LEDGER_CHECKS,
    only: 'names a raised balance',
  },
  {
    name: 'reconciliation knows what each journal is for',
    file: WALLET_AUDIT,
    patches: [
      [`      yield this.#difference('journal', \`journal \${seq} of \${this.#vendorId} \${missing}\`);\n`, ''],
    ],
    test: WRONG_BOOKS,
    only: 'SQLite: names a journal of an unknown kind',
  },
  {
    name: 'reconciliation knows whose money each kind of journal moves',
    file: WALLET_AUDIT,
    patches: [['if (foreign) {', 'if (foreign === null) {']],
    test: WRONG_BOOKS,
    only: 'SQLite: names a journal that moves money',
  },
  {
    name: 'reconciliation compares charges with the prices of the launch',
    file: 'src/domain/reporting/message-audit.ts',
    patches: [
      ['if (price?.priceMicros !== priceMicros || price.costMicros !== costMicros) {', 'if (priceMicros < 0n) {'],
    ],
    test: WRONG_BOOKS,
    only: 'SQLite: names a charge above the price',
  },
  {
    name: 'reconciliation finds regular messages that nobody paid for',
    file: 'src/domain/reporting/message-audit.ts',
    patches: [['if (kept?.price.priceMicros === 0n) return undefined;', 'if (chargedMicros === 0n) return undefined;']],
    test: WRONG_BOOKS,
    only: 'SQLite: names a regular message',
  },
  {
    name: 'reconciliation compares refunds with the provider',
    file: 'src/domain/reporting/order-audit.ts',
    patches: [['if (booked.refundedMicros !== refundedMicros) {', 'if (booked.refundedMicros < 0n) {']],
    test: 'test/application/reporting/reconcile-orders.test.ts',
    only: 'names refunds that are not booked',
  },
  {
    name: 'what a resumed campaign costs more is held',
    file: 'src/application/wallet/hold-funds.ts',
    patches: [['if (moreMicros > 0n) await this.#ledger.post(wallet, draft);', '']],
    test: 'test/application/webhooks/apply-template-events.test.ts',
    only: 'holds what the messages left of a dearer campaign cost more',
  },
  {
    name: "Meta's refusal names no other vendor's template",
    file: 'src/domain/templates/template.ts',
    patches: [["name.slice(own.length) : 'of another vendor'", 'name.slice(own.length) : name']],
    test: 'test/application/templates/submission.test.ts',
    only: "without another vendor's names",
  },
  {
    name: 'a category without a rate is charged as quoted',
    file: 'src/domain/webhooks/settlement.ts',
    patches: [
      [
        'known?.[reported] ? reported : agreedCategory(campaign, message);',
        'known?.[reported] ? reported : reported as Category;',
      ],
    ],
    test: 'test/domain/webhooks/settlement.test.ts',
    only: 'had no rate at launch',
  },
  {
    name: 'only a queued message is marked, SQLite',
    file: SQLITE_MESSAGES,
    patches: [['json_each(?)) AND $', 'json_each(?)) OR $']],
    test: MESSAGE_CONTRACT,
    only: 'SQLite: takes only queued messages to sending',
  },
  {
    name: 'only a queued message is marked, MongoDB',
    file: MONGO_MESSAGES,
    patches: [["updateMany({ _id, state: 'queued' }, update, session)", 'updateMany({ _id }, update, session)']],
    test: MESSAGE_CONTRACT,
    only: 'MongoDB: takes only queued messages to sending',
    needs: 'MONGODB_URI',
  },
  {
    name: 'a send is decided by the sender whose lease it is, SQLite',
    file: SQLITE_MESSAGES,
    patches: [["state = 'sending' AND lease_until_ms = ?`", "state = 'sending' AND lease_until_ms <> -?`"]],
    test: MESSAGE_CONTRACT,
    only: 'SQLite: lets a sender whose lease is over',
  },
  {
    name: 'a send is decided by the sender whose lease it is, MongoDB',
    file: MONGO_MESSAGES,
    patches: [["state: 'sending', leaseUntil: new Date(part[0].leaseUntilMs) }", "state: 'sending' }"]],
    test: MESSAGE_CONTRACT,
    only: 'MongoDB: lets a sender whose lease is over',
    needs: 'MONGODB_URI',
  },
  {
    name: 'what is sent is sent within its lease',
    file: 'src/application/campaigns/send-message.ts',
    patches: [['if (isInTime && isCovered) return next;', 'if (isInTime) return next;']],
    test: SEND_JOB_TEST,
    only: 'sends only what its lease covers',
  },
  {
    name: 'a request launches one campaign, SQLite',
    file: SQLITE_CAMPAIGNS,
    patches: [['CREATE UNIQUE INDEX campaigns_of_request', 'CREATE INDEX campaigns_of_request']],
    test: CAMPAIGN_CONTRACT,
    only: 'SQLite: takes one campaign of a request',
  },
  {
    name: 'a request launches one campaign, MongoDB',
    file: MONGO_CAMPAIGNS,
    patches: [['key: { requestKey: 1 },\n      unique: true,', 'key: { requestKey: 1 },']],
    test: CAMPAIGN_CONTRACT,
    only: 'MongoDB: takes one campaign of a request',
    needs: 'MONGODB_URI',
  },
  {
    name: 'a trimmed hold keeps what its messages may cost',
    file: 'src/application/campaigns/close-campaigns.ts',
    patches: [['await this.#unitOfWork.run(() => this.#messages.reservedMicros(id, CHARGEABLE_STATES))', '0n']],
    test: 'test/application/campaigns/close-campaigns.test.ts',
    only: 'keeps of a cancelled campaign only',
  },
  {
    name: 'a hold is trimmed when every message is stored',
    file: 'src/application/campaigns/close-campaigns.ts',
    patches: [
      ['hasNoRanges\n      ? await this.#unitOfWork', 'await this.#unitOfWork'],
      ['\n      : undefined;\n    await this.#unitOfWork', ';\n    await this.#unitOfWork'],
    ],
    test: 'test/application/campaigns/close-campaigns.test.ts',
    only: 'waits while a range is out',
  },
  {
    name: 'a status moves a message up only',
    file: 'src/domain/campaigns/message.ts',
    patches: [['RANK[reported] > RANK[current]', 'RANK[reported] >= 0']],
    test: 'test/domain/campaigns/message.test.ts',
    only: 'only ever move up',
  },
  {
    name: 'a repeated job leaves the messages that there are as they are, SQLite',
    file: SQLITE_MESSAGES,
    patches: [['ON CONFLICT DO NOTHING', 'ON CONFLICT (id) DO UPDATE SET state = excluded.state']],
    test: MESSAGE_CONTRACT,
    only: 'SQLite: adds what is missing',
  },
  {
    name: 'a send is in doubt only when its lease is over, SQLite',
    file: SQLITE_MESSAGES,
    patches: [
      ["WHERE state = 'sending' AND lease_until_ms <= ?`", "WHERE state = 'sending' AND lease_until_ms <> -?`"],
    ],
    test: MESSAGE_CONTRACT,
    only: 'SQLite: takes messages whose lease is over',
  },
  {
    name: 'a send is in doubt only when its lease is over, MongoDB',
    file: MONGO_MESSAGES,
    patches: [["{ state: 'sending', leaseUntil: { $lte: now } }", "{ state: 'sending' }"]],
    test: MESSAGE_CONTRACT,
    only: 'MongoDB: takes messages whose lease is over',
    needs: 'MONGODB_URI',
  },
  {
    name: 'what is unknown is sent again only with a resend left, SQLite',
    file: SQLITE_MESSAGES,
    patches: [["(state = 'unknown' AND resends_left > 0))", "(state = 'unknown' AND resends_left >= 0))"]],
    test: MESSAGE_CONTRACT,
    only: 'SQLite: gives an unknown message once more',
  },
  {
    name: 'what is unknown is sent again only with a resend left, MongoDB',
    file: MONGO_MESSAGES,
    patches: [["state: 'unknown', resendsLeft: 1, dueAt", "state: 'unknown', dueAt"]],
    test: MESSAGE_CONTRACT,
    only: 'MongoDB: gives an unknown message once more',
    needs: 'MONGODB_URI',
  },
  {
    name: 'a send whose answer was lost is not queued again',
    file: 'src/application/campaigns/send-result.ts',
    patches: [["state: 'unknown', cause: ANSWER_LOST,", "state: 'queued', cause: ANSWER_LOST,"]],
    test: SEND_JOB_TEST,
    only: 'takes a message to unknown',
  },
  {
    name: 'nothing is sent for a number or a vendor that is stopped',
    file: 'src/application/campaigns/campaign-standings.ts',
    patches: [["campaign?.state === 'running' && reason === undefined", "campaign?.state === 'running'"]],
    test: SEND_JOB_TEST,
    only: "stops a number's sending",
  },
  {
    name: 'nothing is sent of a campaign that is paused',
    file: 'src/application/campaigns/campaign-standings.ts',
    patches: [["campaign?.state === 'running' && reason === undefined", 'reason === undefined']],
    test: SEND_JOB_TEST,
    only: 'stops within a group when the campaign is paused',
  },
  {
    name: 'who opted out since the launch is sent nothing',
    file: 'src/application/campaigns/materialise-messages.ts',
    patches: [['dueAtMs !== undefined && !wanted.has(id)', 'dueAtMs === -1']],
    test: SEND_JOB_TEST,
    only: 'nor to who has opted out meanwhile',
  },
  {
    name: 'a suspended vendor launches nothing',
    file: 'src/application/campaigns/begin-campaign.ts',
    patches: [['if (suspension) throw', 'if (suspension === null) throw']],
    test: CAMPAIGNS_API_TEST,
    only: 'refuses a suspended vendor',
  },
  {
    name: 'a launch holds the total that it expects',
    file: 'src/application/campaigns/begin-campaign.ts',
    patches: [['    assertTotal(quote, campaign.expectedTotalMicros);\n', '']],
    test: CAMPAIGNS_API_TEST,
    only: 'holds the total that the launch expects',
  },
  {
    name: 'failures are retried once, SQLite',
    file: SQLITE_CAMPAIGNS,
    patches: [['CREATE UNIQUE INDEX campaigns_retry_of', 'CREATE INDEX campaigns_retry_of']],
    test: CAMPAIGN_CONTRACT,
    only: 'SQLite: knows the last campaign that retries',
  },
  {
    name: 'failures are retried once, MongoDB',
    file: MONGO_CAMPAIGNS,
    patches: [['retryNumber: -1 },\n      unique: true,', 'retryNumber: -1 },']],
    test: CAMPAIGN_CONTRACT,
    only: 'MongoDB: knows the last campaign that retries',
    needs: 'MONGODB_URI',
  },
  {
    name: 'a token of the rate comes back a second after its answer, in the process',
    file: NODE_LIMITER,
    patches: [['number.returning.push(nowMs + WINDOW_MS);', 'number.returning.push(nowMs);']],
    test: LIMITER_CONTRACT,
    only: 'RateLimiter on Node: waits while all slots are out',
  },
  {
    name: 'what a former process sent counts for a second, in the process',
    file: NODE_LIMITER,
    patches: [['dueMs: nowMs + WINDOW_MS,', 'dueMs: nowMs,']],
    test: LIMITER_CONTRACT,
    only: 'RateLimiter on Node: gives no slot in its first second',
  },
  {
    name: 'a slot that was missed is not used, in the process',
    file: NODE_LIMITER,
    patches: [['slot.atMs <= MISSED_AFTER_MS', 'slot.atMs >= 0']],
    test: LIMITER_CONTRACT,
    only: 'RateLimiter on Node: says of a slot',
  },
  {
    name: 'a token of the rate comes back a second after its answer, Redis',
    file: REDIS_LIMITER,
    patches: [['now + second - tonumber(ARGV[i + 1])', 'now - tonumber(ARGV[i + 1])']],
    test: LIMITER_CONTRACT,
    only: 'RateLimiter on Redis, by 1: waits while all slots are out',
    needs: 'REDIS_URL',
  },
  {
    name: 'what Redis gave out before it started again counts',
    file: REDIS_LIMITER,
    patches: [['if pause > second then due = math.max(due, now + pause) end\n', '']],
    test: 'test/contracts/campaigns/redis-rate-limiter.test.ts',
    only: 'gives nothing for two seconds',
    needs: 'REDIS_URL',
  },
  {
    name: 'a token that Redis forgot is kept for a second after its answer',
    file: REDIS_LIMITER,
    patches: [["  redis.call('ZADD', returning, back, ARGV[i])\n", '']],
    test: 'test/contracts/campaigns/redis-rate-limiter.test.ts',
    only: 'keeps a token for a second after its answer',
    needs: 'REDIS_URL',
  },
  {
    name: 'a clock of Redis that is set back stops nothing for longer than a second',
    file: REDIS_LIMITER,
    patches: [['if now < (tonumber(read[7]) or now)', 'if false and now < (tonumber(read[7]) or now)']],
    test: 'test/contracts/campaigns/redis-rate-limiter.test.ts',
    only: "when Redis's clock is set back by 60000 ms",
    needs: 'REDIS_URL',
  },
  {
    name: 'slots whose reply is read late are not used',
    file: REDIS_LIMITER,
    patches: [['if (repliedMs - calledMs > LATEST_REPLY_MS) number', 'if (repliedMs < 0) number']],
    test: 'test/contracts/campaigns/redis-rate-limiter.test.ts',
    only: 'hands out no slots whose reply is read late',
    needs: 'REDIS_URL',
  },
  {
    name: 'nothing is written to a connection when the time for that is over',
    file: 'src/adapters/shared/meta-http-client.ts',
    patches: [['if (isLate || ', 'if (']],
    test: 'test/contracts/campaigns/message-sender.contract.test.ts',
    only: 'was not sent when the process stood still',
  },
  {
    name: 'a refusal from before the lift of its stop is no news',
    file: 'src/application/webhooks/apply-refusals.ts',
    patches: [['if (!(await this.#stops.hear(subject, refusedAtMs, true))) return false;', '']],
    test: 'test/application/webhooks/handle-meta-events.test.ts',
    only: 'stops no number again for what was refused before its stop was lifted',
  },
  {
    name: 'a refusal from before the resumption of its campaign is no news',
    file: 'src/application/campaigns/resume-campaign.ts',
    patches: [['await this.#stops.hear(refusalsOfCampaign(campaignId), this.#clock.nowMs(), false);', '']],
    test: 'test/application/webhooks/handle-meta-events.test.ts',
    only: 'pauses no campaign again for what was refused before its vendor resumed it',
  },
  {
    name: 'a range whose job the bus has lost comes back to the planner',
    file: 'src/application/campaigns/plan-sends.ts',
    patches: [['const LOST_AFTER_MS = 15 * 60_000;', 'const LOST_AFTER_MS = 15 * 60_000_000;']],
    test: 'test/application/campaigns/plan-sends.test.ts',
    only: 'emits a range again whose job the bus has lost',
  },
  {
    name: 'a token that is dropped ahead of its slot is not free before it, Redis',
    file: REDIS_LIMITER,
    patches: [['if leased and leased - lease > now then', 'if false then']],
    test: LIMITER_CONTRACT,
    only: 'gives nobody the slot that was dropped ahead of its time',
    needs: 'REDIS_URL',
  },
  {
    name: 'a token that is dropped ahead of its slot is not free before it, Node',
    file: NODE_LIMITER,
    patches: [['if (slot.atMs > this.#timeline.nowMs()) insert', 'if (slot.atMs < 0) insert']],
    test: LIMITER_CONTRACT,
    only: 'gives nobody the slot that was dropped ahead of its time',
  },
  {
    name: 'a slot that was missed is not used, Redis',
    file: REDIS_LIMITER,
    patches: [['slot.atMs <= MISSED_AFTER_MS', 'slot.atMs >= 0']],
    test: LIMITER_CONTRACT,
    only: 'RateLimiter on Redis, by 1: says of a slot',
    needs: 'REDIS_URL',
  },
  {
    name: 'a message is charged to its own vendor, whoever the callback data names',
    file: 'src/application/webhooks/settle-statuses.ts',
    patches: [['found.filter((message) => message.vendorId === vendorId)', 'found']],
    test: 'test/application/webhooks/settle-statuses.test.ts',
    only: 'charges the vendor of the message',
  },
  {
    name: 'a webhook is answered once the bus has it',
    file: 'src/adapters/shared/http-signed-webhook.ts',
    patches: [['await bus.publish(messagesOf', 'void bus.publish(messagesOf']],
    test: META_WEBHOOK_TEST,
    only: 'does not answer 200 before',
  },
  {
    name: 'a body above the limit is not read on',
    file: 'src/adapters/shared/http-raw-body.ts',
    patches: [['if (this.#length > this.#maxBytes) {', 'if (this.#length < 0) {']],
    test: META_WEBHOOK_TEST,
    only: 'refuses a body above the limit',
  },
  {
    name: 'bodies that are being read have one budget',
    file: 'src/adapters/shared/http-raw-body.ts',
    patches: [['      oldest.giveUp();\n', '']],
    test: 'test/http/webhooks/raw-body.test.ts',
  },
  {
    name: "Meta's handshake knows our token",
    file: 'src/adapters/webhooks/http-meta-webhook.ts',
    patches: [
      [
        "!isSameSecret(query.get('hub.verify_token') ?? '', verifyToken)",
        "query.get('hub.verify_token') === verifyToken.slice(1)",
      ],
    ],
    test: META_WEBHOOK_TEST,
    only: 'refuses a handshake',
  },
  {
    name: 'an event on the account that is late or repeated changes nothing, SQLite',
    file: 'src/adapters/campaigns/sqlite-sending-stops.ts',
    patches: [['\n       WHERE (excluded.at_ms, excluded.is_stop) > (at_ms, is_stop)`', '`']],
    test: STOPS_CONTRACT,
    only: 'SQLite: tells news on a subject',
  },
  {
    name: 'an event on the account that is late or repeated changes nothing, MongoDB',
    file: 'src/adapters/campaigns/mongo-sending-stops.ts',
    patches: [
      ['(known.isStop || !isStop)))) return false;', "(known.isStop || !isStop))) && subject === '') return false;"],
    ],
    test: STOPS_CONTRACT,
    only: 'MongoDB: tells news on a subject',
    needs: 'MONGODB_URI',
  },
  {
    name: 'STOP and START count in the order in which they were said',
    file: 'src/domain/contacts/opt-out.ts',
    patches: [['words.toSorted(byTime)', 'words']],
    test: 'test/application/webhooks/apply-opt-outs.test.ts',
    only: 'in whatever order and however often',
  },
  {
    name: 'a repeated STOP stays with the vendor that it was meant for, SQLite',
    file: 'src/adapters/contacts/sqlite-opt-outs.ts',
    patches: [['ON CONFLICT DO NOTHING', 'ON CONFLICT DO UPDATE SET scope = excluded.scope']],
    test: OPT_OUTS_CONTRACT,
    only: 'SQLite: keeps a word as it was first told',
  },
  {
    name: 'a repeated STOP stays with the vendor that it was meant for, MongoDB',
    file: 'src/adapters/contacts/mongo-opt-outs.ts',
    patches: [
      ['$setOnInsert: word', '$set: word'],
      ['upsertedCount > 0', 'upsertedCount >= 0'],
    ],
    test: OPT_OUTS_CONTRACT,
    only: 'MongoDB: keeps a word as it was first told',
    needs: 'MONGODB_URI',
  },
  {
    name: 'a one-time code is used once, SQLite',
    file: SQLITE_OTP,
    patches: [["      await this.#database.change('DELETE FROM one_time_codes WHERE key = ?', [key]);\n", '']],
    test: OTP_CONTRACT,
    only: 'SQLite: takes the right code once',
  },
  {
    name: 'a one-time code is used once, Redis',
    file: REDIS_OTP,
    patches: [["  redis.call('DEL', KEYS[1])\n", '']],
    test: OTP_CONTRACT,
    only: 'Redis: takes the right code once',
    needs: 'REDIS_URL',
  },
  {
    name: 'wrong codes have a limit, from a network and in all',
    file: 'src/application/identity/email-codes.ts',
    patches: [
      ['    await this.#take(byBoth, MAX_WRONG_CODES, tooManyAttempts);\n', ''],
      ['    await this.#take(byMailbox, MAX_WRONG_CODES_PER_MAILBOX, tooManyAttempts);\n', ''],
    ],
    test: 'test/application/identity/verify-otp.test.ts',
    only: 'counts every one of many wrong codes',
  },
  {
    name: 'a one-time code lives for its time, SQLite',
    file: SQLITE_OTP,
    patches: [['if (!code || code.expires_ms <= BigInt(nowMs))', 'if (!code)']],
    test: OTP_CONTRACT,
    only: 'SQLite: lets a code live',
  },
  {
    name: 'a one-time code lives for its time, Redis',
    file: REDIS_OTP,
    patches: [['if not hash or tonumber(expires_ms) <= now_ms then', 'if not hash then']],
    test: OTP_CONTRACT,
    only: 'Redis: lets a code live',
    needs: 'REDIS_URL',
  },
  {
    name: 'attempts have a limit, SQLite',
    file: 'src/adapters/identity/sqlite-attempt-limiter.ts',
    patches: [['taken.count >= BigInt(limit)', 'taken.count > BigInt(limit)']],
    test: ATTEMPTS_CONTRACT,
    only: 'SQLite: refuses what exceeds',
  },
  {
    name: 'attempts have a limit, Redis',
    file: 'src/adapters/identity/redis-attempt-limiter.ts',
    patches: [["redis.call('ZCARD', KEYS[1]) >= limit", "redis.call('ZCARD', KEYS[1]) > limit"]],
    test: ATTEMPTS_CONTRACT,
    only: 'Redis: refuses what exceeds',
    needs: 'REDIS_URL',
  },
  {
    name: 'an address has one member, SQLite',
    file: 'src/infrastructure/migrations/sqlite-identity.ts',
    patches: [
      [
        'email TEXT NOT NULL UNIQUE,\n      password_hash TEXT NOT NULL,\n      role',
        'email TEXT NOT NULL,\n      password_hash TEXT NOT NULL,\n      role',
      ],
    ],
    test: USER_CONTRACT,
    only: 'SQLite: refuses a second member',
  },
  {
    name: 'an address has one member, MongoDB',
    file: 'src/infrastructure/migrations/mongo-identity.ts',
    patches: [
      ["name: 'members_by_email', key: { email: 1 }, unique: true", "name: 'members_by_email', key: { email: 1 }"],
    ],
    test: USER_CONTRACT,
    only: 'MongoDB: refuses a second member',
    needs: 'MONGODB_URI',
  },
  {
    name: 'a team keeps an ADMIN',
    file: 'src/application/identity/change-team.ts',
    patches: [['    if (!staysAdmin) assertAdminRemains(team, memberId);\n', '']],
    test: 'test/http/identity/team.test.ts',
    only: 'keeps the last ADMIN',
  },
  {
    name: 'a route is for roles that have its permission',
    file: HTTP_AUTH,
    patches: [['if (!roleAllows(role, permission))', "if (permission === ('' as Permission))"]],
    test: 'test/http/identity/team.test.ts',
    only: 'lets STAFF see the team',
  },
  {
    name: 'an API key does what its scopes say',
    file: HTTP_AUTH,
    patches: [['if (scopes && !scopes.includes(permission))', 'if (scopes && permission === undefined)']],
    test: 'test/http/identity/api-keys.test.ts',
    only: 'lets a key do what its scopes say',
  },
  {
    name: 'an API key is no person',
    file: HTTP_AUTH,
    patches: [
      [
        "    if (principalOf(response).scopes) throw new MemberNeeded('This route is for people, not for API keys');\n",
        '',
      ],
    ],
    test: 'test/http/identity/api-keys.test.ts',
    only: 'keeps keys away from keys',
  },
  {
    name: "operators' routes are for operators",
    file: HTTP_AUTH,
    patches: [
      [
        "    if (response.locals['principal']) throw new OperatorNeeded('This route is for operators');\n    operatorOf(response);\n",
        '',
      ],
    ],
    test: 'test/http/identity/operator.test.ts',
    only: 'answers 401 without a token',
  },
  {
    name: 'an access token ends with its session',
    file: 'src/application/identity/authenticate-member.ts',
    patches: [['return isAlive ? principal : undefined;', 'return isAlive === undefined ? undefined : principal;']],
    test: 'test/http/identity/sessions.test.ts',
    only: 'ends the access tokens of a session',
  },
  {
    name: 'a refresh token that is used twice ends its session',
    file: 'src/application/identity/refresh-session.ts',
    patches: [['      await this.#sessions.remove([id]);\n', '']],
    test: 'test/application/identity/sessions.test.ts',
    only: 'ends a session whose refresh token comes twice',
  },
  {
    name: 'a token is for one audience',
    file: 'src/adapters/identity/jwt-signer.ts',
    patches: [['        audience: this.#audience,\n', '']],
    test: TOKENS_CONTRACT,
    only: 'AccessTokens by JWT: is never read',
  },
  {
    name: 'a token ends',
    file: 'src/adapters/identity/jwt-signer.ts',
    patches: [['if (known && known.exp > this.#nowSeconds()) return known;', 'if (known) return known;']],
    test: TOKENS_CONTRACT,
    only: 'AccessTokens by JWT: lets a token live',
  },
  {
    name: 'who lost the lease of an Idempotency-Key keeps no answer, SQLite',
    file: 'src/adapters/shared/sqlite-idempotency-store.ts',
    patches: [
      [
        'AND key = ? AND lease_ends_ms = ? AND status IS NULL`',
        'AND key = ? AND lease_ends_ms <> -? AND status IS NULL`',
      ],
    ],
    test: IDEMPOTENCY_CONTRACT,
    only: 'SQLite: ignores who lost the lease',
  },
  {
    name: 'who lost the lease of an Idempotency-Key keeps no answer, Redis',
    file: 'src/adapters/shared/redis-idempotency-store.ts',
    patches: [['if lease_ends_ms ~= ARGV[1] or status then return end', 'if status then return end']],
    test: IDEMPOTENCY_CONTRACT,
    only: 'Redis: ignores who lost the lease',
    needs: 'REDIS_URL',
  },
  {
    name: 'one of two requests with an Idempotency-Key runs, SQLite',
    file: 'src/adapters/shared/sqlite-idempotency-store.ts',
    patches: [["      if (row.lease_ends_ms > BigInt(nowMs)) return { kind: 'running' };\n", '']],
    test: IDEMPOTENCY_CONTRACT,
    only: 'SQLite: gives one of many',
  },
  {
    name: 'one of two requests with an Idempotency-Key runs, Redis',
    file: 'src/adapters/shared/redis-idempotency-store.ts',
    patches: [["  if tonumber(known_lease_ms) > now_ms then return {'running'} end\n", '']],
    test: IDEMPOTENCY_CONTRACT,
    only: 'Redis: gives one of many',
    needs: 'REDIS_URL',
  },
  {
    name: 'a lease has one holder, in the process',
    file: 'src/adapters/operations/node-leases.ts',
    patches: [[' && lease.untilMs > nowMs) return false;', ' && lease.untilMs < 0) return false;']],
    test: LEASES_CONTRACT,
    only: 'Leases by Node: gives a lease to one',
  },
  {
    name: 'a lease has one holder, MongoDB',
    file: 'src/adapters/operations/mongo-leases.ts',
    patches: [['{ _id: name, ...isFree },', '{ _id: name, ...(isFree ? {} : {}) },']],
    test: LEASES_CONTRACT,
    only: 'Leases by MongoDB: gives a lease to one',
    needs: 'MONGODB_URI',
  },
  {
    name: 'nobody begins work on a lease that has ended',
    file: 'src/adapters/operations/job-leader.ts',
    patches: [['    if (performance.now() >= untilMs) return;\n', '']],
    test: 'test/contracts/operations/leader-job.test.ts',
    only: 'begins no work on a lease that ended',
  },
  {
    name: 'an e-mail is sent by one claimer, SQLite',
    file: 'src/adapters/notifications/sqlite-mail-log.ts',
    patches: [
      ['WHERE sent_at_ms IS NULL AND claimed_at_ms <= ?`', 'WHERE sent_at_ms IS NULL AND claimed_at_ms <> -?`'],
    ],
    test: MAIL_CONTRACT,
    only: 'SQLite: lets one of many claim',
  },
  {
    name: 'an e-mail is sent by one claimer, MongoDB',
    file: 'src/adapters/notifications/mongo-mail-log.ts',
    patches: [
      [
        ', claimedAt: { $lte: new Date(nowMs - MAIL_CLAIM_MS) } };',
        ', claimedAt: { $gte: new Date(nowMs - MAIL_CLAIM_MS) } };',
      ],
    ],
    test: MAIL_CONTRACT,
    only: 'MongoDB: lets one of many claim',
    needs: 'MONGODB_URI',
  },
  {
    name: 'an e-mail that was sent is not sent again, SQLite',
    file: 'src/adapters/notifications/sqlite-mail-log.ts',
    patches: [['WHERE sent_at_ms IS NULL AND claimed_at_ms <= ?`', 'WHERE claimed_at_ms <= ?`']],
    test: MAIL_CONTRACT,
    only: 'SQLite: lets one of many claim',
  },
  {
    name: 'an e-mail that was sent is not sent again, MongoDB',
    file: 'src/adapters/notifications/mongo-mail-log.ts',
    patches: [['{ _id: id, sentAt: { $exists: false }, claimedAt: { $lte', '{ _id: id, claimedAt: { $lte']],
    test: MAIL_CONTRACT,
    only: 'MongoDB: lets one of many claim',
    needs: 'MONGODB_URI',
  },
  {
    name: 'a call by work whose unit of work has ended is refused',
    file: 'src/adapters/shared/store-units.ts',
    patches: [['if (unit && !unit.isOpen) throw', 'if (unit?.isOpen === undefined && unit) throw']],
    test: 'test/contracts/shared/unit-of-work.contract.test.ts',
    only: 'SQLite: refuses every call',
  },
  {
    name: 'a vendor has a phone number once, SQLite',
    file: 'src/infrastructure/migrations/sqlite-contacts.ts',
    patches: [['      UNIQUE (vendor_id, phone)\n', '      CHECK (phone <> vendor_id)\n']],
    test: CONTACT_CONTRACT,
    only: 'SQLite: refuses a second contact',
  },
  {
    name: 'a vendor has a phone number once, MongoDB',
    file: 'src/infrastructure/migrations/mongo-contacts.ts',
    patches: [['key: { vendorId: 1, phone: 1 }, unique: true }', 'key: { vendorId: 1, phone: 1 } }']],
    test: CONTACT_CONTRACT,
    only: 'MongoDB: refuses a second contact',
    needs: 'MONGODB_URI',
  },
  {
    name: 'an import goes on by the holder of its claim, SQLite',
    file: 'src/adapters/contacts/sqlite-contact-imports.ts',
    patches: [["state = 'running' AND claim_ends_ms = ?`", "state = 'running' AND claim_ends_ms <> -?`"]],
    test: IMPORTS_CONTRACT,
    only: 'SQLite: gives an import to another',
  },
  {
    name: 'an import goes on by the holder of its claim, MongoDB',
    file: 'src/adapters/contacts/mongo-contact-imports.ts',
    patches: [["state: 'running', claimEndsAt: new Date(claimEndsMs) },\n      {", "state: 'running' },\n      {"]],
    test: IMPORTS_CONTRACT,
    only: 'MongoDB: gives an import to another',
    needs: 'MONGODB_URI',
  },
  {
    name: 'a vendor has one import running, MongoDB',
    file: 'src/infrastructure/migrations/mongo-contacts.ts',
    patches: [['unique: true,\n      partialFilterExpression: { state', 'partialFilterExpression: { state']],
    test: IMPORTS_CONTRACT,
    only: 'MongoDB: gives no two imports of a vendor',
    needs: 'MONGODB_URI',
  },
  {
    name: 'a name and a language have one template, SQLite',
    file: 'src/infrastructure/migrations/sqlite-templates.ts',
    patches: [
      ['      UNIQUE (vendor_id, name, language),\n', ''],
      ['      UNIQUE (meta_name, language)\n', '      CHECK (meta_name <> language)\n'],
    ],
    test: TEMPLATE_CONTRACT,
    only: 'SQLite: refuses a second template',
  },
  {
    name: 'a template is submitted by one claimer, MongoDB',
    file: 'src/adapters/templates/mongo-template-repository.ts',
    patches: [
      ['{ $set: { submitAfter: new Date(untilMs) } }, session);', '{ $set: { submitAfter: new Date(untilMs) } }, {});'],
    ],
    test: TEMPLATE_CONTRACT,
    only: 'MongoDB: gives each template',
    needs: 'MONGODB_URI',
  },
  {
    name: "a vendor's templates are its own, SQLite",
    file: 'src/adapters/templates/sqlite-template-repository.ts',
    patches: [["this.#one('vendor_id = ? AND id = ?',", "this.#one('vendor_id <> -? AND id = ?',"]],
    test: TEMPLATE_CONTRACT,
    only: 'SQLite: finds a template',
  },
  {
    name: "a vendor's templates are its own, MongoDB",
    file: 'src/adapters/templates/mongo-template-repository.ts',
    patches: [
      [
        'return this.#one({ _id: templateId, vendorId });',
        "return this.#one({ _id: templateId, ...(vendorId === '' ? { vendorId } : {}) });",
      ],
    ],
    test: TEMPLATE_CONTRACT,
    only: 'MongoDB: finds a template',
    needs: 'MONGODB_URI',
  },
  {
    name: "a vendor's contacts are removed by itself, SQLite",
    file: 'src/adapters/contacts/sqlite-contact-repository.ts',
    patches: [
      [
        "'DELETE FROM contacts WHERE vendor_id = ? AND id = ?'",
        "'DELETE FROM contacts WHERE vendor_id <> -? AND id = ?'",
      ],
    ],
    test: CONTACT_CONTRACT,
    only: 'SQLite: forgets a contact',
  },
  {
    name: "a vendor's contacts are removed by itself, MongoDB",
    file: 'src/adapters/contacts/mongo-contact-repository.ts',
    patches: [
      [
        'deleteOne({ _id: contactId, vendorId }, session)',
        "deleteOne({ _id: contactId, ...(vendorId === '' ? { vendorId } : {}) }, session)",
      ],
    ],
    test: CONTACT_CONTRACT,
    only: 'MongoDB: forgets a contact',
    needs: 'MONGODB_URI',
  },
  {
    name: 'the audit log only grows, SQLite',
    file: 'src/infrastructure/migrations/sqlite-operations.ts',
    patches: [['BEFORE DELETE ON audit_log', 'BEFORE DELETE ON audit_log WHEN 1 = 0']],
    test: 'test/contracts/operations/audit-log.contract.test.ts',
    only: 'is append only',
  },
  {
    name: 'an entry of the audit log never changes, SQLite',
    file: 'src/infrastructure/migrations/sqlite-operations.ts',
    patches: [['BEFORE UPDATE ON audit_log', 'BEFORE UPDATE ON audit_log WHEN 1 = 0']],
    test: 'test/contracts/operations/audit-log.contract.test.ts',
    only: 'is append only',
  },
  {
    name: 'requests of a caller have a limit',
    file: 'src/adapters/shared/http-rate-limit.ts',
    patches: [['      if (count > limit) {', '      if (count < 0) {']],
    test: 'test/http/rate-limit.test.ts',
    only: 'refuse what is above the limit',
  },
  {
    name: 'what was handled is forgotten though offsets began again',
    file: 'src/adapters/shared/kafka-partition.ts',
    patches: [
      ['const isSameAssignment = this.#fetched[0] === batch[0];', 'const isSameAssignment = batch.length === 0;'],
    ],
    test: 'test/contracts/shared/kafka-partition.test.ts',
    only: 'handles each message once when offsets begin again',
  },
  {
    name: 'what no broker has confirmed is not written',
    file: 'src/adapters/shared/kafka-publisher.ts',
    patches: [['if (chosen.size > 0) throw', 'if (chosen.size < 0) throw']],
    test: 'test/contracts/shared/kafka-publisher.test.ts',
    only: 'confirms nothing that a partition',
  },
  {
    name: 'fetches that went on beyond a join skip nothing',
    file: 'src/adapters/shared/kafka-subscription.ts',
    patches: [['if (hasStoppedFetching) this', 'if (hasStoppedFetching || isCurrent()) this']],
    test: 'test/contracts/shared/kafka-subscription.test.ts',
    only: 'begins anew where a member joins',
  },
];
