'use client';

import { Plus } from 'lucide-react';
import dynamic from 'next/dynamic';
import { Button } from '@/components/ui/button.tsx';
import { useSearchParameter } from '@/components/ui/use-search-parameter.ts';
import type { Book } from '@/lib/contract/books.ts';

const AddCopyDialog = dynamic(
  () => import('./add-copy-dialog.tsx').then((file) => file.AddCopyDialog),
  { loading: () => null },
);

/** The button and its dialog; `?add=copy` opens it from elsewhere. */
export function AddCopy({ book }: { readonly book: Pick<Book, 'id' | 'title'> }) {
  const [add, setAdd] = useSearchParameter('add');
  return (
    <>
      <Button size="small" onClick={() => setAdd('copy')}>
        <Plus aria-hidden /> Add a copy
      </Button>
      <AddCopyDialog book={book} open={add === 'copy'} onClose={() => setAdd('')} />
    </>
  );
}
