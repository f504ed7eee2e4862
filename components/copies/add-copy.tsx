'use client';

import { Plus } from 'lucide-react';
import { Button } from '@/components/ui/button.tsx';
import { FetchedDialog } from '@/components/ui/fetched-dialog.tsx';
import { fetchedPart } from '@/components/ui/use-fetched-part.ts';
import { useSearchParameter } from '@/components/ui/use-search-parameter.ts';
import type { Book } from '@/lib/contract/books.ts';

const addCopyDialog = fetchedPart(() =>
  import('./add-copy-dialog.tsx').then((file) => file.AddCopyDialog),
);

/** The button and its dialog; `?add=copy` opens it from elsewhere. */
export function AddCopy({ book }: { readonly book: Pick<Book, 'id' | 'title'> }) {
  const [add, setAdd] = useSearchParameter('add');
  return (
    <>
      <Button size="small" onClick={() => setAdd('copy')}>
        <Plus aria-hidden /> Add a copy
      </Button>
      <FetchedDialog
        part={addCopyDialog}
        props={{ book, open: add === 'copy', onClose: () => setAdd('') }}
      />
    </>
  );
}
