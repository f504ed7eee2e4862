'use client';

import { Pencil } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { useCan } from '@/lib/browser/queries/use-can.ts';
import type { BookDetail } from '@/lib/contract/books.ts';

const EditBookDialog = dynamic(
  () => import('./edit-book-dialog.tsx').then((file) => file.EditBookDialog),
  { loading: () => null },
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
      {open ? <EditBookDialog book={book} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
