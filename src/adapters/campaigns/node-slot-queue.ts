import type { Lane, Slot } from '../../application/campaigns/ports.ts';

export interface SlotRequest {
  readonly count: number;
  readonly resolve: (slots: readonly Slot[]) => void;
  readonly reject: (error: unknown) => void;
}

export const LANES: readonly Lane[] = ['bulk', 'express'];
/**
 * So many slots of express callers to one of bulk callers while both wait (turns, where they wait in one process): what
 * is small takes a fifth longer than alone, besides the slots that were given out before it came.
 */
export const EXPRESS_TO_ONE_BULK = 5;

/** The callers in this process that wait for slots of a number, in order within each lane. */
export class SlotQueue {
  readonly #requests: Readonly<Record<Lane, SlotRequest[]>> = { bulk: [], express: [] };

  get isEmpty(): boolean {
    return LANES.every((lane) => !this.isWaiting(lane));
  }

  isWaiting(lane: Lane): boolean {
    return this.#requests[lane].length > 0;
  }

  /** The slots that all of a lane want together. */
  wanted(lane: Lane): number {
    return this.#requests[lane].reduce((sum, { count }) => sum + count, 0);
  }

  push(lane: Lane, request: SlotRequest): void {
    this.#requests[lane].push(request);
  }

  next(lane: Lane): SlotRequest | undefined {
    return this.#requests[lane].shift();
  }
}
