import type { Loan } from '@/lib/contract/loans.ts';
import { lendingRules } from '@/lib/policy/lending-rules.ts';

const reasons = {
  ended: 'This loan has ended.',
  limit: `Renewed ${lendingRules.mostRenewals} times already, as often as possible.`,
  'someone-waits': 'It cannot be renewed: someone waits for this book.',
} as const;

/** Why a loan cannot be renewed, in words; null when it can. */
export function renewalReason(blockedBy: Loan['renewalBlockedBy']): string | null {
  return blockedBy === null ? null : reasons[blockedBy];
}
