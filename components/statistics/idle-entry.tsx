'use client';

import Link from 'next/link';
import { bookAddress } from '@/components/books/book-address.ts';
import { useCopyWithdrawal } from '@/components/copies/use-copy-withdrawal.ts';
import { Button } from '@/components/ui/button.tsx';
import { Timestamp } from '@/components/ui/timestamp.tsx';
import { useCan } from '@/lib/browser/queries/use-can.ts';
import type { IdleCopy } from '@/lib/contract/statistics.ts';

export function IdleEntry({ copy }: { readonly copy: IdleCopy }) {
  const { barcode, book, office, idleSince } = copy;
  const mayWithdraw = useCan('copies.manage');
  const { withdraw, busy } = useCopyWithdrawal(copy);

  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-3">
      <div className="min-w-0 flex-1 basis-60">
        <Link
          href={bookAddress(book.id)}
          className="wrap-anywhere line-clamp-2 font-semibold hover:text-accent"
        >
          {book.title}
        </Link>
        <p className="text-muted text-sm">
          {barcode} · {office.name} · idle since <Timestamp show="day" at={idleSince} />
        </p>
      </div>
      {mayWithdraw ? (
        <Button size="small" busy={busy} onClick={withdraw}>
          Withdraw
          <span className="sr-only">
            {' '}
            {barcode}, {book.title}
          </span>
        </Button>
      ) : null}
    </li>
  );
}
