import type { StopLifter } from '../campaigns/sending-stop.ts';
import { type AccountEvent, RESTRICTED_FROM_WRITING } from './meta-events.ts';

/** What an event of the account asks for. */
export interface AccountVerdict {
  /** Sending stops until this lifts it. */
  readonly stopsUntil?: StopLifter;
  /** Whatever waited for this ends. */
  readonly lifts?: StopLifter;
  /** What the verdict is about: of the events on one subject the newest holds. */
  readonly subject?: string;
  /** In words for an operator; absent where nobody needs to know. */
  readonly alert?: string;
}

/** Types of account alerts that are about paying Meta: without a payment it sends nothing (131042). */
const PAYMENT = /PAYMENT|BILLING|CREDIT_LINE/;

/** Only what keeps us from writing first stops anything; the rest is reported and left to people. */
export function judgeAccountEvent({ field, event, details }: AccountEvent): AccountVerdict {
  const alert = [field, event, ...details].join(' ');
  if (field === 'account_alerts') {
    const isOver = details.some((word) => word === 'RESOLVED' || word === 'INACTIVE');
    const isPayment = PAYMENT.test(event);
    if (isPayment && isOver) return { lifts: 'payment', subject: 'payment', alert };
    if (details.includes('INFORMATIONAL')) return {};
    return isPayment ? { stopsUntil: 'payment', subject: 'payment', alert } : { alert };
  }
  switch (event) {
    case 'ACCOUNT_DELETED':
      return { stopsUntil: 'operator', subject: event, alert };
    case 'ACCOUNT_RESTRICTION':
      return details.includes(RESTRICTED_FROM_WRITING) ? { stopsUntil: 'operator', subject: event, alert } : { alert };
    case 'DISABLED_UPDATE':
      if (details.includes('REINSTATE')) return { lifts: 'reinstatement', subject: event, alert };
      return details.includes('DISABLE') ? { stopsUntil: 'reinstatement', subject: event, alert } : { alert };
    case 'ACCOUNT_VIOLATION':
      return { alert };
    default:
      return {};
  }
}
