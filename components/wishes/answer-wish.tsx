'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import type { Wish } from '@/lib/contract/wishes.ts';

const AnswerDialog = dynamic(() => import('./answer-dialog.tsx').then((file) => file.AnswerDialog));

/** The button and its dialog, for those who decide what is bought. */
export function AnswerWish({ wish }: { readonly wish: Wish }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {wish.answeredAt ? 'Change answer' : 'Answer'}
        <span className="sr-only"> the wish for {wish.title}</span>
      </Button>
      {open ? <AnswerDialog wish={wish} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
