'use client';

import Link from 'next/link';
import { bookAddress } from '@/components/books/book-address.ts';
import { tellFailure } from '@/components/lending/tell-failure.ts';
import { Button } from '@/components/ui/button.tsx';
import { Timestamp } from '@/components/ui/timestamp.tsx';
import { showToast } from '@/components/ui/toasts.ts';
import { useCan } from '@/lib/browser/queries/use-can.ts';
import { useWithdrawCopy } from '@/lib/browser/queries/use-withdraw-copy.ts';
import type { IdleCopy } from '@/lib/contract/statistics.ts';

export function IdleEntry({ copy }: { readonly copy: IdleCopy }) {
  const { id, barcode, book, office, idleSince } = copy;
  const mayWithdraw = useCan('copies.manage');
  const { run, busy } = useWithdrawCopy();

  function restore() {
    run({ id, withdrawn: false }).then(
      () => showToast({ title: 'The copy is back', description: `${book.title}, ${barcode}` }),
      tellFailure,
    );
  }

  function withdraw() {
    run({ id, withdrawn: true }).then(
      () =>
        showToast({
          title: 'The copy is withdrawn',
          description: `Take ${barcode} from the shelf at ${office.name}.`,
          action: { label: 'Undo', onClick: restore },
        }),
      tellFailure,
    );
  }

  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-3">
      <div className="min-w-0 flex-1 basis-60">
        <Link
          href={bookAddress(book.id)}
          className="block truncate font-semibold hover:text-accent"
        >
          {book.title}
        </Link>
        <p className="text-muted text-sm">
          {barcode} · {office.name} · idle since <Timestamp at={idleSince} />
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
