/** A campaign that has jobs to give out. */
export interface Candidate {
  readonly campaignId: string;
  readonly vendorId: string;
  /** How many jobs it could give out now. */
  readonly jobs: number;
  /** Small or transactional: it has a part of the room to itself. */
  readonly isExpress: boolean;
}

/** How many jobs may be given out: in the room that all share, and in the one for express campaigns only. */
export interface Room {
  readonly shared: number;
  readonly express: number;
}

/** A vendor's share relative to the others': one with 2 sends twice as much as one with 1. */
const DEFAULT_WEIGHT = 1;

/**
 * Decides who gives out the next job: deficit round robin over vendors by their weights, and over each vendor's
 * campaigns equally. A vendor with many campaigns gets no more than one with a single one, and nobody waits for longer
 * than a round. What a vendor could not use is not saved up.
 */
export class FairShare {
  readonly #weightOf: (vendorId: string) => number | undefined;
  readonly #shared = new VendorRing();
  readonly #express = new VendorRing();

  /** `weightOf`: above zero; undefined is 1. */
  constructor(weightOf: (vendorId: string) => number | undefined = () => undefined) {
    this.#weightOf = weightOf;
  }

  /** How many jobs each campaign gives out; those that give out none are left out. */
  allocate(candidates: readonly Candidate[], room: Room): ReadonlyMap<string, number> {
    const left = new Map(candidates.map(({ campaignId, jobs }) => [campaignId, jobs]));
    const given = new Map<string, number>();
    const give = (ring: VendorRing, among: readonly Candidate[], jobs: number) => {
      ring.follow(
        among.filter(({ campaignId }) => (left.get(campaignId) ?? 0) > 0),
        this.#weightOf,
      );
      for (let turn = 0; turn < jobs; turn++) {
        const campaignId = ring.next();
        if (campaignId === undefined) return;
        const rest = (left.get(campaignId) ?? 0) - 1;
        left.set(campaignId, rest);
        given.set(campaignId, (given.get(campaignId) ?? 0) + 1);
        if (rest <= 0) ring.leave(campaignId);
      }
    };
    const express = candidates.filter(({ isExpress }) => isExpress);
    give(this.#express, express, room.express);
    give(this.#shared, candidates, room.shared);
    return given;
  }
}

/** Vendors, and the campaigns of each. */
class VendorRing {
  readonly #vendors = new Ring();
  readonly #campaigns = new Map<string, Ring>();
  readonly #vendorOf = new Map<string, string>();

  /** From now on these take part; those that already did keep their place. */
  follow(candidates: readonly Candidate[], weightOf: (vendorId: string) => number | undefined): void {
    this.#vendorOf.clear();
    const campaigns = new Map<string, Map<string, number>>();
    for (const { campaignId, vendorId } of candidates) {
      this.#vendorOf.set(campaignId, vendorId);
      const own = campaigns.get(vendorId) ?? new Map<string, number>();
      campaigns.set(vendorId, own.set(campaignId, DEFAULT_WEIGHT));
    }
    for (const vendorId of this.#campaigns.keys()) if (!campaigns.has(vendorId)) this.#campaigns.delete(vendorId);
    for (const [vendorId, own] of campaigns) {
      const ring = this.#campaigns.get(vendorId) ?? new Ring();
      this.#campaigns.set(vendorId, ring);
      ring.follow(own);
    }
    this.#vendors.follow(
      new Map([...campaigns.keys()].map((vendorId) => [vendorId, weightOf(vendorId) ?? DEFAULT_WEIGHT])),
    );
  }

  next(): string | undefined {
    const vendorId = this.#vendors.next();
    return vendorId === undefined ? undefined : this.#campaigns.get(vendorId)?.next();
  }

  leave(campaignId: string): void {
    const vendorId = this.#vendorOf.get(campaignId) ?? '';
    const campaigns = this.#campaigns.get(vendorId);
    campaigns?.leave(campaignId);
    if (campaigns?.isEmpty) this.#vendors.leave(vendorId);
  }
}

/** Deficit round robin, one job at a time. */
class Ring {
  /** In the order of their turns. */
  readonly #deficits = new Map<string, number>();
  #weights = new Map<string, number>();

  get isEmpty(): boolean {
    return this.#weights.size === 0;
  }

  /** Weights are above zero. */
  follow(weights: ReadonlyMap<string, number>): void {
    this.#weights = new Map(weights);
    for (const key of this.#deficits.keys()) if (!weights.has(key)) this.#deficits.delete(key);
    for (const key of weights.keys()) if (!this.#deficits.has(key)) this.#deficits.set(key, 0);
  }

  /** Its deficit stays: it may be back at the next look, having given out all that it had at this one. */
  leave(key: string): void {
    this.#weights.delete(key);
  }

  next(): string | undefined {
    // The heaviest gets one job a round, so that its jobs do not come in a bunch.
    const heaviest = Math.max(...this.#weights.values());
    while (this.#weights.size > 0) {
      const [key, deficit] = this.#deficits.entries().next().value as [string, number];
      const credit = deficit + (this.#weights.get(key) ?? 0) / heaviest;
      const isTurn = this.#weights.has(key) && credit >= 1 - ROUNDING;
      this.#deficits.delete(key);
      this.#deficits.set(key, isTurn ? credit - 1 : credit);
      if (isTurn) return key;
    }
    return undefined;
  }
}

/** The error that adding up fractions may cause. */
const ROUNDING = 1e-9;
