import 'server-only';
import type { BookFacets, FilterQuery } from '@/lib/contract/books.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { countCatalogue } from './search/count-catalogue.ts';
import { countCopies, countOffices } from './search/count-copies.ts';
import { countDecades, countLanguages, countSubjects } from './search/count-values.ts';
import { labelsOf } from './search/labels-of.ts';
import { type Sample, takeSample } from './search/take-sample.ts';

type Facet = 'subjects' | 'languages' | 'decades' | 'offices' | 'available';

/** The parameters that a facet chooses by, and so does not count by. */
const own = {
  subjects: ['subject'],
  languages: ['language'],
  decades: ['from', 'to'],
  offices: ['office'],
  available: ['available'],
} as const satisfies Record<Facet, readonly (keyof FilterQuery)[]>;

/**
 * How many of the books that match there are of each subject, language, decade and office. Up to some
 * thousands of books are counted; the figures of more are the least there can be, and say so. Those of
 * the whole catalogue are kept with its terms and exact.
 */
export async function bookFacets(
  database: Database,
  tenantId: string,
  filter: FilterQuery,
): Promise<BookFacets> {
  const samples = new Map<string, Promise<Sample>>();
  const sampleFor = (facet?: Facet) => {
    const others = without(filter, facet === undefined ? [] : own[facet]);
    const key = JSON.stringify(others);
    const sample = samples.get(key) ?? takeSample(database, tenantId, others);
    samples.set(key, sample);
    return sample;
  };
  const whole = isWhole(filter) ? await countCatalogue(database, tenantId) : undefined;
  const all = await sampleFor();
  const labels = await labelsOf(database, tenantId, filter);
  const free = await countCopies(database, tenantId, await sampleFor('available'), filter);
  return {
    books: whole?.books ?? { exact: all.exact, count: all.books.length },
    subjects: whole?.subjects ?? countSubjects(await sampleFor('subjects'), labels),
    languages: whole?.languages ?? countLanguages(await sampleFor('languages'), labels),
    decades: whole?.decades ?? countDecades(await sampleFor('decades')),
    offices: await countOffices(database, tenantId, await sampleFor('offices'), filter),
    available: free,
    ...(all.correctedTo !== undefined && { correctedTo: all.correctedTo }),
  };
}

function without(filter: FilterQuery, names: readonly (keyof FilterQuery)[]): FilterQuery {
  const kept = Object.entries(filter).filter(([name]) => !names.includes(name as never));
  return Object.fromEntries(kept) as FilterQuery;
}

/** Nothing is asked of the books but that they are there. */
function isWhole({ q, status, exact: _, ...filters }: FilterQuery): boolean {
  return q === '' && status === 'available' && Object.keys(filters).length === 0;
}
