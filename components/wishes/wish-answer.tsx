'use client';

import { Check } from 'lucide-react';
import Link from 'next/link';
import { bookAddress } from '@/components/books/book-address.ts';
import { tellFailure } from '@/components/lending/tell-failure.ts';
import { Button } from '@/components/ui/button.tsx';
import { Timestamp } from '@/components/ui/timestamp.tsx';
import { useNoticeAnswer } from '@/lib/browser/queries/use-notice-answer.ts';
import type { Wish } from '@/lib/contract/wishes.ts';
import { answerSentence } from './answer-sentence.ts';

/** What the library said, with the book that came of it; whoever wished says that they have read it. */
export function WishAnswer({ wish }: { readonly wish: Wish }) {
  const noticing = useNoticeAnswer();
  const { id, title, answeredAt, book, note, news } = wish;
  if (answeredAt === null) return null;
  return (
    <div className="wrap-anywhere mt-1 grid max-w-[70ch] grid-cols-1 gap-1 border-line-strong border-l-2 pl-3 text-sm">
      <p>
        {answerSentence(wish)} <Timestamp at={answeredAt} />
        {book ? (
          <>
            {': '}
            <Link href={bookAddress(book.id)} className="font-semibold text-accent underline">
              {book.title}
            </Link>
          </>
        ) : null}
      </p>
      {note ? <p className="wrap-anywhere">“{note}”</p> : null}
      {news ? (
        <div>
          <Button
            size="small"
            busy={noticing.busy}
            onClick={() => noticing.run(id).catch(tellFailure)}
          >
            {noticing.busy ? null : <Check aria-hidden />} Got it
            <span className="sr-only"> about {title}</span>
          </Button>
        </div>
      ) : null}
    </div>
  );
}
