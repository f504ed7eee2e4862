import type { InfiniteData } from '@tanstack/react-query';
import type { Page } from '@/lib/contract/page.ts';

/** The pages of a list, as `useApiPages` keeps them, without the row of this id. */
export function withoutRow<T extends { readonly id: string }>(
  list: InfiniteData<Page<T>>,
  id: string,
): InfiniteData<Page<T>> {
  const pages = list.pages.map((page) => ({
    ...page,
    items: page.items.filter((row) => row.id !== id),
  }));
  return { ...list, pages };
}
