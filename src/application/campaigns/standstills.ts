import type { Campaign } from '../../domain/campaigns/campaign.ts';
import type { VendorSuspensions } from '../identity/ports.ts';
import type { SendingStops } from './ports.ts';

const SUSPENDED = 'The platform has suspended your account';
/** The causes of stops, some of them in Meta's words, are the platform's own affair. */
const STOPPED = "WhatsApp has stopped the platform's sending: it goes on by itself when the platform has fixed that";

/** Why running campaigns of a vendor stand still, in words for it. */
export class Standstills {
  readonly #suspensions: VendorSuspensions;
  readonly #stops: SendingStops;

  constructor(suspensions: VendorSuspensions, stops: SendingStops) {
    this.#suspensions = suspensions;
    this.#stops = stops;
  }

  /** By the campaign's id; those that may move, or are not running, are not in it. */
  async of(vendorId: string, campaigns: readonly Campaign[]): Promise<ReadonlyMap<string, string>> {
    const running = campaigns.filter(({ state }) => state === 'running');
    if (running.length === 0) return new Map();
    const [suspension] = await this.#suspensions.find([vendorId]);
    if (suspension) return new Map(running.map(({ id }) => [id, SUSPENDED]));
    const stopped = new Set<string>();
    for (const number of new Set(running.map(({ phoneNumberId }) => phoneNumberId))) {
      if ((await this.#stops.reasonOf(number, vendorId)) !== undefined) stopped.add(number);
    }
    return new Map(running.filter(({ phoneNumberId }) => stopped.has(phoneNumberId)).map(({ id }) => [id, STOPPED]));
  }
}
