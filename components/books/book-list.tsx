'use client';

import { PageBody } from '@/components/shell/page-body.tsx';
import { PageHeader } from '@/components/ui/page-header.tsx';
import { SearchField } from '@/components/ui/search-field.tsx';
import { useSearchParameter } from '@/components/ui/use-search-parameter.ts';
import { AddBook } from './add-book.tsx';
import { BookResults } from './book-results.tsx';
import { ExportBooks } from './export-books.tsx';
import { ImportLink } from './import-link.tsx';
import { LayoutSwitch } from './layout-switch.tsx';

/** The catalogue. The address is the state: `?q=` the words, `?layout=list` the layout. */
export function BookList() {
  const [words, setWords] = useSearchParameter('q');
  const [layout, setLayout] = useSearchParameter('layout');
  return (
    <PageBody>
      <PageHeader
        title="Books"
        lead="Everything the library holds, from A to Z."
        actions={
          <>
            <ExportBooks words={words} />
            <ImportLink />
            <AddBook />
          </>
        }
      />
      <div className="-mt-2 grid grid-cols-1 gap-8">
        <search className="flex gap-3">
          <SearchField
            label="Search the catalogue"
            placeholder="Title, author, subject or ISBN"
            value={words}
            onValueChange={setWords}
          />
          <LayoutSwitch
            list={layout === 'list'}
            onChange={(list) => setLayout(list ? 'list' : '')}
          />
        </search>
        <BookResults words={words} list={layout === 'list'} onClear={() => setWords('')} />
      </div>
    </PageBody>
  );
}
