import 'server-only';
import type { Generated } from 'kysely';

/** The tables of lending, as Kysely types; the rules of `schema.ts` hold here too. */
export type LendingSchema = {
  offices: OfficesTable;
  members: MembersTable;
  copies: CopiesTable;
  loans: LoansTable;
  holds: HoldsTable;
  kept_answers: KeptAnswersTable;
  loan_days: LoanDaysTable;
  loan_counts: LoanCountsTable;
};

export type OfficesTable = {
  tenant_id: string;
  id: string;
  name: string;
  city: string;
  /** IANA name. */
  time_zone: string;
  /** Grows with each correction; the ETag. */
  version: Generated<number>;
};

export type MembersTable = {
  tenant_id: string;
  /** The person's object id in Entra. */
  id: string;
  name: string;
  /** Name folded for sorting and searching. */
  sort_name: string;
  /** Written first by whoever decides about the member's loans: decisions queue up behind it. */
  lending_turn: number;
};

export type CopiesTable = {
  tenant_id: string;
  id: string;
  book_id: string;
  office_id: string;
  barcode: string;
  added_at: string;
  added_by: string;
  withdrawn_at: string | null;
  withdrawn_as: 'withdrawn' | 'lost' | null;
  /** When it was lent last; for one that never was, `added_at`. */
  idle_since: string;
  /** Grows with each correction of office or barcode; the ETag. */
  version: Generated<number>;
};

export type LoansTable = {
  tenant_id: string;
  id: string;
  copy_id: string;
  book_id: string;
  /** Null when the person has deleted their history: the row stays for statistics. */
  member_id: string | null;
  lent_at: string;
  /** A date, `YYYY-MM-DD`, in the time zone of the copy's office. */
  due_on: string;
  renewals: number;
  ended_at: string | null;
  ended_as: 'returned' | 'lost' | null;
};

export type HoldsTable = {
  tenant_id: string;
  id: string;
  book_id: string;
  member_id: string | null;
  /** The book's `lending_turn` when the hold was placed: the order of the queue. */
  queue_number: number;
  state: 'waiting' | 'ready' | 'collected' | 'expired' | 'cancelled';
  placed_at: string;
  /** The copy that is, or was at the end, put aside. */
  copy_id: string | null;
  /** A date in the time zone of the copy's office, and the moment at which it is over. */
  collect_by: string | null;
  expires_at: string | null;
  ended_at: string | null;
};

export type KeptAnswersTable = {
  tenant_id: string;
  object_id: string;
  idempotency_key: string;
  /** SHA-256 of what was asked, base64url. */
  request_digest: string;
  /** JSON. */
  answer: string;
  at: string;
};

/** Loans that began on a day at an office, as far as they are counted. */
export type LoanDaysTable = {
  tenant_id: string;
  office_id: string;
  /** `YYYY-MM-DD` in the office's time zone. */
  day: string;
  loans: number;
};

export type LoanCountsTable = {
  tenant_id: string;
  /** The id from which on loans are not in `loan_days` yet. */
  counted_to: string;
};
