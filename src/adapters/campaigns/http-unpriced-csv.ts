import type { UnpricedMember } from '../../application/campaigns/count-audience.ts';

/** As CSV (RFC 4180), piece by piece. Nothing in it needs quotes: ids, digits and codes of markets. */
export async function* unpricedCsv(slices: AsyncIterable<readonly UnpricedMember[]>): AsyncGenerator<string> {
  yield 'contact,phone,market\r\n';
  for await (const members of slices) {
    const rows = members.map(({ contactId, phone, market }) => `${contactId},+${phone},${market}\r\n`);
    if (rows.length > 0) yield rows.join('');
  }
}
