import { BookDashed, SearchX } from 'lucide-react';
import { Button } from '@/components/ui/button.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { WishForIt } from '@/components/wishes/wish-for-it.tsx';
import { type BookSearchState, filtersOf } from './use-book-search.ts';

/** No book matches, and what to do about it. */
export function NothingFound({ state }: { readonly state: BookSearchState }) {
  const words = state.search.q ?? '';
  const filters = filtersOf(state);
  if (words === '' && filters === 0) {
    return (
      <EmptyState icon={BookDashed} title="The shelf is empty">
        No book has been added yet. Whoever may add books starts with “Add a book” above.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={SearchX}
      title={words === '' ? 'No book passes these filters' : `Nothing found for “${words}”`}
      actions={
        <>
          {filters > 0 ? <Button onClick={state.removeFilters}>Remove the filters</Button> : null}
          {words === '' ? null : (
            <>
              <WishForIt words={words} />
              <Button onClick={() => state.setWords('')}>Show all books</Button>
            </>
          )}
        </>
      }
    >
      {filters > 0
        ? 'A book must pass every filter; of several offices, subjects or languages one is enough.'
        : 'Try fewer words, another spelling, or the author’s name alone. Accents and capitals do not matter.'}
    </EmptyState>
  );
}
