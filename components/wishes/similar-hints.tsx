import Link from 'next/link';
import { authorsPhrase } from '@/components/books/authors.ts';
import { bookAddress } from '@/components/books/book-address.ts';
import { Button } from '@/components/ui/button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import type { Similar, Wish } from '@/lib/contract/wishes.ts';

type SimilarHintsProps = { readonly similar: Similar; readonly onVote: (wish: Wish) => void };

/** What makes a wish needless: the library has the book, or somebody wished for it before. */
export function SimilarHints({ similar: { books, wishes }, onVote }: SimilarHintsProps) {
  return (
    <div className="grid gap-3">
      {books.length > 0 ? (
        <Notice title="The library has this">
          <ul className="wrap-anywhere grid gap-1">
            {books.map(({ id, title, authors }) => (
              <li key={id}>
                <Link href={bookAddress(id)} className="font-semibold text-accent underline">
                  {title}
                </Link>{' '}
                <span className="text-muted">{authorsPhrase(authors)}</span>
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {wishes.length > 0 ? (
        <Notice title="Somebody wished for this before">
          <ul className="wrap-anywhere grid gap-2">
            {wishes.map((wish) => (
              <li key={wish.id} className="flex flex-wrap items-center justify-between gap-2">
                <span className="min-w-0">
                  <span className="font-semibold">{wish.title}</span>{' '}
                  <span className="text-muted">
                    {wish.author}, {wish.votes === 1 ? '1 vote' : `${wish.votes} votes`}
                  </span>
                </span>
                {wish.yourVote ? (
                  <span className="text-muted">You want it already</span>
                ) : (
                  <Button size="small" onClick={() => onVote(wish)}>
                    Vote for it<span className="sr-only">: {wish.title}</span>
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </div>
  );
}
