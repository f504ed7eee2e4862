'use client';

import { SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Dialog } from '@/components/ui/dialog.tsx';
import type { BookFacets } from '@/lib/contract/books.ts';
import { BookFilters } from './book-filters.tsx';
import { booksPhrase } from './count-words.ts';
import { type BookSearchState, filtersOf } from './use-book-search.ts';

type FilterSheetProps = { readonly state: BookSearchState; readonly facets: BookFacets };

/** The filters on a narrow screen: a sheet that shows at its end how many books are left. */
export function FilterSheet({ state, facets }: FilterSheetProps) {
  const [open, setOpen] = useState(false);
  const count = filtersOf(state);
  return (
    <>
      <Button className="lg:hidden" onClick={() => setOpen(true)}>
        <SlidersHorizontal aria-hidden /> Filters{count > 0 ? ` (${count})` : ''}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title="Filters">
        <BookFilters state={state} facets={facets} />
        <div className="sticky -bottom-6 -mx-6 mt-5 flex justify-end gap-2 border-line border-t bg-surface px-6 py-4">
          {count > 0 ? (
            <Button look="quiet" onClick={state.removeFilters}>
              Remove all
            </Button>
          ) : null}
          <Button look="primary" onClick={() => setOpen(false)}>
            Show {booksPhrase(facets.books)}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
