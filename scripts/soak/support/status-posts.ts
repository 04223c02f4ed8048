import { createHmac } from 'node:crypto';
import { DEFAULT_OPTIONS } from '../../../src/adapters/sandbox/sandbox-options.ts';
import { formatCallbackData } from '../../../src/domain/campaigns/callback-data.ts';
import type { Message } from '../../../src/domain/campaigns/message.ts';
import type { MessageStatus } from '../../../src/domain/webhooks/meta-events.ts';
import { postBytes } from './http-connection.ts';

const { wabaId, phoneNumbers } = DEFAULT_OPTIONS;

/** The status of one message as Meta posts it (Cloud API v24): the body alone. */
export function statusBody(message: Message, status: MessageStatus, occurredAtMs: number): string {
  const pricing = { billable: true, pricing_model: 'PMP', type: 'regular', category: 'marketing' };
  return JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [
      {
        id: wabaId,
        changes: [
          {
            field: 'messages',
            value: {
              messaging_product: 'whatsapp',
              metadata: {
                display_phone_number: phoneNumbers[0]?.displayPhoneNumber,
                phone_number_id: phoneNumbers[0]?.id,
              },
              contacts: [{ profile: { name: 'Asha R' }, wa_id: message.phone }],
              statuses: [
                {
                  id: message.wamid,
                  status,
                  timestamp: String(Math.floor(occurredAtMs / 1000)),
                  recipient_id: message.phone,
                  biz_opaque_callback_data: formatCallbackData(message.vendorId, message.id),
                  ...(status === 'read' ? {} : { pricing }),
                },
              ],
            },
          },
        ],
      },
    ],
  });
}

/** A signed POST to our route. */
export function signedPost(appSecret: string, body: string): Buffer {
  const signature = createHmac('sha256', appSecret).update(body).digest('hex');
  return postBytes(
    '/webhook/meta',
    { 'content-type': 'application/json', 'x-hub-signature-256': `sha256=${signature}` },
    body,
  );
}
