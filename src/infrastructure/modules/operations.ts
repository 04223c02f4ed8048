import '../../adapters/operations/http-audit-log-controller.ts';
import '../../adapters/operations/http-dead-letters-controller.ts';
import type { Container } from 'inversify';
import { DeadLettersConsumer } from '../../adapters/operations/consumer-dead-letters.ts';
import { ChangeDeadLetters } from '../../application/operations/change-dead-letters.ts';
import { KeepDeadLetters } from '../../application/operations/keep-dead-letters.ts';
import { AuditLog, DeadLetterStore } from '../../application/operations/ports.ts';
import { PurgeDeadLetters } from '../../application/operations/purge-dead-letters.ts';
import { RelayOutbox } from '../../application/operations/relay-outbox.ts';
import { ReplayDeadLetters } from '../../application/operations/replay-dead-letters.ts';
import { EventFailures } from '../../application/shared/event-failures.ts';
import { IdempotencyStore } from '../../application/shared/idempotency.ts';
import { Logger } from '../../application/shared/logger.ts';
import { Clock, Digest, MessageBus, OutboxReader, UnitOfWork } from '../../application/shared/ports.ts';
import { PurgeIdempotency } from '../../application/shared/purge-idempotency.ts';
import { TOPICS } from '../topics.ts';
import { wireBy, wireClass } from '../wire.ts';

/** Needs the stores, MessageBus and Logger. */
export function operationsModule(container: Container): void {
  wireClass(container, RelayOutbox, OutboxReader, MessageBus);
  wireClass(container, KeepDeadLetters, DeadLetterStore, Digest);
  wireClass(container, ChangeDeadLetters, UnitOfWork, DeadLetterStore, AuditLog, Clock);
  wireClass(container, ReplayDeadLetters, DeadLetterStore, MessageBus, Clock);
  wireClass(container, PurgeDeadLetters, DeadLetterStore, Clock);
  wireClass(container, PurgeIdempotency, IdempotencyStore, Clock);
  wireBy(container, EventFailures, (get) => {
    const letters = get(DeadLetterStore);
    return new EventFailures(get(UnitOfWork), () => letters.find('none'), get(Logger));
  });
  const topics = TOPICS.map(({ name }) => name);
  wireBy(
    container,
    DeadLettersConsumer,
    (get) => new DeadLettersConsumer(get(MessageBus), get(KeepDeadLetters), topics),
  );
}
