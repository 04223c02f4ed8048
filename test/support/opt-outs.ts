import type { OptOuts } from '../../src/application/contacts/ports.ts';
import { isAgainst, type Person } from '../../src/domain/contacts/opt-out.ts';

/** Whether the vendor must not write to that person, for any source, in its own scope or in that of all. */
export async function hasStopped(optOuts: OptOuts, vendorId: string, person: Person): Promise<boolean> {
  return (await optOuts.of(person)).some((optOut) => isAgainst(optOut, vendorId));
}
