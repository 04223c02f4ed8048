import { createHash } from 'node:crypto';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type {
  ApiMessage,
  CampaignEvidence,
  Evidence,
  Journal,
  SandboxMessage,
  VendorEvidence,
} from '../../scripts/demo/evidence.ts';
import { figuresOf } from '../../scripts/demo/figures.ts';
import { reconcile } from '../../scripts/demo/reconcile.ts';
import { chargeBatch } from '../../src/domain/wallet/charge.ts';
import { openHold } from '../../src/domain/wallet/hold.ts';
import type { JournalDraft } from '../../src/domain/wallet/journal.ts';
import { holdDraft, openWallet, post, rechargeDraft, releaseDraft } from '../../src/domain/wallet/wallet.ts';

const PRICE = 1_035_720n;
const RECHARGED = 100_000_000n;
const sha256Hex = (text: string) => createHash('sha256').update(text).digest('hex');

/** What became of a vendor's three recipients: one message was delivered, one read, one failed. */
const ENDS = [
  { state: 'DELIVERED', statuses: ['sent', 'delivered'], chargedMicros: PRICE },
  { state: 'READ', statuses: ['sent', 'read'], chargedMicros: PRICE },
  { state: 'FAILED', statuses: ['failed'] },
];

function vendor(vendorId: string, phones: readonly string[], drafts: readonly JournalDraft[]): VendorEvidence {
  let wallet = openWallet(vendorId, 'INR');
  const journals: Journal[] = [];
  for (const draft of [rechargeDraft(wallet, RECHARGED, 'razorpay', 'rch_1'), ...drafts]) {
    const posted = post(wallet, draft, 1_795_000_000_000, sha256Hex);
    wallet = posted.wallet;
    journals.push(posted.journal);
  }
  const counts = { created: phones.length, duplicates: 1, invalid: 1 };
  return {
    companyName: vendorId,
    vendorId,
    token: '',
    listId: '',
    templateId: '',
    rechargedMicros: RECHARGED,
    phones,
    expectedImport: counts,
    reportedImport: counts,
    wallet: { ...wallet, journals: journals.length },
    journals,
    campaigns: drafts.length > 0 ? 1 : 0,
  };
}

function campaign(vendorId: string, firstPhone: number): { campaign: CampaignEvidence; accepted: SandboxMessage[] } {
  const phones = ENDS.map((_, index) => String(firstPhone + index));
  const wallet = openWallet(vendorId, 'INR');
  const holdMicros = PRICE * 3n;
  const charges = ENDS.filter(({ chargedMicros }) => chargedMicros).map((_, index) => ({
    messageId: `m${index}`,
    campaignId: 'c',
    price: { costMicros: 863_100n, priceMicros: PRICE },
    reservedMicros: PRICE,
    category: 'marketing',
    market: 'IN',
    firstStatus: 'delivered' as const,
    occurredAtMs: 0,
  }));
  const holds = new Map([['c', openHold('c', vendorId, holdMicros, 0)]]);
  const drafts = [
    holdDraft({ ...wallet, availableMicros: RECHARGED }, holdMicros, 'c'),
    chargeBatch({ ...wallet, heldMicros: holdMicros }, holds, charges, sha256Hex).draft,
    releaseDraft(wallet, PRICE, 'c'),
  ];
  const messages = ENDS.map(({ statuses: _, ...end }, index): ApiMessage => {
    return { id: `${vendorId}m${index}`, to: `+${phones[index]}`, ...end };
  });
  const accepted = ENDS.map(({ statuses }, index): SandboxMessage => {
    const callbackData = `v1:${vendorId}:${vendorId}m${index}`;
    const to = phones[index] ?? '';
    return { callbackData, to, category: 'marketing', pricingType: 'regular', acceptedMs: 1000 + index, statuses };
  });
  return {
    accepted,
    campaign: {
      vendor: vendor(vendorId, phones, drafts),
      launched: {
        id: 'c',
        recipients: 3,
        category: 'marketing',
        totalMicros: holdMicros,
        unitPriceMicros: PRICE,
      },
      state: 'COMPLETED',
      heldMicros: holdMicros,
      chargedMicros: PRICE * 2n,
      releasedMicros: PRICE,
      remainingMicros: 0n,
      messages,
      sentSeconds: [{ atMs: 1000, sends: 3 }],
    },
  };
}

