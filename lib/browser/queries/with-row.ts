import type { Page } from '@/lib/contract/page.ts';
import type { List } from './joined-pages.ts';

/** The pages of a list, as `useApiPages` keeps them, with `row` in place of the one of its id. */
export function withRow<T extends { readonly id: string }>(list: List<T>, row: T): List<T> {
  const pages = list.pages.map(
    (page): Page<T> => ({
      ...page,
      items: page.items.map((one) => (one.id === row.id ? row : one)),
    }),
  );
  return { ...list, pages };
}
