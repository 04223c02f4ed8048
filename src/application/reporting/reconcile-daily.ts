import type { Difference } from '../../domain/reporting/wallet-audit.ts';
import { DAY_MS } from '../../domain/shared/days.ts';
import type { JobRuns } from '../operations/ports.ts';
import type { Logger } from '../shared/logger.ts';
import type { Clock } from '../shared/ports.ts';
import type { ReconcileBooks } from './reconcile-books.ts';
import type { ReconcileOrders } from './reconcile-orders.ts';

/** As its runs are recorded. */
export const RECONCILIATION = 'reconcile';
/** Each order is compared on several days in a row: a payment may be late, or a provider unavailable. */
export const ORDERS_LOOKED_BACK_MS = 7 * DAY_MS;

/** Reconciles once a day, whichever process asks and however often, and logs what it finds. */
export class ReconcileDaily {
  readonly #books: ReconcileBooks;
  readonly #orders: ReconcileOrders;
  readonly #runs: JobRuns;
  readonly #clock: Clock;
  readonly #logger: Logger;

  constructor(books: ReconcileBooks, orders: ReconcileOrders, runs: JobRuns, clock: Clock, logger: Logger) {
    this.#books = books;
    this.#orders = orders;
    this.#runs = runs;
    this.#clock = clock;
    this.#logger = logger;
  }

  /** A run that fails half-way, or is ended by `signal`, is repeated at the next call. */
  async execute(signal?: AbortSignal): Promise<void> {
    const nowMs = this.#clock.nowMs();
    const last = await this.#runs.last(RECONCILIATION);
    if (last && nowMs - last.atMs < DAY_MS) return;
    const report = (difference: Difference) => this.#logger.error({ ...difference }, 'the books do not agree');
    const { totals: _totals, ...books } = await this.#books.execute(report, signal);
    const { orders, unanswered, differences } = await this.#orders.execute(
      nowMs - ORDERS_LOOKED_BACK_MS,
      report,
      signal,
    );
    const figures = { ...books, orders, unanswered, differences: books.differences + differences };
    await this.#runs.record(RECONCILIATION, { atMs: nowMs, differences: figures.differences });
    if (unanswered > 0) this.#logger.warn(figures, 'reconciled, except for orders whose provider did not answer');
    else this.#logger.info(figures, 'reconciled');
  }
}
