'use client';

import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { FetchedDialog } from '@/components/ui/fetched-dialog.tsx';
import { fetchedPart } from '@/components/ui/use-fetched-part.ts';
import { useCan } from '@/lib/browser/queries/use-can.ts';
import type { BookDetail } from '@/lib/contract/books.ts';

const editBookDialog = fetchedPart(() =>
  import('./edit-book-dialog.tsx').then((file) => file.EditBookDialog),
);

/** The button and its dialog, for those who may correct the catalogue. */
export function EditBook({ book }: { readonly book: BookDetail }) {
  const [open, setOpen] = useState(false);
  if (!useCan('books.edit')) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <Pencil aria-hidden /> Edit
      </Button>
      {open ? (
        <FetchedDialog part={editBookDialog} props={{ book, onClose: () => setOpen(false) }} />
      ) : null}
    </>
  );
}
