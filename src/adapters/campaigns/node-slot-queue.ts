import type { Lane, Slot } from '../../application/campaigns/ports.ts';

export interface SlotRequest {
  readonly count: number;
  readonly resolve: (slots: readonly Slot[]) => void;
  readonly reject: (error: unknown) => void;
}

/** Of four turns three are the express lane's while both wait: what is small takes a third longer than alone, not twice. */
const EXPRESS_TURNS = 3;

/** Who waits for slots of a number in this process: in order within a lane, and by turns while both lanes wait. */
export class SlotQueue {
  readonly #lanes: Readonly<Record<Lane, SlotRequest[]>> = { express: [], bulk: [] };
  #expressTurns = 0;

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
    const isExpressNext = bulk.length === 0 || (express.length > 0 && this.#expressTurns < EXPRESS_TURNS);
    this.#expressTurns = isExpressNext ? this.#expressTurns + 1 : 0;
    return isExpressNext ? express.shift() : bulk.shift();
  }
}
