'use client';

import { Plus } from 'lucide-react';
import dynamic from 'next/dynamic';
import { Button } from '@/components/ui/button.tsx';
import { useSearchParameter } from '@/components/ui/use-search-parameter.ts';
import { useCan } from '@/lib/browser/queries/use-can.ts';

const AddBookDialog = dynamic(
  () => import('./add-book-dialog.tsx').then((file) => file.AddBookDialog),
  { loading: () => null },
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
      <AddBookDialog open={add === 'book'} onClose={() => setAdd('')} />
    </>
  );
}
