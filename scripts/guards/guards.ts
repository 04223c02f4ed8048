/** A guard of the money, how to take it out, and the test that must fail then. */
export interface Guard {
  readonly name: string;
  readonly file: string;
  /** Texts that stand in the file exactly once, and what replaces them. */
  readonly patches: readonly (readonly [string, string])[];
  readonly test: string;
  /** Its test says something only where this server is. */
  readonly needs?: 'MONGODB_URI' | 'REDIS_URL';
}

const WALLET_CONTRACT = 'test/contracts/wallet/wallet-repository.contract.test.ts';
const HOLD_CONTRACT = 'test/contracts/wallet/hold-repository.contract.test.ts';
const CHARGE_CONTRACT = 'test/contracts/wallet/charge-repository.contract.test.ts';
const TAX_DOCUMENT_CONTRACT = 'test/contracts/payments/tax-document-repository.contract.test.ts';
const RECHARGE_CONTRACT = 'test/contracts/payments/recharge-repository.contract.test.ts';
const SQLITE_WALLET = 'src/infrastructure/migrations/sqlite-wallet.ts';
const MONGO_WALLET = 'src/infrastructure/migrations/mongo-wallet.ts';
const WALLET = 'src/domain/wallet/wallet.ts';
const WALLET_TEST = 'test/domain/wallet/wallet.test.ts';
const RECHARGE = 'src/domain/payments/recharge.ts';
const REVERSAL = 'src/domain/payments/reversal.ts';
const REVERSAL_TEST = 'test/domain/payments/reversal.test.ts';