/** Two campaigns and a refused launch in which everything fits. */
function soundEvidence(): Evidence {
  const [first, second] = [campaign('ven-a', 919845000000), campaign('ven-b', 919845000010)];
  return {
    campaigns: [first.campaign, second.campaign],
    sandboxMessages: [...first.accepted, ...second.accepted],
    books: {
      accepted: 6,
      delivered: 4,
      read: 2,
      failed: 2,
      doubleSends: 0,
      maxPerSecond: 6,
      webhooks: { pending: 0 },
    },
    refused: {
      vendor: vendor(
        'ven-c',
        Array.from({ length: 100 }, (_, index) => String(919846000000 + index)),
        [],
      ),
      status: 402,
      code: 'wallet.insufficient_funds',
      requiredMicros: PRICE * 100n,
      availableMicros: RECHARGED,
      shortfallMicros: PRICE * 100n - RECHARGED,
    },
    rate: 6,
    allowedUnknown: 0,
    errorLines: [],
  };
}

function failing(evidence: Evidence): string[] {
  return reconcile(evidence)
    .filter(({ ok }) => !ok)
    .map(({ name }) => name);
}

function withFirstCampaign(change: (campaign: CampaignEvidence) => Partial<CampaignEvidence>): Evidence {
  const evidence = soundEvidence();
  const [first, ...others] = evidence.campaigns as [CampaignEvidence, CampaignEvidence];
  return { ...evidence, campaigns: [{ ...first, ...change(first) }, ...others] };
}

function withFirstVendor(change: (vendor: VendorEvidence) => Partial<VendorEvidence>): Evidence {
  return withFirstCampaign((campaign) => ({ vendor: { ...campaign.vendor, ...change(campaign.vendor) } }));
}

function withFirstMessage(change: Partial<ApiMessage>): Evidence {
  return withFirstCampaign(({ messages: [first, ...others] }) => ({
    messages: [{ ...(first as ApiMessage), ...change }, ...others],
  }));
}

function withSandbox(change: (messages: readonly SandboxMessage[]) => readonly SandboxMessage[]): Evidence {
  const evidence = soundEvidence();
  return { ...evidence, sandboxMessages: change(evidence.sandboxMessages) };
}

const test = suite('reconciliation of the demo');

test('passes what fits, with the figures that fit', () => {
  const evidence = soundEvidence();
  const invariants = reconcile(evidence);
  assert.equal(failing(evidence), []);
  assert.equal(figuresOf(evidence, invariants, { seconds: 1.23, peakMemoryMb: 200 }), {
    contacts: 6,
    invalid: 2,
    duplicates: 2,
    sent: 6,
    delivered: 4,
    read: 2,
    failed: 2,
    unknown: 0,
    charged: 4,
    chargedAmount: '4.14288',
    released: '2.07144',
    balanceAfter: '195.85712',
    ledgerDifference: '0.0000',
    maxPerSecond: 6,
    rate: 6,
    seconds: 1.2,
    messagesPerSecond: 2500,
    doubleSends: 0,
    peakMemoryMb: 200,
    ok: true,
  });
});

const IMPORTS = 'every row of the uploads is accounted for';
const RECIPIENTS = 'every recipient has one message, accepted or failed';
const STATES = 'every message stands where the sandbox left it';
const DOUBLE_SENDS = 'no message was accepted twice';
const RATE = 'never faster than the rate in any sliding second';
const COUNTED = 'every send is counted in the second in which it left';
const CHARGED = 'charged messages = messages delivered or read';
const AMOUNT = 'charged amount = their prices';
const HOLD = 'hold = charged + released + remaining';
const ZERO = 'the ledger adds up to zero';
const CHAIN = 'the chain of hashes is whole';
const BALANCES = 'every balance equals its journals';
const THIN = 'a wallet that is too thin gets 402, and nothing is sent';
const FAULTS = 'the app logged no fault';

