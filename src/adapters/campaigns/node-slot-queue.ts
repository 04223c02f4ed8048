import type { Lane, Slot } from '../../application/campaigns/ports.ts';

export interface SlotRequest {
  readonly count: number;
  readonly resolve: (slots: readonly Slot[]) => void;
  readonly reject: (error: unknown) => void;
}

/** Who waits for slots of a number in this process: in order within a lane, and by turns while both lanes wait. */
export class SlotQueue {
  readonly #lanes: Readonly<Record<Lane, SlotRequest[]>> = { express: [], bulk: [] };
  #lastServed: Lane = 'bulk';

  get isEmpty(): boolean {
    return this.#lanes.express.length + this.#lanes.bulk.length === 0;
  }

  /** The slots that all of them want together. */
  get wanted(): number {
    return [...this.#lanes.express, ...this.#lanes.bulk].reduce((sum, { count }) => sum + count, 0);
  }

  push(lane: Lane, request: SlotRequest): void {
    this.#lanes[lane].push(request);
  }

  next(): SlotRequest | undefined {
    const { express, bulk } = this.#lanes;
    const isExpressNext = bulk.length === 0 || (express.length > 0 && this.#lastServed === 'bulk');
    this.#lastServed = isExpressNext ? 'express' : 'bulk';
    return this.#lanes[this.#lastServed].shift();
  }
}
