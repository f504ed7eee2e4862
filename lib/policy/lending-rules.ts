/** What a person may borrow, and for how long: the library's rules, the same for everyone. */
export const lendingRules = {
  mostOpenLoans: 5,
  /** A loan is due this many days after the day it began, counted in the office's time zone. */
  loanDays: 28,
  mostRenewals: 2,
  mostActiveHolds: 10,
  /** A copy that is ready waits until the end of this many days after the day it became ready. */
  collectDays: 3,
  /** A loan is due soon from this many days before its due date on. */
  dueSoonDays: 3,
} as const;
