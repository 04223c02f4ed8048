import { DomainError } from '../shared/errors.ts';
import { formatMicros, MICROS_PER_UNIT } from '../shared/money.ts';

/** An operator's correction of a wallet, by the reference that the operator gave it. Positive: the vendor gains. */
export interface Adjustment {
  readonly reference: string;
  readonly vendorId: string;
  readonly amountMicros: bigint;
  readonly reason: string;
  readonly state: 'pending' | 'applied' | 'rejected';
  readonly requestedBy: string;
  readonly requestedAtMs: number;
  /** Who approved or rejected it; absent where one operator is enough. */
  readonly decidedBy?: string;
  readonly decidedAtMs?: number;
}

/** Anything above this is taken for a typing error. */
export const MAX_ADJUSTMENT_MICROS = 10_000_000n * MICROS_PER_UNIT;

/**
 * The adjustment is zero, or above the maximum.
 * @remedy Choose another amount.
 */
export class InvalidAdjustment extends DomainError {
  readonly code = 'wallet.invalid_adjustment';
  readonly kind = 'unprocessable';
}

/**
 * Another adjustment has this reference.
 * @remedy Use a new reference for each adjustment.
 */
export class AdjustmentExists extends DomainError {
  readonly code = 'wallet.adjustment_exists';
  readonly kind = 'conflict';
}

/**
 * There is no adjustment of this reference.
 * @remedy Look it up at `GET /operator/adjustments/pending`.
 */
export class AdjustmentNotFound extends DomainError {
  readonly code = 'wallet.adjustment_not_found';
  readonly kind = 'not-found';
}

/**
 * The adjustment has already been approved or rejected.
 * @remedy Nothing is left to do.
 */
export class AdjustmentDecided extends DomainError {
  readonly code = 'wallet.adjustment_decided';
  readonly kind = 'conflict';
}

/**
 * The operator who asked for an adjustment of this size cannot approve it.
 * @remedy Have a different operator approve it.
 */
export class SecondOperatorNeeded extends DomainError {
  readonly code = 'wallet.second_operator_needed';
  readonly kind = 'forbidden';
}

/**
 * What an operator adjusts alone is added up over this time, so that a large adjustment cannot be split into small
 * ones.
 */
export const ALONE_WITHIN_MS = 24 * 60 * 60 * 1000;

/** How much an adjustment moves, in either direction. */
export function sizeMicros({ amountMicros }: Pick<Adjustment, 'amountMicros'>): bigint {
  return amountMicros < 0n ? -amountMicros : amountMicros;
}

/**
 * Applied at once while its amount, together with what the same operator lately adjusted alone on the wallet, is within
 * what one may adjust alone. Throws `InvalidAdjustment`.
 */
export function requestAdjustment(
  request: Omit<Adjustment, 'state'>,
  aloneLimitMicros: bigint,
  adjustedAloneMicros: bigint,
): Adjustment {
  const size = sizeMicros(request);
  if (size === 0n || size > MAX_ADJUSTMENT_MICROS) {
    throw new InvalidAdjustment('The amount must not be zero or exceed the maximum', {
      maximum: formatMicros(MAX_ADJUSTMENT_MICROS),
    });
  }
  return { ...request, state: adjustedAloneMicros + size > aloneLimitMicros ? 'pending' : 'applied' };
}

/** Throws `AdjustmentDecided`, and `SecondOperatorNeeded` when the operator who asked for it would approve it. */
export function decideAdjustment(
  adjustment: Adjustment,
  state: 'applied' | 'rejected',
  operatorId: string,
  nowMs: number,
): Adjustment {
  if (adjustment.state !== 'pending') {
    throw new AdjustmentDecided(`The adjustment is already ${adjustment.state}`, {
      state: adjustment.state.toUpperCase(),
    });
  }
  if (state === 'applied' && operatorId === adjustment.requestedBy) {
    throw new SecondOperatorNeeded('A different operator must approve this adjustment');
  }
  return { ...adjustment, state, decidedBy: operatorId, decidedAtMs: nowMs };
}

/** Whether a repeated request asks for the same. */
export function isSameRequest(a: Adjustment, b: Adjustment): boolean {
  return (
    a.vendorId === b.vendorId &&
    a.amountMicros === b.amountMicros &&
    a.reason === b.reason &&
    a.requestedBy === b.requestedBy
  );
}
