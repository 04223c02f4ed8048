import { SqliteSendingStops } from '../../src/adapters/campaigns/sqlite-sending-stops.ts';
import { SqliteOptOuts } from '../../src/adapters/contacts/sqlite-opt-outs.ts';
import { SqliteTemplateRepository } from '../../src/adapters/templates/sqlite-template-repository.ts';
import { OptOutPerson } from '../../src/application/campaigns/opt-out-person.ts';
import { ReactToRefusal } from '../../src/application/campaigns/react-to-refusal.ts';
import { ApplyRefusals } from '../../src/application/webhooks/apply-refusals.ts';
import type { Treasury } from './treasury.ts';

/** On the stores of a treasury. */
export function anApplyRefusals({ database, campaigns, messages, outbox, clock, logger }: Treasury): ApplyRefusals {
  const stops = new SqliteSendingStops(database);
  const optOutPerson = new OptOutPerson(new SqliteOptOuts(database), messages, clock);
  const react = new ReactToRefusal(
    database,
    campaigns,
    new SqliteTemplateRepository(database),
    stops,
    optOutPerson,
    outbox,
    clock,
    logger,
  );
  return new ApplyRefusals(campaigns, messages, react, clock);
}