export const GUARDS: readonly Guard[] = [
  {
    name: 'a wallet is changed only where it was read: seq and hash, SQLite',
    file: 'src/adapters/wallet/sqlite-wallet-repository.ts',
    patches: [['if (changed === 0) throw', 'if (changed < 0) throw']],
    test: WALLET_CONTRACT,
  },
  {
    name: 'a wallet is changed only where it was read: seq and hash, MongoDB',
    file: 'src/adapters/wallet/mongo-wallet-repository.ts',
    patches: [['if (matchedCount === 0) throw', 'if (matchedCount < 0) throw']],
    test: WALLET_CONTRACT,
    needs: 'MONGODB_URI',
  },
  {
    name: 'a wallet is changed only where it was read: what the update asks for, SQLite',
    file: 'src/adapters/wallet/sqlite-wallet-repository.ts',
    patches: [
      ['WHERE vendor_id = ? AND seq = ? AND head_hash = ?', 'WHERE vendor_id = ? AND (seq = ? OR head_hash <> ?)'],
    ],
    test: WALLET_CONTRACT,
  },
  {
    name: 'a wallet is changed only where it was read: what the update asks for, MongoDB',
    file: 'src/adapters/wallet/mongo-wallet-repository.ts',
    patches: [['{ _id: vendorId, seq: BigInt(seq - 1), headHash: prevHash },', '{ _id: vendorId },']],
    test: WALLET_CONTRACT,
    needs: 'MONGODB_URI',
  },
  ...(['available', 'held', 'receivable'] as const).map((balance) => ({
    name: `the store refuses ${balance} below zero, SQLite`,
    file: SQLITE_WALLET,
    patches: [[` CHECK (${balance}_micros >= 0)`, '']] as const,
    test: WALLET_CONTRACT,
  })),
  {
    name: 'the store refuses balances below zero, MongoDB',
    file: MONGO_WALLET,
    patches: [["const money = { bsonType: 'long', minimum: 0 };", "const money = { bsonType: 'long' };"]],
    test: WALLET_CONTRACT,
    needs: 'MONGODB_URI',
  },
  {
    name: 'the store refuses a journal that does not add up to zero, MongoDB',
    file: MONGO_WALLET,
    patches: [['rule: { $eq: [sumOfPostings, 0n] },', '']],
    test: 'test/contracts/wallet/mongo-money.test.ts',
    needs: 'MONGODB_URI',
  },
  {
    name: 'a message has one charge: the key of charges, SQLite',
    file: SQLITE_WALLET,
    patches: [
      ['message_id TEXT PRIMARY KEY', 'message_id TEXT NOT NULL'],
      ['STRICT, WITHOUT ROWID;\nCREATE INDEX charges_by_journal', 'STRICT;\nCREATE INDEX charges_by_journal'],
    ],
    test: CHARGE_CONTRACT,
  },
  {
    name: 'the sources of a charge add up to its price, SQLite',
    file: SQLITE_WALLET,
    patches: [[' CHECK (price_micros = from_hold_micros + from_available_micros + from_receivable_micros)', '']],
    test: CHARGE_CONTRACT,
  },
  {
    name: 'a campaign has one hold, SQLite',
    file: SQLITE_WALLET,
    patches: [['campaign_id TEXT PRIMARY KEY', 'campaign_id TEXT NOT NULL']],
    test: HOLD_CONTRACT,
  },
  {
    name: 'no more leaves a hold than is in it, SQLite',
    file: SQLITE_WALLET,
    patches: [
      [
        'expires_at_ms INTEGER NOT NULL,\n  CHECK (captured_micros + released_micros <= amount_micros)',
        'expires_at_ms INTEGER NOT NULL',
      ],
    ],
    test: HOLD_CONTRACT,
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
    needs: 'MONGODB_URI',
  },
  {
    name: 'no more leaves a hold than is in it, MongoDB',
    file: MONGO_WALLET,
    patches: [["rule: { $lte: [{ $add: ['$capturedMicros', '$releasedMicros'] }, '$amountMicros'] },", '']],
    test: HOLD_CONTRACT,
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
  },
  {
    name: 'an order is credited once',
    file: RECHARGE,
    patches: [["  if (recharge.state === 'paid') {", "  if (recharge.state === 'initiated') {"]],
    test: 'test/application/payments/apply-payment.test.ts',
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
  },
  {
    name: 'a payment pays one recharge, SQLite',
    file: 'src/infrastructure/migrations/sqlite-payments.ts',
    patches: [['CREATE UNIQUE INDEX recharges_by_payment', 'CREATE INDEX recharges_by_payment']],
    test: RECHARGE_CONTRACT,
  },
  {
    name: 'a payment pays one recharge, MongoDB',
    file: 'src/infrastructure/migrations/mongo-payments.ts',
    patches: [['key: { provider: 1, paymentId: 1 },\n          unique: true,', 'key: { provider: 1, paymentId: 1 },']],
    test: RECHARGE_CONTRACT,
    needs: 'MONGODB_URI',
  },
  {
    name: 'no more goes back than was paid, MongoDB',
    file: 'src/infrastructure/migrations/mongo-payments.ts',
    patches: [["          { $lte: [{ $ifNull: ['$reversedMicros', 0n] }, payable] },\n", '']],
    test: RECHARGE_CONTRACT,
    needs: 'MONGODB_URI',
  },
  {
    name: 'no more goes back than was paid, domain',
    file: REVERSAL,
    patches: [['|| reversedMicros > payableMicros(recharge)', '']],
    test: REVERSAL_TEST,
  },
  {
    name: 'no more goes back than was paid, SQLite',
    file: 'src/infrastructure/migrations/sqlite-reversals.ts',
    patches: [[' AND reversed_micros <= amount_micros + gst_micros', '']],
    test: RECHARGE_CONTRACT,
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
  },
  {
    name: 'what was paid has one invoice, SQLite',
    file: 'src/infrastructure/migrations/sqlite-tax-documents.ts',
    patches: [['cause TEXT NOT NULL UNIQUE', 'cause TEXT NOT NULL']],
    test: TAX_DOCUMENT_CONTRACT,
  },
  {
    name: 'a number is given once, SQLite',
    file: 'src/infrastructure/migrations/sqlite-tax-documents.ts',
    patches: [['number TEXT NOT NULL UNIQUE', 'number TEXT NOT NULL']],
    test: TAX_DOCUMENT_CONTRACT,
  },
  {
    name: 'no more tax goes back than was paid, SQLite',
    file: 'src/infrastructure/migrations/sqlite-payments.ts',
    patches: [[' AND gst_reversed_micros <= gst_micros', '']],
    test: RECHARGE_CONTRACT,
  },
  {
    name: 'a rate is never overwritten, SQLite',
    file: 'src/adapters/wallet/sqlite-price-records.ts',
    patches: [['if (added === 0 && there?.costs !== textOf(costs))', 'if (added < 0)']],
    test: 'test/contracts/wallet/price-records.contract.test.ts',
  },
  {
    name: 'a rate is never overwritten, MongoDB',
    file: 'src/adapters/wallet/mongo-price-records.ts',
    patches: [['if (textOf(there?.costs ?? {}) !== textOf(costs))', "if (_id === '')"]],
    test: 'test/contracts/wallet/price-records.contract.test.ts',
    needs: 'MONGODB_URI',
  },
  {
    name: 'an adjustment is decided once, SQLite',
    file: 'src/adapters/wallet/sqlite-adjustment-repository.ts',
    patches: [["WHERE reference = ? AND state = 'pending'`", 'WHERE reference = ?`']],
    test: 'test/contracts/wallet/adjustment-repository.contract.test.ts',
  },
  {
    name: 'an adjustment is decided once, MongoDB',
    file: 'src/adapters/wallet/mongo-adjustment-repository.ts',
    patches: [["{ _id: reference, state: 'pending' },", '{ _id: reference },']],
    test: 'test/contracts/wallet/adjustment-repository.contract.test.ts',
    needs: 'MONGODB_URI',
  },
  {
    name: 'markets of a day that has begun are not changed',
    file: 'src/application/wallet/import-prices.ts',
    patches: [['if (effectiveFrom <= today)', "if (effectiveFrom === '')"]],
    test: 'test/application/wallet/prices.test.ts',
  },
  {
    name: 'nobody is launched to without a price',
    file: 'src/application/campaigns/begin-campaign.ts',
    patches: [['    assertPriced(quote);\n', '']],
    test: 'test/http/campaigns/campaigns.test.ts',
  },
  {
    name: 'a webhook is signed',
    file: 'src/adapters/shared/http-signature.ts',
    patches: [['return given.some((signature) => timingSafeEqual(digest, signature));', 'return digest.length > 0;']],
    test: 'test/http/payments/payment-webhook.test.ts',
  },
  {
    name: 'an Idempotency-Key belongs to one body, SQLite',
    file: 'src/adapters/shared/sqlite-idempotency-store.ts',
    patches: [["if (row.fingerprint !== fingerprint) return { kind: 'mismatch' };", '']],
    test: 'test/contracts/shared/idempotency-store.contract.test.ts',
  },
  {
    name: 'an Idempotency-Key belongs to one body, Redis',
    file: 'src/adapters/shared/redis-idempotency-store.ts',
    patches: [["  if known ~= fingerprint then return {'mismatch'} end\n", '']],
    test: 'test/contracts/shared/idempotency-store.contract.test.ts',
    needs: 'REDIS_URL',
  },
  {
    name: 'a unit of work whose part failed changes nothing, MongoDB',
    file: 'src/adapters/shared/mongo-database.ts',
    patches: [['      if (unit.failure) throw unit.failure.error;\n', '']],
    test: 'test/contracts/shared/unit-of-work.contract.test.ts',
    needs: 'MONGODB_URI',
  },
  {
    name: 'a unit of work whose part failed changes nothing, SQLite',
    file: 'src/adapters/shared/sqlite-database.ts',
    patches: [['      if (unit.failure) throw unit.failure.error;\n', '']],
    test: 'test/contracts/shared/unit-of-work.contract.test.ts',
  },
  {
    name: 'two operators make a large adjustment',
    file: 'src/domain/wallet/adjustment.ts',
    patches: [["if (state === 'applied' && operatorId === adjustment.requestedBy)", "if (operatorId === '')"]],
    test: 'test/http/wallet/operator-adjustments.test.ts',
  },
];
