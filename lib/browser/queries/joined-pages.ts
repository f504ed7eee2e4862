import type { InfiniteData } from '@tanstack/react-query';
import { largestPage, type Page } from '@/lib/contract/page.ts';

/** Which rows a page of a list holds: those behind the cursor, up to so many. */
export type PageOfList = { readonly cursor: string | undefined; readonly limit: number };

export type List<T> = InfiniteData<Page<T>, PageOfList>;

/**
 * The rows of all pages, each once: one that moved down the order between two requests, such as a wish
 * that lost a vote, comes again with the later page.
 */
export function rowsOf<T>({ pages }: List<T>): T[] {
  const seen = new Set<unknown>();
  return pages
    .flatMap((page) => page.items)
    .filter((row) => {
      const id = idOf(row);
      const isNew = id === undefined || !seen.has(id);
      seen.add(id);
      return isNew;
    });
}

function idOf(row: unknown): unknown {
  return typeof row === 'object' && row !== null && 'id' in row ? row.id : undefined;
}

/**
 * The same rows in as few pages as the API can be asked for: a list is asked anew page by page, so that
 * one which grew would cost a request for each time that it did. A page that came with fewer rows than
 * were asked for stays as it is: it says how far the API looked.
 */
export function joinPages<T>(list: List<T>): List<T> {
  const pages: Page<T>[] = [];
  const pageParams: PageOfList[] = [];
  list.pages.forEach((page, index) => {
    const asked = list.pageParams[index];
    const [last, lastAsked] = [pages.at(-1), pageParams.at(-1)];
    if (asked === undefined) return;
    if (last && lastAsked && isJoinable(last, lastAsked, asked)) {
      pages[pages.length - 1] = { ...page, items: [...last.items, ...page.items] };
      pageParams[pageParams.length - 1] = {
        ...lastAsked,
        limit: lastAsked.limit + asked.limit,
      };
    } else {
      pages.push(page);
      pageParams.push(asked);
    }
  });
  return pages.length < list.pages.length ? { pages, pageParams } : list;
}

function isJoinable({ items }: Page<unknown>, { limit }: PageOfList, next: PageOfList): boolean {
  return items.length === limit && limit + next.limit <= largestPage;
}
