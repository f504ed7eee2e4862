import { classNames } from '@/components/ui/class-names.ts';
import type { BookListItem } from '@/lib/contract/books.ts';
import { shelfPhrase } from './shelf-phrase.ts';

type ShelfLineProps = { readonly offices: BookListItem['offices']; readonly className?: string };

/** In which offices a book can be borrowed now, in a line; nothing where that was not asked. */
export function ShelfLine({ offices, className }: ShelfLineProps) {
  if (offices === undefined) return null;
  const { free, text } = shelfPhrase(offices);
  return (
    <span className={classNames('flex items-center gap-1.5 text-muted text-xs', className)}>
      <span
        aria-hidden
        className={classNames(
          'size-2 shrink-0 rounded-full',
          free ? 'bg-accent' : 'border border-line-strong',
        )}
      />
      <span className="line-clamp-1">{text}</span>
    </span>
  );
}