/** A journal with another amount in its first line; its hash is left as it was. */
function cooked(journals: readonly Journal[], seq: number): Journal[] {
  return journals.map((journal) => {
    const [first, ...others] = journal.postings;
    if (journal.seq !== seq || !first) return journal;
    return { ...journal, postings: [{ ...first, amountMicros: first.amountMicros + 1n }, ...others] };
  });
}

const frauds: readonly [what: string, evidence: () => Evidence, names: readonly string[]][] = [
  [
    'a row that the import lost',
    () => withFirstVendor(({ reportedImport }) => ({ reportedImport: { ...reportedImport, invalid: 0 } })),
    [IMPORTS],
  ],
  [
    'a recipient without a message',
    () => withFirstVendor(({ phones }) => ({ phones: [...phones, '919845000099'] })),
    [RECIPIENTS],
  ],
  [
    'a message that was neither accepted nor failed',
    () => withSandbox(([, ...others]) => others),
    [RECIPIENTS, CHARGED, AMOUNT],
  ],
  [
    'a message to somebody else',
    () => withSandbox(([first, ...others]) => [{ ...(first as SandboxMessage), to: '919999999999' }, ...others]),
    [RECIPIENTS],
  ],
  [
    'a message that the app knows nothing of',
    () => withSandbox((all) => [...all, { ...(all[5] as SandboxMessage), callbackData: 'v1:ven-b:x', to: '91984500' }]),
    [RECIPIENTS, RATE],
  ],
  ['a message that is unknown', () => withFirstMessage({ state: 'UNKNOWN' }), [RECIPIENTS, STATES]],
  ['a message that went further than the app says', () => withFirstMessage({ state: 'SENT' }), [STATES]],
  [
    'a message that was accepted twice',
    () => withSandbox((all) => [...all, { ...(all[0] as SandboxMessage), acceptedMs: 5000 }]),
    [DOUBLE_SENDS],
  ],
  [
    'a recipient who got the same under another message id',
    () =>
      withSandbox((all) => [...all, { ...(all[0] as SandboxMessage), callbackData: 'v1:ven-a:x', acceptedMs: 5000 }]),
    [RECIPIENTS, DOUBLE_SENDS],
  ],
  ['more in a second than the rate', () => ({ ...soundEvidence(), rate: 5 }), [RATE]],
  [
    'more in a second than the rate by the sandbox’s own count',
    () => ({ ...soundEvidence(), books: { ...soundEvidence().books, maxPerSecond: 7 } }),
    [RATE],
  ],
  ['a send that no second has', () => withFirstCampaign(() => ({ sentSeconds: [{ atMs: 0, sends: 2 }] })), [COUNTED]],
  ['a delivered message that was not charged', () => withFirstMessage({ chargedMicros: 0n }), [CHARGED, AMOUNT]],
  [
    'a failed message that was charged',
    () =>
      withSandbox((all) => all.map((message, index) => (index === 0 ? { ...message, statuses: ['failed'] } : message))),
    [STATES, CHARGED, AMOUNT],
  ],
  ['a message charged at another price', () => withFirstMessage({ chargedMicros: PRICE + 1n }), [AMOUNT]],
  [
    'a message that Meta bills as another category',
    () => withSandbox((all) => all.map((message, i) => (i === 0 ? { ...message, category: 'utility' } : message))),
    [AMOUNT],
  ],
  ['a hold that was not closed', () => withFirstCampaign(() => ({ remainingMicros: 1n })), [HOLD]],
  [
    'a hold other than the quote',
    () => withFirstCampaign(() => ({ heldMicros: PRICE * 4n, releasedMicros: PRICE * 2n })),
    [HOLD],
  ],
  ['a campaign that is not over', () => withFirstCampaign(() => ({ state: 'RUNNING' })), [HOLD]],
  [
    'a journal that was changed',
    () => withFirstVendor(({ journals }) => ({ journals: cooked(journals, 1) })),
    [ZERO, CHAIN, BALANCES],
  ],
  [
    'a journal that is missing in the middle',
    () => withFirstVendor(({ journals }) => ({ journals: journals.filter(({ seq }) => seq !== 2) })),
    [HOLD, CHAIN, BALANCES],
  ],
  [
    'a journal that is missing at the end',
    () => withFirstVendor(({ journals }) => ({ journals: journals.slice(0, -1) })),
    [HOLD, BALANCES],
  ],
  [
    'a balance without journals',
    () => withFirstVendor(({ wallet }) => ({ wallet: { ...wallet, availableMicros: wallet.availableMicros + 1n } })),
    [BALANCES],
  ],
  ['a payment that was not credited', () => withFirstVendor(() => ({ rechargedMicros: RECHARGED + 1n })), [BALANCES]],
  ['a fault in the log', () => ({ ...soundEvidence(), errorLines: ['{"level":"error"}'] }), [FAULTS]],
];

