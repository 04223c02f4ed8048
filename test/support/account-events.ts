import { SqlitePhoneNumberLimits } from '../../src/adapters/campaigns/sqlite-phone-number-limits.ts';
import { SqliteSendingStops } from '../../src/adapters/campaigns/sqlite-sending-stops.ts';
import type { SqliteDatabase } from '../../src/adapters/shared/sqlite-database.ts';
import { SqliteOutbox } from '../../src/adapters/shared/sqlite-outbox.ts';
import type { Logger } from '../../src/application/shared/logger.ts';
import type { Clock } from '../../src/application/shared/ports.ts';
import { ApplyAccountEvents } from '../../src/application/webhooks/apply-account-events.ts';
import type { OwnAccount } from '../../src/domain/webhooks/meta-events.ts';

/** Of the tests' payloads. */
export const OWN_ACCOUNT: OwnAccount = {
  wabaId: '330044556677889',
  phoneNumberId: '220011223344556',
  displayPhoneNumber: '918044556677',
};

export function anApplyAccountEvents(database: SqliteDatabase, clock: Clock, logger: Logger): ApplyAccountEvents {
  return new ApplyAccountEvents(
    database,
    new SqlitePhoneNumberLimits(database),
    new SqliteSendingStops(database),
    new SqliteOutbox(database),
    clock,
    logger,
    OWN_ACCOUNT,
  );
}
