import { AuditLog } from '../../src/application/operations/ports.ts';

/** Keeps nothing: who did what is the matter of other tests. */
export class SilentAuditLog extends AuditLog {
  override async record(): Promise<void> {}

  override async page() {
    return { data: [], nextCursor: null };
  }
}
