/** Sends that have begun and have no answer yet: never more than `most`, as each one needs a connection of its own. */
export class InFlight {
  #free: number;
  #waiting: (() => void)[] = [];

  constructor(most: number) {
    this.#free = most;
  }

  /** False where there is no room. Whoever gets in leaves again. */
  enter(): boolean {
    if (this.#free === 0) return false;
    this.#free--;
    return true;
  }

  leave(): void {
    this.#free++;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const look of waiting) look();
  }

  /** Resolves when there is room, which others who waited may take first. */
  async room(): Promise<void> {
    while (this.#free === 0) await new Promise<void>((look) => this.#waiting.push(look));
  }
}
