import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { VendorRepository } from '../../../src/application/identity/ports.ts';
import { ApplyPayment } from '../../../src/application/payments/apply-payment.ts';
import { ApplyReversal } from '../../../src/application/payments/apply-reversal.ts';
import { newVendor } from '../../../src/domain/identity/vendor.ts';
import { type MoneyApi, startMoneyApi } from '../../support/money-api.ts';
import { replyWith } from '../../support/stub-server.ts';
import { SELLER } from '../../support/tax.ts';

const test = suite<{ api: MoneyApi }>('/wallet/invoices');

test.before.each(async (context) => {
  context.api = await startMoneyApi({ tax: { seller: SELLER, gstBasisPoints: 1800 } });
  for (const id of ['ven_a', 'ven_b']) {
    await context.api.container.get(VendorRepository).add(newVendor(id, 'Asha Textiles', 1));
  }
});
test.after.each(async ({ api }) => {
  await api.stop();
  assert.equal(api.faults, []);
});

let orders = 0;

/** Opens an order by the route and reports its payment; gives the order as the provider heard of it. */
async function recharge(api: MoneyApi, amount: string, token = 'admin') {
  const orderId = `order_${++orders}`;
  api.provider.answer = replyWith(200, { id: orderId });
  const { status, body } = await api.request('POST', '/wallet/recharge/init', { token, body: { amount } });
  assert.is(status, 201);
  const asked = JSON.parse(api.provider.requests.at(-1)?.body ?? '') as { amount: number };
  const paymentId = `pay_${orders}`;
  await api.container.get(ApplyPayment).execute({
    provider: 'razorpay',
    orderId,
    paymentId,
    outcome: 'captured',
    amountMicros: BigInt(asked.amount) * 10_000n,
    currency: 'INR',
  });
  return { ...body, asked: asked.amount, paymentId };
}

const get = (api: MoneyApi, path: string, token = 'admin') => api.request('GET', `/wallet/invoices${path}`, { token });

test('has one for each paid recharge: what is credited is what was asked for, and the tax is on top', async ({
  api,
}) => {
  const paid = await recharge(api, '500.00');
  assert.equal([paid.amount, paid.gst, paid.total, paid.asked], ['500.0000', '90.0000', '590.0000', 59_000]);
  const balance = await api.request('GET', '/wallet/balance', { token: 'admin' });
  assert.is(balance.body.available, '500.0000');
  const { body } = await get(api, '');
  assert.is(body.data.length, 1);
  const { id, ...invoice } = body.data[0];
  assert.equal(invoice, {
    kind: 'INVOICE',
    number: 'INV/2627/0000001',
    financialYear: '2026-27',
    issuedAt: '2026-11-23T00:00:00.000Z',
    rechargeId: paid.id,
    corrects: null,
    seller: { legalName: SELLER.legalName, gstin: SELLER.gstin, address: SELLER.address },
    buyer: { legalName: 'Asha Textiles', gstin: null, address: [] },
    placeOfSupply: '29',
    currency: 'INR',
    gstPercent: '18',
    taxable: '500.0000',
    cgst: '45.0000',
    sgst: '45.0000',
    igst: '0.0000',
    total: '590.0000',
  });
  assert.equal((await get(api, `/${id}`)).body, body.data[0]);
});

test('makes a credit note of a refund, in proportion, and pages and filters', async ({ api }) => {
  const { paymentId } = await recharge(api, '500.00');
  await recharge(api, '100.00');
  const refund = { provider: 'razorpay', paymentId, reversalId: 'rfnd_1', kind: 'refund', state: 'processed' } as const;
  await api.container.get(ApplyReversal).execute({ ...refund, amountMicros: 59_000_000n, currency: 'INR' });
  const notes = (await get(api, '?kind=CREDIT-NOTE')).body.data;
  assert.equal(
    notes.map(({ number, corrects, taxable, cgst, total }: Record<string, string>) => [
      number,
      corrects,
      taxable,
      cgst,
      total,
    ]),
    [['CRN/2627/0000001', 'INV/2627/0000001', '50.0000', '4.5000', '59.0000']],
  );
  const balance = await api.request('GET', '/wallet/balance', { token: 'admin' });
  assert.is(balance.body.available, '550.0000');
  const first = (await get(api, '?limit=2')).body;
  const second = (await get(api, `?limit=2&cursor=${first.nextCursor}`)).body;
  assert.equal([first.data.length, second.data.length, second.nextCursor], [2, 1, null]);
  assert.equal((await get(api, '?financialYear=2025-26')).body.data, []);
});

test('gives an invoice as a file, the same each time, whatever has become of the vendor', async ({ api }) => {
  await recharge(api, '500.00');
  const [invoice] = (await get(api, '')).body.data;
  const file = async () => {
    const headers = { authorization: 'Bearer admin' };
    const response = await fetch(`${api.url}/wallet/invoices/${invoice.id}/pdf`, { headers });
    return { response, bytes: Buffer.from(await response.arrayBuffer()) };
  };
  const { response, bytes } = await file();
  assert.is(response.headers.get('content-type'), 'application/pdf');
  assert.is(response.headers.get('content-disposition'), 'attachment; filename=INV-2627-0000001.pdf');
  assert.is(bytes.subarray(0, 5).toString(), '%PDF-');
  await api.container.get(VendorRepository).save(newVendor('ven_a', 'Another name', 1));
  assert.ok((await file()).bytes.equals(bytes));
  assert.is((await get(api, `/${invoice.id}`)).body.buyer.legalName, 'Asha Textiles');
});

test("is an ADMIN's own: another vendor's does not exist", async ({ api }) => {
  await recharge(api, '500.00');
  const [{ id }] = (await get(api, '')).body.data;
  assert.equal((await get(api, '', 'other')).body.data, []);
  for (const path of [`/${id}`, `/${id}/pdf`]) {
    const { status, body } = await get(api, path, 'other');
    assert.equal([status, body.code], [404, 'payments.tax_document_not_found']);
    assert.is((await get(api, path, 'staff')).status, 403);
    assert.is((await get(api, path, 'nobody')).status, 401);
  }
  assert.is((await get(api, '/tax_1/pdf')).status, 400);
  assert.is((await get(api, '?financialYear=2026')).status, 400);
});

test.run();
