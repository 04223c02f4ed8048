import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { TaxDocumentRepository } from '../../../src/application/payments/ports.ts';
import type { UnitOfWork } from '../../../src/application/shared/ports.ts';
import { rejection } from '../../support/rejection.ts';
import { storeAdapters } from '../../support/store-adapters.ts';
import { anInvoice, taxStoresOn } from '../../support/tax.ts';

interface Stores {
  readonly unitOfWork: UnitOfWork;
  readonly taxDocuments: TaxDocumentRepository;
}

const stores = await storeAdapters<Stores>({
  sqlite: (unitOfWork) => ({ ...taxStoresOn.sqlite(unitOfWork), unitOfWork }),
  mongo: (unitOfWork) => ({ ...taxStoresOn.mongo(unitOfWork), unitOfWork }),
});

const note = anInvoice(2, {
  kind: 'credit-note',
  number: 'CRN/2627/0000001',
  cause: 'refund:razorpay:rfnd_1',
  corrects: { number: 'INV/2627/0000001', issuedAtMs: 5 },
  buyer: { legalName: 'Asha', gstin: null, address: [] },
  taxableMicros: 9_007_199_254_740_993n,
});

for (const { name, open, close } of stores) {
  const test = suite<Stores>(`TaxDocumentRepository on ${name}`);
  test.before.each(async (context) => {
    Object.assign(context, await open());
  });
  test.after(close);

  test('numbers a series from 1 without gaps, also when many units of work take numbers at once', async ({
    taxDocuments,
    unitOfWork,
  }) => {
    const taken = await Promise.all(
      Array.from({ length: 25 }, (_, n) =>
        unitOfWork.run(async () => [n, await taxDocuments.nextNumber(`INV/${n % 2}`)] as const),
      ),
    );
    for (const [parity, count] of [
      [0, 13],
      [1, 12],
    ] as const) {
      const numbers = taken.filter(([n]) => n % 2 === parity).map(([, number]) => number);
      assert.equal(
        numbers.sort((a, b) => a - b),
        Array.from({ length: count }, (_, index) => index + 1),
      );
    }
  });

  test('gives the number of a unit of work that was rolled back again', async ({ taxDocuments, unitOfWork }) => {
    const take = () => taxDocuments.nextNumber('INV/2627');
    assert.is(await unitOfWork.run(take), 1);
    await rejection(
      unitOfWork.run(async () => {
        assert.is(await take(), 2);
        throw new Error('crash');
      }),
    );
    assert.is(await unitOfWork.run(take), 2);
  });

  test('keeps a document whole', async ({ taxDocuments }) => {
    for (const document of [anInvoice(1), note]) {
      await taxDocuments.add(document);
      assert.equal(await taxDocuments.find(document.id), document);
    }
    assert.is(await taxDocuments.find('tax_none'), undefined);
  });

  test('gives all documents of a recharge', async ({ taxDocuments }) => {
    const { rechargeId } = anInvoice(1);
    const own = [anInvoice(1), { ...note, rechargeId, cgstMicros: 2n, sgstMicros: 1n, igstMicros: 0n }];
    for (const document of [...own, anInvoice(3)]) await taxDocuments.add(document);
    const found = await taxDocuments.ofRecharge(rechargeId);
    assert.equal(new Set(found), new Set(own));
    assert.equal(await taxDocuments.ofRecharge('rch_none'), []);
  });

  test('refuses a second document of the same cause, and of the same number', async ({ taxDocuments }) => {
    await taxDocuments.add(anInvoice(1));
    await rejection(taxDocuments.add(anInvoice(2, { cause: anInvoice(1).cause })));
    await rejection(taxDocuments.add(anInvoice(2, { number: anInvoice(1).number })));
    assert.is((await taxDocuments.page('ven_a', { limit: 10 })).data.length, 1);
  });

  test('refuses IGST beside CGST and SGST', async ({ taxDocuments }) => {
    await rejection(taxDocuments.add(anInvoice(1, { cgstMicros: 1n, sgstMicros: 1n, igstMicros: 2n })));
    assert.is(await taxDocuments.find(anInvoice(1).id), undefined);
  });

  test('refuses unequal halves and a number above 16 characters', async ({ taxDocuments }) => {
    await rejection(taxDocuments.add(anInvoice(1, { cgstMicros: 2n, sgstMicros: 1n, igstMicros: 0n })));
    await rejection(taxDocuments.add(anInvoice(1, { number: 'INV/2026-27/000001' })));
    assert.is(await taxDocuments.find(anInvoice(1).id), undefined);
  });

  test('reads on in the order of numbers, whosever they are', async ({ taxDocuments }) => {
    for (const document of [anInvoice(3, { vendorId: 'ven_b' }), note, anInvoice(1)]) await taxDocuments.add(document);
    const numbers = async (after: string, limit: number) =>
      (await taxDocuments.slice(after, limit)).map(({ number }) => number);
    const [first, second, third] = ['CRN/2627/0000001', 'INV/2627/0000001', 'INV/2627/0000003'] as const;
    assert.equal([await numbers('', 2), await numbers(second, 2)], [[first, second], [third]]);
    assert.equal(await numbers(third, 2), []);
  });

  test("pages through one vendor's documents, newest first, by year and kind", async ({ taxDocuments }) => {
    const last = anInvoice(9, { financialYear: '2025-26' });
    for (const each of [anInvoice(1), note, anInvoice(3), anInvoice(4, { vendorId: 'ven_b' }), last]) {
      await taxDocuments.add(each);
    }
    const idsOf = async (...given: Parameters<TaxDocumentRepository['page']>) => {
      const { data, nextCursor } = await taxDocuments.page(...given);
      return [...data.map(({ id }) => Number(id.slice('tax_'.length))), nextCursor && 'more'];
    };
    assert.equal(await idsOf('ven_a', { limit: 2 }), [9, 3, 'more']);
    assert.equal(await idsOf('ven_a', { limit: 2, cursor: anInvoice(3).id }), [2, 1, null]);
    assert.equal(await idsOf('ven_a', { limit: 9 }, { financialYear: '2026-27' }), [3, 2, 1, null]);
    assert.equal(await idsOf('ven_a', { limit: 9 }, { kind: 'credit-note' }), [2, null]);
    assert.equal(await idsOf('ven_a', { limit: 9 }, { financialYear: '2025-26', kind: 'credit-note' }), [null]);
    assert.equal(await idsOf('ven_b', { limit: 9 }), [4, null]);
  });

  test.run();
}
