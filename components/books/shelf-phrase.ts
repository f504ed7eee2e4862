import type { BookListItem } from '@/lib/contract/books.ts';

type Offices = NonNullable<BookListItem['offices']>;

const namedAtMost = 2;

/** Where a book can be borrowed now: `Harbour House`, `Harbour House, Mill Lane and 1 more`. */
export function shelfPhrase(offices: Offices): { readonly free: boolean; readonly text: string } {
  if (offices.length === 0) return { free: false, text: 'No copies yet' };
  const free = offices.filter(({ available }) => available > 0).map(({ name }) => name);
  if (free.length === 0) return { free: false, text: 'All copies are out' };
  const named = free.slice(0, namedAtMost).join(', ');
  const more = free.length - namedAtMost;
  return { free: true, text: more > 0 ? `${named} and ${more} more` : named };
}
