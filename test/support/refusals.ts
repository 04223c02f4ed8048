import { SqliteSendingStops } from '../../src/adapters/campaigns/sqlite-sending-stops.ts';
import { SqliteOptOuts } from '../../src/adapters/contacts/sqlite-opt-outs.ts';
import { SqliteTemplateRepository } from '../../src/adapters/templates/sqlite-template-repository.ts';
import { OptOutPerson } from '../../src/application/campaigns/opt-out-person.ts';
import { ReactToRefusal } from '../../src/application/campaigns/react-to-refusal.ts';
import { ApplyRefusals } from '../../src/application/webhooks/apply-refusals.ts';
import type { Treasury } from './treasury.ts';

/** On the stores of a treasury, with those that only it writes to. */
export function aReactToRefusal({ database, campaigns, messages, outbox, clock, logger }: Treasury) {
  const stops = new SqliteSendingStops(database);
  const optOuts = new SqliteOptOuts(database);
  const optOutPerson = new OptOutPerson(database, optOuts, messages, clock);
  const templates = new SqliteTemplateRepository(database);
  const react = new ReactToRefusal(database, campaigns, templates, stops, optOutPerson, outbox, clock, logger);
  return { react, stops, optOuts };
}

export function anApplyRefusals(treasury: Treasury): ApplyRefusals {
  const { react, stops } = aReactToRefusal(treasury);
  const { database, campaigns, messages, clock } = treasury;
  return new ApplyRefusals(database, campaigns, messages, stops, react, clock);
}
