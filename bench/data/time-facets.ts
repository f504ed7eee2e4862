import { FilterQuery } from '@/lib/contract/books.ts';
import { bookFacets } from '@/lib/server/books/book-facets.ts';
import { openDatabase } from '@/lib/server/database/open-database.ts';
import { medianTime } from './median-time.ts';

/** What the catalogue page counts beside its list. */
const filters = {
  'the whole catalogue': '',
  'two words': 'q=lighthouse+quist',
  'a broad word': 'q=the',
  'while typing': 'q=ligh',
  'a subject': 'subject=history',
  'free now in English': 'language=en&available=now',
} as const;

/** Milliseconds for all facets of a search, medians. The app keeps them for five seconds; these are counted anew. */
export type FacetTimes = readonly { readonly name: string; readonly ms: number }[];

/** Counts facets in one process, without HTTP. */
export async function timeFacets(file: string, tenantId: string): Promise<FacetTimes> {
  const database = openDatabase(`file:${file}`);
  try {
    const times = [];
    for (const [name, filter] of Object.entries(filters)) {
      const asked = FilterQuery.parse(Object.fromEntries(new URLSearchParams(filter)));
      times.push({ name, ms: await medianTime(() => bookFacets(database, tenantId, asked)) });
    }
    return times;
  } finally {
    await database.destroy();
  }
}
