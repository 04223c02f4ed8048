import { Leases } from '../../application/operations/leases.ts';

interface Lease {
  readonly holder: string;
  readonly untilMs: number;
}

/**
 * For the embedded profile, whose single process shares with nobody: no lease of a dead process has to be waited out.
 */
export class NodeLeases extends Leases {
  readonly #leases = new Map<string, Lease>();

  override async hold(name: string, holder: string, nowMs: number, ttlMs: number): Promise<boolean> {
    const lease = this.#leases.get(name);
    if (lease && lease.holder !== holder && lease.untilMs > nowMs) return false;
    this.#leases.set(name, { holder, untilMs: nowMs + ttlMs });
    return true;
  }

  override async release(name: string, holder: string): Promise<void> {
    if (this.#leases.get(name)?.holder === holder) this.#leases.delete(name);
  }
}
