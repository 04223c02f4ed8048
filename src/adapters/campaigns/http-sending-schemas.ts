import { type Static, Type } from '@sinclair/typebox';
import { type SendingStop, STOP_LIFTERS } from '../../domain/campaigns/sending-stop.ts';
import { nullable, oneOf, Timestamp, view } from '../shared/http-schemas.ts';

/** Meta's ids are digits. */
const phoneNumberId = Type.String({
  pattern: '^\\d{1,32}$',
  examples: ['220011223344556'],
  description: "Meta's id of the phone number that is sent from",
});

export const SendingStopPath = Type.Object({ phoneNumberId }, { additionalProperties: false });

export const SendingStopsView = view('SendingStops', {
  data: Type.Array(
    view('SendingStop', {
      phoneNumberId,
      reason: Type.String({ examples: ['WhatsApp locked the account (131031)'] }),
      liftedBy: oneOf(STOP_LIFTERS),
      stoppedAt: Timestamp,
      until: nullable(Timestamp),
    }),
  ),
});

export function sendingStopsView(stops: readonly SendingStop[]): Static<typeof SendingStopsView> {
  return {
    data: stops.map(({ stoppedAtMs, untilMs, ...stop }) => ({
      ...stop,
      stoppedAt: new Date(stoppedAtMs).toISOString(),
      until: untilMs === undefined ? null : new Date(untilMs).toISOString(),
    })),
  };
}
