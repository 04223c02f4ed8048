import { slices } from '../shared/page.ts';
import type { JournalReader } from '../wallet/ports.ts';

const READ_AT_ONCE = 1000;

/** Of all vendors that have a wallet, by id; read part by part. */
export async function* everyVendorId(journals: JournalReader): AsyncGenerator<string> {
  const read = (afterId: string, limit: number) => journals.vendorIds(afterId, limit);
  for await (const ids of slices(READ_AT_ONCE, read, (id) => id)) yield* ids;
}
