import * as assert from 'uvu/assert';
import { SendingStops } from '../../src/application/campaigns/ports.ts';
import { ContactRepository } from '../../src/application/contacts/ports.ts';
import { AuditLog, DeadLetterStore } from '../../src/application/operations/ports.ts';
import { TaxDocumentRepository } from '../../src/application/payments/ports.ts';
import { TemplateRepository } from '../../src/application/templates/ports.ts';
import { KEY_PERMISSIONS } from '../../src/domain/identity/permissions.ts';
import { aDeadLetter } from './dead-letters.ts';
import { codeFor, emailsIn } from './outbox.ts';
import { anInvoice } from './tax.ts';
import type { WholeApi } from './whole-api.ts';

const PASSWORD = 'correct horse battery';

/** A vendor that has at least one of each thing that has an id. */
export interface VendorWithEverything {
  readonly tokens: { readonly ADMIN: string; readonly STAFF: string; readonly key: string };
  /** By prefix, and by name where an id has none. */
  readonly ids: Readonly<Record<string, string>>;
  /** Texts that only this vendor's data have. */
  readonly marks: readonly string[];
}

/** Made by its own requests; `name` is one word, `digits` six that no other vendor has. */
export async function aVendorWithEverything(
  api: WholeApi,
  operatorToken: string,
  name: string,
  digits: string,
): Promise<VendorWithEverything> {
  const call = async (method: string, path: string, body?: unknown, token?: string) => {
    const answer = await api.request(method, path, token, body);
    assert.ok(answer.status < 300, `${method} ${path}: ${answer.status} ${answer.text}`);
    return answer.text ? JSON.parse(answer.text) : undefined;
  };
  const email = `owner@${name}.example`;
  await call('POST', '/auth/register', { email, password: PASSWORD, companyName: `Company ${name}` });
  await call('POST', '/auth/send-otp', { email });
  const { token, vendorId } = await call('POST', '/auth/verify-otp', { email, code: codeFor(api.outbox, email) });
  const post = (path: string, body: unknown = {}) => call('POST', path, body, token);
  const operate = (path: string, body: unknown) => call('POST', path, body, operatorToken);

  const staff = await joinTeam();
  const invitation = await post('/team/invitations', { email: `later@${name}.example`, role: 'STAFF' });
  const key = await post('/api-keys', { name: `Key ${name}`, scopes: KEY_PERMISSIONS });

  const phone = `98${digits}01`;
  const upload = { list: `List ${name}`, contacts: [{ phone, name: `Person ${name}` }] };
  const { listId } = await post('/contacts/bulk', upload);
  const [contact] = (await api.stores.get(ContactRepository).page(vendorId, { limit: 1 })).data;
  const contactImport = await post('/contacts/imports', upload);

  // One variable, as in the documentation's example of a launch.
  const body = { type: 'BODY', text: `Hello {{1}}, the sale of ${name} begins.`, example: { body_text: [['Asha']] } };
  const definition = { name: `sale_${name}`, language: 'en_US', category: 'MARKETING' };
  const { id: templateId } = await post('/templates', { ...definition, components: [body] });
  const templates = api.stores.get(TemplateRepository);
  const template = await templates.find(vendorId, templateId);
  assert.ok(template);
  await templates.save({ ...template, status: 'APPROVED' });

  await operate('/operator/adjustments', { reference: `${name}-1`, vendorId, amount: '500', reason: 'Goodwill' });
  await operate('/operator/adjustments', { reference: `${name}-2`, vendorId, amount: '5000', reason: 'Goodwill' });
  const recharge = await post('/wallet/recharge/init', { amount: '500.00' });
  const buyer = { legalName: `Company ${name}`, gstin: null, address: [] };
  const invoice = anInvoice(Number(digits), { vendorId, rechargeId: recharge.id, buyer });
  await api.stores.get(TaxDocumentRepository).add(invoice);
  const parameters = { body: [{ attribute: 'name' }] };
  const campaign = await post('/campaigns/launch', { name: `Campaign ${name}`, templateId, listId, parameters });

  const letter = aDeadLetter(Number(digits), { key: vendorId, value: `{"vendor":"${vendorId}"}` });
  await api.stores.get(DeadLetterStore).add([letter]);
  const phoneNumberId = `1060${digits}`;
  await api.stores
    .get(SendingStops)
    .stop({ phoneNumberId, reason: `Restricted, as ${name} is told`, liftedBy: 'operator', stoppedAtMs: 0 });
  const [entry] = (await api.stores.get(AuditLog).page(vendorId, { limit: 1 })).data;

  return {
    tokens: { ADMIN: token, STAFF: staff.token, key: key.key },
    ids: {
      ven: vendorId,
      mem: staff.memberId,
      inv: invitation.id,
      key: key.id,
      con: contact?.id ?? '',
      lst: listId,
      imp: contactImport.id,
      tpl: templateId,
      rch: recharge.id,
      tax: invoice.id,
      cmp: campaign.id,
      dlt: letter.id,
      aud: entry?.id ?? '',
      reference: `${name}-2`,
      phoneNumberId,
    },
    marks: [`@${name}.example`, `Company ${name}`, `Person ${name}`, `List ${name}`, `sale_${name}`, phone, key.key],
  };

  async function joinTeam(): Promise<{ token: string; memberId: string }> {
    const staffEmail = `staff@${name}.example`;
    await post('/team/invitations', { email: staffEmail, role: 'STAFF' });
    const secret = emailsIn(api.outbox)
      .filter(({ to }) => to === staffEmail)
      .map(({ text }) => /[\w-]{43}/.exec(text)?.[0])
      .at(-1);
    const session = await call('POST', '/auth/accept-invitation', { token: secret, password: PASSWORD });
    const { members } = await call('GET', '/team', undefined, token);
    const { id } = members.find((member: { email: string }) => member.email === staffEmail);
    return { token: session.token, memberId: id };
  }
}
