import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { LostRace } from '../../application/shared/ports.ts';

const MAX_RERUNS = 10;
/** Multiplied by the number of races lost; a random part keeps the same two from meeting again. */
const MAX_PAUSE_MS = 5;

/** One attempt at a unit of work, with what a store's calls in it need. */
export class Unit<C> {
  readonly context: C;
  /** What its work, or a run nested in that, threw: then nothing is committed, even if that was caught. */
  failure: { readonly error: unknown } | undefined;
  isOpen = true;
  readonly commitListeners = new Set<() => void>();

  constructor(context: C) {
    this.context = context;
  }

  /** For the store, once it has committed. */
  announce(): void {
    for (const listener of this.commitListeners) queueMicrotask(listener);
  }
}

/** What the units of work of all stores have in common: which one a call is in, nested runs, repetitions. */
export class StoreUnits<C> {
  readonly #current = new AsyncLocalStorage<Unit<C>>();

  /** Of the unit of work around this call; undefined outside of one. */
  get context(): C | undefined {
    return this.#open()?.context;
  }

  /** Joins `work` to the unit of work around this call. Where there is none, it is `begun`, and again after a lost race. */
  async run<T>(work: () => Promise<T>, begun: () => Promise<T>): Promise<T> {
    const outer = this.#open();
    if (!outer) return againAfterLostRace(begun);
    try {
      return await work();
    } catch (error) {
      outer.failure ??= { error };
      throw error;
    }
  }

  /** Runs `work` in `unit` and ends that; what resolves is to be committed. */
  async attempt<T>(unit: Unit<C>, work: () => Promise<T>): Promise<T> {
    try {
      const result = await this.#current.run(unit, work);
      if (unit.failure) throw unit.failure.error;
      return result;
    } catch (error) {
      unit.failure ??= { error };
      throw error;
    } finally {
      unit.isOpen = false;
    }
  }

  /** Calls `listener` once, soon after the unit of work around this call has committed; never after a rollback. */
  onCommit(listener: () => void): void {
    const unit = this.#open();
    if (!unit) throw new Error('onCommit was called outside a unit of work');
    unit.commitListeners.add(listener);
  }

  /** A forgotten promise that outlived its unit of work must not write outside of one. */
  #open(): Unit<C> | undefined {
    const unit = this.#current.getStore();
    if (unit && !unit.isOpen) throw new Error('A call was tried by work whose unit of work has ended');
    return unit;
  }
}

async function againAfterLostRace<T>(run: () => Promise<T>): Promise<T> {
  for (let lost = 1; ; lost += 1) {
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof LostRace) || lost > MAX_RERUNS) throw error;
      await pause(Math.random() * lost * MAX_PAUSE_MS);
    }
  }
}
