import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ApiClient, answerOf, apiClient } from '../../clients/typescript/client.ts';
import { type ContactsFile, contactsFile } from './contacts-csv.ts';
import { JsonClient } from './json-client.ts';
import { decimalOf, MICROS_PER_RUPEE, microsOf } from './money.ts';
import type { System } from './system.ts';
import { until } from './wait.ts';

/** The API takes 100 000 rows in one file, duplicates and wrong ones included. */
const CONTACTS_PER_FILE = 50_000;
const LIST = 'Customers';
/** The most that one recharge may be, and the least. */
const MAX_RECHARGE_RUPEES = 500_000n;
const MIN_RECHARGE_RUPEES = 100n;
const APPROVED_WITHIN_MS = 30_000;
const CREDITED_WITHIN_MS = 30_000;

export interface VendorPlan {
  readonly companyName: string;
  readonly contacts: number;
  /** Of its contacts among all that the seed gives; see `contactsFile`. */
  readonly firstPosition: number;
  readonly seed: number;
  readonly delimiter: ',' | ';';
  /** What is paid into its wallet, in whole rupees. */
  readonly rechargeRupees: bigint;
}

export interface ImportCounts {
  readonly created: number;
  readonly duplicates: number;
  readonly invalid: number;
}

/** A vendor that is ready to launch. Plain data: it outlives a restart of the app. */
export interface Vendor {
  readonly companyName: string;
  readonly vendorId: string;
  readonly token: string;
  readonly listId: string;
  readonly templateId: string;
  readonly rechargedMicros: bigint;
  /** The recipients that its files have, as bare digits. */
  readonly phones: readonly string[];
  /** What the files have, and what the API's import reports said. */
  readonly expectedImport: ImportCounts;
  readonly reportedImport: ImportCounts;
}

export interface LaunchedCampaign {
  readonly id: string;
  readonly recipients: number;
  readonly category: string;
  readonly totalMicros: bigint;
  readonly unitPriceMicros: bigint;
}

/** Everything from the registration to the full wallet, as a vendor's own program would do it. */
export async function prepareVendor(system: System, plan: VendorPlan): Promise<Vendor> {
  const { vendorId, token } = await register(system, plan.companyName);
  const api = apiClient(system.apiUrl, token);
  const [contacts, templateId] = await Promise.all([uploadContacts(api, plan), submitTemplate(api, plan.companyName)]);
  const rechargedMicros = await recharge(api, new JsonClient(system.sandboxUrl), plan.rechargeRupees);
  await until('the template is approved', () => isApproved(api, templateId), APPROVED_WITHIN_MS);
  return { companyName: plan.companyName, vendorId, token, templateId, rechargedMicros, ...contacts };
}

/** Sends the vendor's template to all its contacts. */
export async function launchCampaign(system: System, vendor: Vendor): Promise<LaunchedCampaign> {
  const campaign = await answerOf(
    apiClient(system.apiUrl, vendor.token).POST('/campaigns/launch', {
      params: { header: { 'Idempotency-Key': randomUUID() } },
      body: {
        name: 'Diwali sale',
        templateId: vendor.templateId,
        listId: vendor.listId,
        parameters: {
          body: [
            { attribute: 'name', default: 'friend' },
            { attribute: 'city', default: 'your city' },
          ],
        },
      },
    }),
  );
  if (!campaign.quote) throw new Error('A campaign that starts at once has its quote');
  const { recipients, category, total, markets } = campaign.quote;
  const [india, ...others] = markets;
  if (!india || others.length > 0) throw new Error(`The quote is for ${markets.length} markets, and all are in India`);
  return {
    id: campaign.id,
    recipients,
    category: category.toLowerCase(),
    totalMicros: microsOf(total),
    unitPriceMicros: microsOf(india.unitPrice),
  };
}

async function register(system: System, companyName: string): Promise<{ vendorId: string; token: string }> {
  const api = apiClient(system.apiUrl);
  const email = `owner-${randomUUID()}@example.com`;
  const password = `demo-${randomUUID()}`;
  await answerOf(api.POST('/auth/register', { body: { email, password, companyName } }));
  await answerOf(api.POST('/auth/send-otp', { body: { email } }));
  const code = await codeFor(email, join(system.dataDir, 'outbox'));
  return answerOf(api.POST('/auth/verify-otp', { body: { email, code } }));
}

