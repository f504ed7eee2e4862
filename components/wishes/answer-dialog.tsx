'use client';

import { useState } from 'react';
import { Dialog } from '@/components/ui/dialog.tsx';
import type { BookSummary } from '@/lib/contract/copies.ts';
import type { Wish } from '@/lib/contract/wishes.ts';
import { AddWishedBook } from './add-wished-book.tsx';
import { AnswerForm } from './answer-form.tsx';
import { useAnswering } from './use-answering.ts';

type AnswerDialogProps = { readonly wish: Wish; readonly onClose: () => void };

/** Decides about a wish. "Bought" needs the book in the catalogue, which can be added on the way. */
export function AnswerDialog({ wish, onClose }: AnswerDialogProps) {
  const { answer, errors, busy } = useAnswering(wish, onClose);
  const [adding, setAdding] = useState(false);
  const [added, setAdded] = useState<BookSummary | null>(null);
  if (adding) {
    return (
      <Dialog open title="Add the book" lead="Then it fulfils the wish." onClose={onClose}>
        <AddWishedBook
          wish={wish}
          onAdded={(book) => {
            setAdded(book);
            setAdding(false);
          }}
          onCancel={() => setAdding(false)}
        />
      </Dialog>
    );
  }
  return (
    <Dialog open title="Answer the wish" lead={`${wish.title}, ${wish.author}`} onClose={onClose}>
      <AnswerForm
        wish={wish}
        added={added}
        errors={errors}
        busy={busy}
        onAdd={() => setAdding(true)}
        onAnswer={answer}
        onCancel={onClose}
      />
    </Dialog>
  );
}
