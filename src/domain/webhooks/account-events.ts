import { type AccountEvent, RESTRICTED_FROM_WRITING } from './meta-events.ts';

/** What an event of the account asks for. `mend`: sending may begin again. */
export interface AccountVerdict {
  readonly sending: 'stop' | 'mend' | 'unchanged';
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
    if (PAYMENT.test(event)) return { sending: isOver ? 'mend' : 'stop', alert };
    return details.includes('INFORMATIONAL') ? { sending: 'unchanged' } : { sending: 'unchanged', alert };
  }
  switch (event) {
    case 'ACCOUNT_DELETED':
      return { sending: 'stop', alert };
    case 'ACCOUNT_RESTRICTION':
      return { sending: details.includes(RESTRICTED_FROM_WRITING) ? 'stop' : 'unchanged', alert };
    case 'DISABLED_UPDATE':
      if (details.includes('REINSTATE')) return { sending: 'mend', alert };
      return { sending: details.includes('DISABLE') ? 'stop' : 'unchanged', alert };
    case 'ACCOUNT_VIOLATION':
      return { sending: 'unchanged', alert };
    default:
      return { sending: 'unchanged' };
  }
}
