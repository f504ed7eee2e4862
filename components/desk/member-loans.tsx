'use client';

import { ProblemNotice } from '@/components/shell/problem-notice.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { DateOnly } from '@/components/ui/date-only.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { useMemberAccount } from '@/lib/browser/queries/use-member-account.ts';

/** What a member has at present; past loans are their own business. */
export function MemberLoans({ memberId }: { readonly memberId: string }) {
  const account = useMemberAccount(memberId);
  if (account.isPending) return <Skeleton className="h-16 w-full" />;
  if (!account.data) {
    return <ProblemNotice error={account.error} onRetry={() => void account.refetch()} />;
  }
  const { member, loans } = account.data;
  if (loans.length === 0) return <p className="text-muted text-sm">{member.name} has no book.</p>;
  return (
    <div className="grid gap-1 text-sm">
      <p className="text-muted">{member.name} has</p>
      <ul className="divide-y divide-line">
        {loans.map((loan) => (
          <li key={loan.id} className="flex flex-wrap justify-between gap-x-4 py-1.5">
            <span className="min-w-0 truncate">{loan.book.title}</span>
            <span className="flex items-center gap-2 text-muted">
              due <DateOnly on={loan.dueOn} />
              {loan.overdue ? <Badge tone="danger">Overdue</Badge> : null}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
