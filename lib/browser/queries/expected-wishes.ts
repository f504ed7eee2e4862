import type { Page } from '@/lib/contract/page.ts';
import type { Wish } from '@/lib/contract/wishes.ts';
import { type Expectation, expecting } from './expectation.ts';

/** A list of wishes in the cache: one page, or all that were fetched. */
type Cached = Page<Wish> | { readonly pages: readonly Page<Wish>[] };

/** Edits a wish wherever a list at `path` shows it. */
export function expectingWish(path: string, id: string, edit: (wish: Wish) => Wish): Expectation {
  const inPage = (page: Page<Wish>): Page<Wish> => ({
    ...page,
    items: page.items.map((wish) => (wish.id === id ? edit(wish) : wish)),
  });
  return expecting<Cached>(path, (cached) =>
    'pages' in cached ? { ...cached, pages: cached.pages.map(inPage) } : inPage(cached),
  );
}

/** A vote given or taken back; what is so already stays. */
export function withVote(vote: boolean): (wish: Wish) => Wish {
  return (wish) =>
    wish.yourVote === vote
      ? wish
      : { ...wish, yourVote: vote, votes: wish.votes + (vote ? 1 : -1) };
}
