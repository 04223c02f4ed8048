import { createHash, randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';
import { Clock, Digest, Ids } from '../../application/shared/ports.ts';

export class NodeClock extends Clock {
  override nowMs(): number {
    return Date.now();
  }
}

const RANDOM_BYTES = 16;
/** Ids for which random bytes are drawn at once: the call costs more than the bytes. */
const IDS_PER_DRAW = 256;

/** UUID version 7 (RFC 9562): ascending in time, even within one millisecond of one `NodeIds`. */
export class NodeIds extends Ids {
  readonly #pool = Buffer.alloc(RANDOM_BYTES * IDS_PER_DRAW);
  #used = IDS_PER_DRAW;
  #msecs = 0;
  #seq = 0;

  override next(prefix: string): string {
    const random = this.#random();
    const nowMs = Date.now();
    // The highest of the counter's 32 bits begins as 0, so it does not overflow within a millisecond.
    if (nowMs > this.#msecs) [this.#msecs, this.#seq] = [nowMs, random.readUInt32BE(0) >>> 1];
    else this.#seq += 1;
    return `${prefix}_${v7({ msecs: this.#msecs, seq: this.#seq, random }, random).toString('hex')}`;
  }

  #random(): Buffer {
    if (this.#used === IDS_PER_DRAW) {
      randomFillSync(this.#pool);
      this.#used = 0;
    }
    const from = this.#used * RANDOM_BYTES;
    this.#used += 1;
    return this.#pool.subarray(from, from + RANDOM_BYTES);
  }
}

export class NodeDigest extends Digest {
  override sha256Hex(text: string): string {
    return createHash('sha256').update(text).digest('hex');
  }
}
