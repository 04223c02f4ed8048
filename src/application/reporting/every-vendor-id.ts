import type { JournalReader } from '../wallet/ports.ts';

const READ_AT_ONCE = 1000;

/** Of all vendors that have a wallet, by id; read part by part. */
export async function* everyVendorId(journals: JournalReader): AsyncGenerator<string> {
  let page: readonly string[] = [];
  do {
    page = await journals.vendorIds(page.at(-1) ?? '', READ_AT_ONCE);
    yield* page;
  } while (page.length === READ_AT_ONCE);
}
