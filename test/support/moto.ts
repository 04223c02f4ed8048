import type { Email } from '../../src/application/shared/ports.ts';
import { readMime } from './mime.ts';

/** SES sends for verified addresses only; moto believes everybody. */
export async function verifySender(moto: string, address: string): Promise<void> {
  const answer = await fetch(moto, {
    method: 'POST',
    headers: { authorization: 'AWS4-HMAC-SHA256 Credential=key/20261123/ap-south-1/ses/aws4_request' },
    body: new URLSearchParams({ Action: 'VerifyEmailIdentity', EmailAddress: address, Version: '2010-12-01' }),
  });
  if (!answer.ok) throw new Error(`moto does not verify ${address}: HTTP ${answer.status}`);
}

interface MotoMessage {
  readonly source: string;
  readonly subject: string;
  readonly body: string;
  readonly destinations: { readonly ToAddresses: readonly string[] };
}

interface MotoRawMessage {
  readonly source: string;
  readonly raw_data: string;
}

/** What SES took over from `address`, oldest first; those with attachments last. */
export async function emailsSentBy(moto: string, address: string): Promise<readonly Email[]> {
  const data = (await (await fetch(`${moto}/moto-api/data.json`)).json()) as {
    ses: { Message: readonly MotoMessage[]; RawMessage: readonly MotoRawMessage[] };
  };
  const plain = data.ses.Message.filter(({ source }) => source === address);
  const raw = data.ses.RawMessage.filter(({ source }) => source === address);
  return [
    ...plain.map(({ subject, body, destinations }) => ({ to: destinations.ToAddresses.join(), subject, text: body })),
    ...raw.map(({ raw_data }) => readMime(raw_data)),
  ];
}
