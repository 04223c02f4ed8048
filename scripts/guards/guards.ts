/** A guard of the money or of sending once, how to take it out, and the test that must fail then. */
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
    patches: [['|| reversedMicros > payableMicros(recharge)', '']],
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
    patches: [['if (added === 0 && there?.costs !== textOf(costs))', 'if (added < 0)']],
    test: PRICE_RECORDS_CONTRACT,
    only: 'SQLite: never overwrites a rate',
  },
  {
    name: 'a rate is never overwritten, MongoDB',
    file: 'src/adapters/wallet/mongo-price-records.ts',
    patches: [['if (textOf(there?.costs ?? {}) !== textOf(costs))', "if (_id === '')"]],
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
    name: 'nobody is launched to without a price',
    file: 'src/application/campaigns/begin-campaign.ts',
    patches: [['    assertPriced(quote);\n', '']],
    test: 'test/http/campaigns/campaigns.test.ts',
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
    test: 'test/contracts/contacts/opt-outs.contract.test.ts',
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
    test: 'test/contracts/shared/idempotency-store.contract.test.ts',
    only: 'SQLite: refuses another fingerprint',
  },
  {
    name: 'an Idempotency-Key belongs to one body, Redis',
    file: 'src/adapters/shared/redis-idempotency-store.ts',
    patches: [["  if known ~= fingerprint then return {'mismatch'} end\n", '']],
    test: 'test/contracts/shared/idempotency-store.contract.test.ts',
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
    patches: [['if (added === 0 && there?.markets !== markets)', 'if (added < 0)']],
    test: PRICE_RECORDS_CONTRACT,
    only: 'SQLite: gives the newest table of markets',
  },
  {
    name: 'a table of markets is never overwritten, MongoDB',
    file: 'src/adapters/wallet/mongo-price-records.ts',
    patches: [['if (JSON.stringify(there?.markets) !== JSON.stringify(markets))', "if (effectiveFrom === '')"]],
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
    name: 'a category without a rate is charged as quoted',
    file: 'src/domain/webhooks/settlement.ts',
    patches: [
      ['known?.[reported] ? reported : template.category;', 'known?.[reported] ? reported : reported as Category;'],
    ],
    test: 'test/domain/webhooks/settlement.test.ts',
    only: 'had no rate at launch',
  },
  {
    name: 'only a queued message is marked, SQLite',
    file: 'src/adapters/campaigns/sqlite-message-repository.ts',
    patches: [['resends_left END WHERE id = ? AND', 'resends_left END WHERE id = ? OR']],
    test: MESSAGE_CONTRACT,
    only: 'SQLite: takes only queued messages to sending',
  },
  {
    name: 'only a queued message is marked, MongoDB',
    file: 'src/adapters/campaigns/mongo-message-repository.ts',
    patches: [["updateMany({ _id, state: 'queued' }, update, session)", 'updateMany({ _id }, update, session)']],
    test: MESSAGE_CONTRACT,
    only: 'MongoDB: takes only queued messages to sending',
    needs: 'MONGODB_URI',
  },
  {
    name: 'a send is decided by the sender whose lease it is, SQLite',
    file: 'src/adapters/campaigns/sqlite-message-repository.ts',
    patches: [["state = 'sending' AND lease_until_ms = ?`", "state = 'sending' AND lease_until_ms <> -?`"]],
    test: MESSAGE_CONTRACT,
    only: 'SQLite: lets a sender whose lease is over',
  },
  {
    name: 'a send is decided by the sender whose lease it is, MongoDB',
    file: 'src/adapters/campaigns/mongo-message-repository.ts',
    patches: [["state: 'sending', leaseUntil: new Date(part[0].leaseUntilMs) }", "state: 'sending' }"]],
    test: MESSAGE_CONTRACT,
    only: 'MongoDB: lets a sender whose lease is over',
    needs: 'MONGODB_URI',
  },
  {
    name: 'what is sent is sent within its lease',
    file: 'src/application/campaigns/send-message.ts',
    patches: [['if (isInTime && isCovered) return next;', 'if (isInTime) return next;']],
    test: 'test/application/campaigns/run-send-job.test.ts',
    only: 'sends only what its lease covers',
  },
  {
    name: 'a request launches one campaign, SQLite',
    file: 'src/infrastructure/migrations/sqlite-campaigns.ts',
    patches: [['CREATE UNIQUE INDEX campaigns_of_request', 'CREATE INDEX campaigns_of_request']],
    test: CAMPAIGN_CONTRACT,
    only: 'SQLite: takes one campaign of a request',
  },
  {
    name: 'a request launches one campaign, MongoDB',
    file: 'src/infrastructure/migrations/mongo-campaigns.ts',
    patches: [['key: { requestKey: 1 },\n      unique: true,', 'key: { requestKey: 1 },']],
    test: CAMPAIGN_CONTRACT,
    only: 'MongoDB: takes one campaign of a request',
    needs: 'MONGODB_URI',
  },
  {
    name: 'a trimmed hold keeps what its messages may cost',
    file: 'src/application/campaigns/close-campaigns.ts',
    patches: [['await this.#messages.reservedMicros(id, CHARGEABLE_STATES)', '0n']],
    test: 'test/application/campaigns/close-campaigns.test.ts',
    only: 'keeps of a cancelled campaign only',
  },
  {
    name: 'a hold is trimmed when every message is stored',
    file: 'src/application/campaigns/close-campaigns.ts',
    patches: [
      ['hasNoRanges ? await this.#messages', 'await this.#messages'],
      [' : undefined;\n    await this.#unitOfWork', ';\n    await this.#unitOfWork'],
    ],
    test: 'test/application/campaigns/close-campaigns.test.ts',
    only: 'waits while a range is out',
  },
];
