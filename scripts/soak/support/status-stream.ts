import type { Message } from '../../../src/domain/campaigns/message.ts';
import type { MessageStatus } from '../../../src/domain/webhooks/meta-events.ts';
import { randomFrom } from '../../demo/random.ts';

export interface PlannedStatus {
  readonly message: Message;
  readonly status: MessageStatus;
}

/** How far a status may come out of its order. */
const SHUFFLE_WINDOW = 2000;
const FAILED_SHARE = 0.1;
const READ_SHARE = 0.6;
/** Of the read ones: Meta posts no `delivered` for what is read at once. */
const READ_AT_ONCE_SHARE = 0.1;

/** The statuses of a message as Meta would post them. */
function statusesOf(random: () => number): readonly MessageStatus[] {
  if (random() < FAILED_SHARE) return ['sent', 'failed'];
  if (random() >= READ_SHARE) return ['sent', 'delivered'];
  return random() < READ_AT_ONCE_SHARE ? ['sent', 'read'] : ['sent', 'delivered', 'read'];
}

/** Every status of `messages`, some of them twice, out of order: the same ones for the same seed. */
export function* statusStream(
  messages: Iterable<Message>,
  seed: number,
  duplicateShare: number,
): Generator<PlannedStatus> {
  const random = randomFrom(seed);
  const window: PlannedStatus[] = [];
  const takeAny = () => {
    const index = Math.floor(random() * window.length);
    const taken = window[index] as PlannedStatus;
    window[index] = window.at(-1) as PlannedStatus;
    window.pop();
    return taken;
  };
  for (const message of messages) {
    for (const status of statusesOf(random)) {
      window.push({ message, status });
      if (random() < duplicateShare) window.push({ message, status });
      while (window.length > SHUFFLE_WINDOW) yield takeAny();
    }
  }
  while (window.length > 0) yield takeAny();
}
