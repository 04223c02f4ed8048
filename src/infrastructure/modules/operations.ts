import '../../adapters/operations/http-audit-log-controller.ts';
import type { Container } from 'inversify';
import { RelayOutbox } from '../../application/operations/relay-outbox.ts';
import { MessageBus, OutboxReader } from '../../application/shared/ports.ts';
import { wire } from '../wire.ts';

/** Needs the stores and MessageBus. */
export function operationsModule(container: Container): void {
  wire(container, RelayOutbox, RelayOutbox, OutboxReader, MessageBus);
}
