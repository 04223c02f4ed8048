import type { StopLifter } from '../campaigns/sending-stop.ts';
import { type AccountEvent, RESTRICTED_FROM_WRITING } from './meta-events.ts';

/** What an event of the account asks for. */
export interface AccountVerdict {
  /** Sending stops until this lifts it. */
  readonly stopsUntil?: StopLifter;
  /** Whatever waited for this ends. */
  readonly lifts?: StopLifter;
  /** In words for an operator; absent where nobody need know. */
  readonly alert?: string;
}

/** Types of account alerts that are about paying Meta: without a payment it sends nothing (131042). */
const PAYMENT = /PAYMENT|BILLING|CREDIT_LINE/;

/** Only what keeps us from writing first stops anything; the rest is told and left to people. */
export function judgeAccountEvent({ field, event, details }: AccountEvent): AccountVerdict {
  const alert = [field, event, ...details].join(' ');
  if (field === 'account_alerts') {
    const isOver = details.some((word) => word === 'RESOLVED' || word === 'INACTIVE');
    if (PAYMENT.test(event)) return { [isOver ? 'lifts' : 'stopsUntil']: 'payment', alert };
    return details.includes('INFORMATIONAL') ? {} : { alert };
  }
  switch (event) {
    case 'ACCOUNT_DELETED':
      return { stopsUntil: 'operator', alert };
    case 'ACCOUNT_RESTRICTION':
      return details.includes(RESTRICTED_FROM_WRITING) ? { stopsUntil: 'operator', alert } : { alert };
    case 'DISABLED_UPDATE':
      if (details.includes('REINSTATE')) return { lifts: 'reinstatement', alert };
      return details.includes('DISABLE') ? { stopsUntil: 'reinstatement', alert } : { alert };
    case 'ACCOUNT_VIOLATION':
      return { alert };
    default:
      return {};
  }
}
