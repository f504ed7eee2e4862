'use client';

import { Archive, Undo2 } from 'lucide-react';
import { Button } from '@/components/ui/button.tsx';
import { CopyButton } from '@/components/ui/copy-button.tsx';
import { useKeptFocus } from '@/components/ui/use-kept-focus.ts';
import { useCan } from '@/lib/browser/queries/use-can.ts';
import type { BookDetail } from '@/lib/contract/books.ts';
import { bookAddress } from './book-address.ts';
import { EditBook } from './edit-book.tsx';
import { useShelf } from './use-shelf.ts';

/** What the reader may do with this book. */
export function BookActions({ book }: { readonly book: BookDetail }) {
  const mayWithdraw = useCan('books.withdraw');
  const { withdraw, restore, busy } = useShelf();
  return (
    <div {...useKeptFocus<HTMLDivElement>()} className="flex flex-wrap gap-2 print:hidden">
      <CopyButton
        look="secondary"
        size="medium"
        what="link"
        text={`${window.location.origin}${bookAddress(book.id)}`}
      />
      <EditBook book={book} />
      {mayWithdraw && !book.withdrawnAt ? (
        <Button look="danger" busy={busy} onClick={() => withdraw(book)}>
          <Archive aria-hidden /> Withdraw
        </Button>
      ) : null}
      {mayWithdraw && book.withdrawnAt ? (
        <Button look="primary" busy={busy} onClick={() => restore(book)}>
          <Undo2 aria-hidden /> Restore
        </Button>
      ) : null}
    </div>
  );
}