for (const [what, evidence, names] of frauds) {
  test(`names ${what}`, () => {
    assert.equal(failing(evidence()), names);
    assert.not(figuresOf(evidence(), reconcile(evidence()), { seconds: 1 }).ok);
  });
}

test('names a journal of which anything was changed but its hash', () => {
  const changes: readonly Partial<Journal>[] = [
    { seq: 9 },
    { kind: 'gift' },
    { refs: { order: 'rch_2' } },
    { balances: { availableMicros: 1n, heldMicros: 0n, receivableMicros: 0n } },
    { balances: { availableMicros: RECHARGED, heldMicros: 1n, receivableMicros: 0n } },
    { balances: { availableMicros: RECHARGED, heldMicros: 0n, receivableMicros: 1n } },
    { bookedAtMs: 1 },
    { prevHash: '1'.repeat(64) },
  ];
  for (const change of changes) {
    const evidence = withFirstVendor(({ journals: [first, ...others] }) => ({
      journals: [{ ...(first as Journal), ...change }, ...others],
    }));
    assert.equal(failing(evidence), [CHAIN]);
  }
});

const thinFrauds: readonly [what: string, change: Partial<NonNullable<Evidence['refused']>>][] = [
  ['a launch that was not refused', { status: 202, code: undefined }],
  ['a shortfall that is not what is missing', { shortfallMicros: 1n }],
  ['a requirement that is not the price of the list', { requiredMicros: PRICE }],
];

for (const [what, change] of thinFrauds) {
  test(`names ${what}`, () => {
    const evidence = soundEvidence();
    const refused = { ...(evidence.refused as NonNullable<Evidence['refused']>), ...change };
    assert.equal(failing({ ...evidence, refused }), [THIN]);
  });
}

test('names a message of the vendor that was refused', () => {
  const all = soundEvidence();
  const message = { ...(all.sandboxMessages[0] as SandboxMessage), callbackData: 'v1:ven-c:x', acceptedMs: 5000 };
  assert.equal(failing({ ...all, sandboxMessages: [...all.sandboxMessages, message] }), [RECIPIENTS, THIN]);
});

test('lets messages be unknown after a crash, as many as it is told', () => {
  const evidence = withFirstMessage({ state: 'UNKNOWN', chargedMicros: 0n });
  const lost = evidence.sandboxMessages.slice(1);
  const unknown = (allowedUnknown: number) => failing({ ...evidence, sandboxMessages: lost, allowedUnknown });
  assert.ok(unknown(0).includes(RECIPIENTS));
  assert.not(unknown(1).includes(RECIPIENTS));
});

test('counts the busiest second from whole milliseconds without calling a full second one', () => {
  const evidence = soundEvidence();
  const books = { ...evidence.books, maxPerSecond: 0 };
  const apart = (ms: number) =>
    evidence.sandboxMessages.map((message, index) => ({ ...message, acceptedMs: 1000 + index * ms }));
  assert.is(figuresOf({ ...evidence, books, sandboxMessages: apart(1000) }, [], { seconds: 1 }).maxPerSecond, 1);
  assert.is(figuresOf({ ...evidence, books, sandboxMessages: apart(999) }, [], { seconds: 1 }).maxPerSecond, 2);
});

test.run();
