import { type WakeUp, WakeUps } from '../../application/shared/wake-ups.ts';

/** Within one process. */
export class NodeWakeUps extends WakeUps {
  readonly #listeners: { readonly wakeUp: WakeUp; readonly listener: () => void }[] = [];

  override send(wakeUp: WakeUp): void {
    for (const each of this.#listeners) if (each.wakeUp === wakeUp) queueMicrotask(each.listener);
  }

  override onReceived(wakeUp: WakeUp, listener: () => void): void {
    this.#listeners.push({ wakeUp, listener });
  }
}
