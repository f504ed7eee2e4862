'use client';

import { Sparkles } from 'lucide-react';
import { Button } from '@/components/ui/button.tsx';
import { FetchedDialog } from '@/components/ui/fetched-dialog.tsx';
import { fetchedPart } from '@/components/ui/use-fetched-part.ts';
import { useSearchParameter } from '@/components/ui/use-search-parameter.ts';

const makeWishDialog = fetchedPart(() =>
  import('./make-wish-dialog.tsx').then((file) => file.MakeWishDialog),
);

/** The button and its dialog; `?wish=book`, `?title=` or `?isbn=` opens it from elsewhere. */
export function MakeWish() {
  const [wish, setWish] = useSearchParameter('wish');
  const [title, setTitle] = useSearchParameter('title');
  const [isbn, setIsbn] = useSearchParameter('isbn');

  function close() {
    for (const set of [setWish, setTitle, setIsbn]) set('');
  }

  return (
    <>
      <Button look="primary" onClick={() => setWish('book')}>
        <Sparkles aria-hidden /> Wish for a book
      </Button>
      <FetchedDialog
        part={makeWishDialog}
        props={{ open: `${wish}${title}${isbn}` !== '', given: { title, isbn }, onClose: close }}
      />
    </>
  );
}
