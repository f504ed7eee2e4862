'use client';

import { Command } from 'cmdk';
import { Book, Search } from 'lucide-react';
import { useDebounced } from '@/components/ui/use-debounced.ts';
import { useGoTo } from '@/components/ui/use-go-to.ts';
import { useBooks } from '@/lib/browser/queries/use-books.ts';
import { useCan } from '@/lib/browser/queries/use-can.ts';
import { PaletteItem, type PaletteProps, paletteGroup } from './palette-item.tsx';

const shown = 5;
const settledAfterMs = 200;

/** Books that match what is typed, and the way to all of them. */
export function PaletteBooks({ words, onDone }: PaletteProps) {
  const asked = useDebounced(words.trim(), settledAfterMs);
  if (!useCan('books.read') || asked === '') return null;
  return <Found asked={asked} onDone={onDone} />;
}

function Found({ asked, onDone }: { readonly asked: string; readonly onDone: () => void }) {
  const goTo = useGoTo();
  const books = useBooks({ q: asked, limit: shown });

  function go(address: string) {
    onDone();
    goTo(address);
  }

  return (
    <Command.Group heading="Books" className={paletteGroup}>
      <PaletteItem
        icon={Search}
        value="search-all-books"
        label={`Search all books for “${asked}”`}
        onSelect={() => go(`/books?q=${encodeURIComponent(asked)}`)}
      />
      {books.data?.map((book) => (
        <PaletteItem
          key={book.id}
          icon={Book}
          value={book.id}
          label={book.title}
          hint={book.authors[0] ?? ''}
          onSelect={() => go(`/books/view?id=${encodeURIComponent(book.id)}`)}
        />
      ))}
    </Command.Group>
  );
}
