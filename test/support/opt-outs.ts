import type { OptOuts } from '../../src/application/contacts/ports.ts';
import { isAgainst, type OptOutSource, type Person } from '../../src/domain/contacts/opt-out.ts';

/** Whether the vendor must not write to that person, for any source, in its own scope or in that of all. */
export async function hasStopped(optOuts: OptOuts, vendorId: string, person: Person): Promise<boolean> {
  return (await optOuts.of(person)).some((optOut) => isAgainst(optOut, vendorId));
}

export function sayStop(optOuts: OptOuts, scope: string, person: Person, source: OptOutSource, atMs: number) {
  return optOuts.hear(person, [{ id: `stop ${scope} ${source} ${atMs}`, source, isStop: true, scope, atMs }]);
}

export function sayStart(optOuts: OptOuts, scope: string, person: Person, source: OptOutSource, atMs: number) {
  return optOuts.hear(person, [{ id: `start ${scope} ${source} ${atMs}`, source, isStop: false, scope, atMs }]);
}
