import { Clock } from '../../src/application/shared/ports.ts';

/** A clock that stands still until a test moves it. */
export class ManualClock extends Clock {
  #nowMs: number;

  constructor(nowMs = Date.UTC(2026, 10, 23)) {
    super();
    this.#nowMs = nowMs;
  }

  override nowMs(): number {
    return this.#nowMs;
  }

  advance(ms: number): void {
    this.#nowMs += ms;
  }
}
