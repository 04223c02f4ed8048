import { createHash } from 'node:crypto';
import { v7 } from 'uuid';
import { Clock, Digest, Ids } from '../../application/shared/ports.ts';

export class NodeClock extends Clock {
  override nowMs(): number {
    return Date.now();
  }
}

/** UUID version 7 (RFC 9562): ascending in time, also within one millisecond of one process. */
export class NodeIds extends Ids {
  override next(prefix: string): string {
    return `${prefix}_${v7().replaceAll('-', '')}`;
  }
}

export class NodeDigest extends Digest {
  override sha256Hex(text: string): string {
    return createHash('sha256').update(text).digest('hex');
  }
}
