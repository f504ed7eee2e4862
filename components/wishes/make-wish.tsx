'use client';

import { Sparkles } from 'lucide-react';
import dynamic from 'next/dynamic';
import { Button } from '@/components/ui/button.tsx';
import { useSearchParameter } from '@/components/ui/use-search-parameter.ts';

const MakeWishDialog = dynamic(
  () => import('./make-wish-dialog.tsx').then((file) => file.MakeWishDialog),
  { loading: () => null },
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
      <MakeWishDialog
        open={`${wish}${title}${isbn}` !== ''}
        given={{ title, isbn }}
        onClose={close}
      />
    </>
  );
}
