/**
 * Money set aside for one campaign, at its launch and when its vendor accepts a dearer price. While it is open, `amount - captured - released` remains; a closed
 * hold has nothing left, and a message delivered afterwards is charged from elsewhere.
 */
export interface Hold {
  readonly campaignId: string;
  readonly vendorId: string;
  readonly amountMicros: bigint;
  readonly capturedMicros: bigint;
  readonly releasedMicros: bigint;
  readonly state: 'open' | 'closed';
  readonly openedAtMs: number;
  /** Meta tries to deliver a message for 30 days; then the hold closes whatever its messages say. */
  readonly expiresAtMs: number;
}

/** Meta's time to live of an undelivered template message (Cloud API, "time to live": 30 days by default). */
export const HOLD_LIFETIME_MS = 30 * 24 * 60 * 60 * 1000;

/** A fault of ours: more was taken out of a hold than was in it. */
export class HoldExceeded extends Error {
  override readonly name = 'HoldExceeded';
}

export function openHold(campaignId: string, vendorId: string, amountMicros: bigint, nowMs: number): Hold {
  return {
    campaignId,
    vendorId,
    amountMicros,
    capturedMicros: 0n,
    releasedMicros: 0n,
    state: 'open',
    openedAtMs: nowMs,
    expiresAtMs: nowMs + HOLD_LIFETIME_MS,
  };
}

/** Sets more aside, for messages that became dearer. */
export function raiseHold(hold: Hold, moreMicros: bigint): Hold {
  return { ...hold, amountMicros: hold.amountMicros + moreMicros };
}

export function remainingMicros(hold: Hold): bigint {
  return hold.amountMicros - hold.capturedMicros - hold.releasedMicros;
}

export function capture(hold: Hold, amountMicros: bigint): Hold {
  if (amountMicros < 0n || amountMicros > remainingMicros(hold)) {
    throw new HoldExceeded(`${amountMicros} of ${remainingMicros(hold)} left in the hold of ${hold.campaignId}`);
  }
  return { ...hold, capturedMicros: hold.capturedMicros + amountMicros };
}

/** A hold after a release, and how much was given back. */
export interface Released {
  readonly hold: Hold;
  readonly releasedMicros: bigint;
}

/** Gives back what is left beyond `keptMicros`. */
export function trimHold(hold: Hold, keptMicros: bigint): Released {
  const beyondMicros = remainingMicros(hold) - keptMicros;
  const releasedMicros = beyondMicros > 0n ? beyondMicros : 0n;
  return { hold: { ...hold, releasedMicros: hold.releasedMicros + releasedMicros }, releasedMicros };
}

/** Gives everything that is left back and closes the hold. */
export function closeHold(open: Hold): Released {
  const { hold, releasedMicros } = trimHold(open, 0n);
  return { hold: { ...hold, state: 'closed' }, releasedMicros };
}
