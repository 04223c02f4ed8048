import type { MessageRepository } from '../../application/campaigns/ports.ts';
import { pages } from '../../application/shared/page.ts';
import type { MessageState } from '../../domain/campaigns/message.ts';
import { csvCell, harmless } from '../shared/http-csv-cell.ts';
import { messageView } from './http-campaigns-schemas.ts';

/** Rows in memory at once. */
const ROWS_AT_ONCE = 500;
const COLUMNS = [
  'message',
  'phone',
  'state',
  'sent_at',
  'changed_at',
  'error_code',
  'error_class',
  'cause',
  'charged',
  'wamid',
];

/** A campaign's messages as CSV (RFC 4180), piece by piece: what the list says of them, in its order. */
export async function* messagesCsv(
  messages: MessageRepository,
  campaignId: string,
  state: MessageState | undefined,
): AsyncGenerator<string> {
  yield `${COLUMNS.join(',')}\r\n`;
  const rows = pages((cursor) => messages.page(campaignId, { limit: ROWS_AT_ONCE, ...cursor }, state));
  for await (const page of rows) yield page.map((message) => `${row(messageView(message)).join(',')}\r\n`).join('');
}

function row({ id, to, state, sentAt, changedAt, error, charged, wamid }: ReturnType<typeof messageView>): string[] {
  return [
    id,
    harmless(to),
    state,
    sentAt ?? '',
    changedAt,
    error?.code?.toString() ?? '',
    error?.class ?? '',
    csvCell(harmless(error?.cause ?? '')),
    charged ?? '',
    csvCell(harmless(wamid ?? '')),
  ];
}