/** The embedded profile delivers e-mails into a folder; an e-mail that was sent is there. */
async function codeFor(email: string, outbox: string): Promise<string> {
  for (const name of await readdir(outbox)) {
    if (!name.endsWith('.json')) continue;
    const { to, text } = JSON.parse(await readFile(join(outbox, name), 'utf8')) as { to: string; text: string };
    const code = /\b\d{6}\b/.exec(text)?.[0];
    if (to === email && code !== undefined) return code;
  }
  throw new Error(`There is no code for ${email} in ${outbox}`);
}

async function uploadContacts(
  api: ApiClient,
  { contacts, firstPosition, seed, delimiter }: VendorPlan,
): Promise<Pick<Vendor, 'listId' | 'phones' | 'expectedImport' | 'reportedImport'>> {
  const files: ContactsFile[] = [];
  const reports: (ImportCounts & { readonly listId: string | null })[] = [];
  for (let done = 0; done < contacts; done += CONTACTS_PER_FILE) {
    const size = Math.min(CONTACTS_PER_FILE, contacts - done);
    const file = contactsFile({ seed, firstPosition: firstPosition + done, contacts: size, delimiter });
    files.push(file);
    const upload = api.POST('/contacts/bulk', {
      params: { query: { list: LIST } },
      headers: { 'content-type': 'text/csv' },
      body: file.csv,
      bodySerializer: (csv) => String(csv),
    });
    reports.push(await answerOf(upload));
  }
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  return {
    listId: reports[0]?.listId ?? '',
    phones: files.flatMap(({ phones }) => phones),
    expectedImport: {
      created: contacts,
      duplicates: sum(files.map(({ duplicates }) => duplicates)),
      invalid: sum(files.map(({ invalid }) => invalid)),
    },
    reportedImport: {
      created: sum(reports.map(({ created }) => created)),
      duplicates: sum(reports.map(({ duplicates }) => duplicates)),
      invalid: sum(reports.map(({ invalid }) => invalid)),
    },
  };
}

/** Meta refuses a second template with the same text on one WABA, whichever vendor it is from. */
async function submitTemplate(api: ApiClient, companyName: string): Promise<string> {
  const { id } = await answerOf(
    api.POST('/templates', {
      body: {
        name: 'diwali_sale',
        language: 'en_US',
        category: 'MARKETING',
        components: [
          {
            type: 'BODY',
            text: `Hi {{1}}, the Diwali sale of ${companyName} has begun in {{2}}: 20% off until Sunday.`,
            example: { body_text: [['Asha', 'Mumbai']] },
          },
          { type: 'FOOTER', text: 'Reply STOP to opt out' },
        ],
      },
    }),
  );
  return id;
}

async function isApproved(api: ApiClient, templateId: string): Promise<boolean> {
  const params = { path: { id: templateId } };
  const { status, statusReason } = await answerOf(api.GET('/templates/{id}', { params }));
  if (status !== 'APPROVED' && status !== 'PENDING') throw new Error(`The template is ${status}: ${statusReason}`);
  return status === 'APPROVED';
}

/** Opens orders, pays them on the payment page, and waits until the wallet has the money. */
async function recharge(api: ApiClient, sandbox: JsonClient, rupees: bigint): Promise<bigint> {
  const wanted = rupees < MIN_RECHARGE_RUPEES ? MIN_RECHARGE_RUPEES : rupees;
  const orders = (wanted + MAX_RECHARGE_RUPEES - 1n) / MAX_RECHARGE_RUPEES;
  const amount = (wanted + orders - 1n) / orders;
  for (let order = 0n; order < orders; order++) {
    const params = { header: { 'Idempotency-Key': randomUUID() } };
    const body = { amount: `${amount}.00` };
    const { orderId } = await answerOf(api.POST('/wallet/recharge/init', { params, body }));
    await sandbox.post(`/pay/${orderId}`, { outcome: 'captured' });
  }
  const paidMicros = orders * amount * MICROS_PER_RUPEE;
  await until(
    `${decimalOf(paidMicros)} are credited`,
    async () => microsOf((await answerOf(api.GET('/wallet/balance'))).available) === paidMicros,
    CREDITED_WITHIN_MS,
  );
  return paidMicros;
}
