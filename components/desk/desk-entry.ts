import { calendarDate } from '@/components/ui/calendar-date.ts';
import type { DeskLoan, DeskReturn } from '@/lib/contract/loans.ts';

/** One line of the desk's log. */
export type DeskEntry = {
  readonly id: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly title: string;
  readonly text: string;
  /** Something that the librarian has to do with the copy now. */
  readonly todo: string | null;
};

export function lentEntry({ loan, member }: DeskLoan, at: number): DeskEntry {
  return {
    id: `${loan.id}-lent-${at}`,
    at,
    title: loan.book.title,
    text: `Lent to ${member.name}, due ${calendarDate(loan.dueOn)}`,
    todo: null,
  };
}

export function returnedEntry({ loan, member, reservedFor }: DeskReturn, at: number): DeskEntry {
  return {
    id: `${loan.id}-returned-${at}`,
    at,
    title: loan.book.title,
    text: `Taken back from ${member.name}`,
    todo: reservedFor
      ? `Put it aside for ${reservedFor.member.name} until ${calendarDate(reservedFor.collectBy)}`
      : null,
  };
}
