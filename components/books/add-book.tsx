'use client';

import { Plus } from 'lucide-react';
import { Button } from '@/components/ui/button.tsx';
import { FetchedDialog } from '@/components/ui/fetched-dialog.tsx';
import { fetchedPart } from '@/components/ui/use-fetched-part.ts';
import { useSearchParameter } from '@/components/ui/use-search-parameter.ts';
import { useCan } from '@/lib/browser/queries/use-can.ts';

const addBookDialog = fetchedPart(() =>
  import('./add-book-dialog.tsx').then((file) => file.AddBookDialog),
);

/** The button and its dialog, for those who may add books; `?add=book` opens it from elsewhere. */
export function AddBook() {
  const [add, setAdd] = useSearchParameter('add');
  if (!useCan('books.create')) return null;
  return (
    <>
      <Button look="primary" onClick={() => setAdd('book')}>
        <Plus aria-hidden /> Add a book
      </Button>
      <FetchedDialog
        part={addBookDialog}
        props={{ open: add === 'book', onClose: () => setAdd('') }}
      />
    </>
  );
}
