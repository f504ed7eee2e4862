'use client';

import { PageBody } from '@/components/shell/page-body.tsx';
import { PageHeader } from '@/components/ui/page-header.tsx';
import { SearchField } from '@/components/ui/search-field.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import { useDebounced } from '@/components/ui/use-debounced.ts';
import { useSearchParameter } from '@/components/ui/use-search-parameter.ts';
import { useBookFacets } from '@/lib/browser/queries/use-book-facets.ts';
import { useBooks } from '@/lib/browser/queries/use-books.ts';
import { ActiveFilters } from './active-filters.tsx';
import { AddBook } from './add-book.tsx';
import { BookFilters } from './book-filters.tsx';
import { BookResults } from './book-results.tsx';
import { Correction } from './correction.tsx';
import { booksPhrase } from './count-words.ts';
import { ExportBooks } from './export-books.tsx';
import { FilterSheet } from './filter-sheet.tsx';
import { ImportLink } from './import-link.tsx';
import { LayoutSwitch } from './layout-switch.tsx';
import { SortMenu } from './sort-menu.tsx';
import { useBookSearch } from './use-book-search.ts';

/** Typing pauses this long before the API is asked. */
const settledAfterMs = 200;

/** Fewer covers in a row than where a page is all theirs. */
const besideFilters = 'lg:[&_.grid-cols-2]:grid-cols-4 xl:[&_.grid-cols-2]:grid-cols-5';

/** The catalogue. The address is the state: words, filters, order and layout. */
export function BookList() {
  const state = useBookSearch();
  const [layout, setLayout] = useSearchParameter('layout');
  const q = useDebounced(state.search.q ?? '', settledAfterMs);
  const asked = { ...state.search, q };
  const books = useBooks({ ...asked, include: 'availability' });
  const facets = useBookFacets(asked).data;
  return (
    <PageBody>
      <PageHeader
        title="Books"
        lead="Everything the library holds, from A to Z."
        actions={
          <>
            <ExportBooks search={asked} />
            <ImportLink />
            <AddBook />
          </>
        }
      />
      <div className="-mt-2 grid grid-cols-1 gap-5">
        <search className="flex gap-3">
          <SearchField
            label="Search the catalogue"
            placeholder="Title, author, subject or ISBN"
            value={state.words}
            onValueChange={state.setWords}
          />
          <LayoutSwitch
            list={layout === 'list'}
            onChange={(list) => setLayout(list ? 'list' : '')}
          />
        </search>
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
          <div role="status" className="min-w-36 font-medium text-sm tabular-nums">
            {facets ? booksPhrase(facets.books) : <Skeleton className="h-4 w-24" />}
          </div>
          <div className="flex items-center gap-3 max-sm:w-full">
            {facets ? <FilterSheet state={state} facets={facets} /> : null}
            <SortMenu sort={state.search.sort ?? ''} hasWords={q !== ''} onChange={state.setSort} />
          </div>
        </div>
        <ActiveFilters state={state} facets={facets} />
        {facets?.correctedTo === undefined ? null : (
          <Correction words={q} correctedTo={facets.correctedTo} onExact={state.setExact} />
        )}
        <div className="mt-2 grid grid-cols-1 gap-x-10 lg:grid-cols-[13rem_minmax(0,1fr)]">
          <aside aria-label="Filters" className="hidden lg:block">
            {facets ? <BookFilters state={state} facets={facets} /> : null}
          </aside>
          <div className={besideFilters}>
            <BookResults books={books} state={state} list={layout === 'list'} />
          </div>
        </div>
      </div>
    </PageBody>
  );
}
