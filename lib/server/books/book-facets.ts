import 'server-only';
import type { BookFacets, FilterQuery } from '@/lib/contract/books.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { countCatalogue } from './search/count-catalogue.ts';
import { copiesOf, countFree, countOffices } from './search/count-copies.ts';
import { countDecades, countValues } from './search/count-values.ts';
import { labelsOf } from './search/labels-of.ts';
import { findMatches, type Matches } from './search/matches.ts';

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
 * How many of the books that match there are of each subject, language, decade and office. What the
 * search index knows is counted exactly, however many match. What only rows say, such as who has a
 * copy, is counted of the latest thousands; the figures of more are the least there can be, and say so.
 */
export async function bookFacets(
  database: Database,
  tenantId: string,
  filter: FilterQuery,
): Promise<BookFacets> {
  const found = new Map<string, Promise<Matches>>();
  const matchesFor = (facet?: Facet) => {
    const others = without(filter, facet === undefined ? [] : own[facet]);
    const key = JSON.stringify(others);
    const matches = found.get(key) ?? findMatches(database, tenantId, others);
    found.set(key, matches);
    return matches;
  };
  const countingFor = async (facet: Facet) => ({
    database,
    tenantId,
    matches: await matchesFor(facet),
  });
  const whole = isWhole(filter) ? await countCatalogue(database, tenantId) : undefined;
  const all = await matchesFor();
  const labels = await labelsOf(database, tenantId, filter);
  const [inOffices, free] = [await matchesFor('offices'), await matchesFor('available')];
  const copies = await copiesOf(database, tenantId, inOffices);
  const ofFree = free === inOffices ? copies : await copiesOf(database, tenantId, free);
  return {
    books: whole?.books ?? countOf(all),
    subjects:
      whole?.subjects ?? (await countValues(await countingFor('subjects'), 'subject', labels)),
    languages:
      whole?.languages ?? (await countValues(await countingFor('languages'), 'language', labels)),
    decades: whole?.decades ?? (await countDecades(await countingFor('decades'))),
    offices: {
      exact: inOffices.exact,
      values: await countOffices(database, tenantId, copies, filter),
    },
    available: {
      exact: free.exact || filter.status === 'withdrawn',
      count: countFree(ofFree, filter),
    },
    ...(all.correctedTo !== undefined && { correctedTo: all.correctedTo }),
  };
}

function countOf({ books, numbers, exact }: Matches): BookFacets['books'] {
  return books ? { exact: true, count: books.size } : { exact, count: numbers.length };
}

function without(filter: FilterQuery, names: readonly (keyof FilterQuery)[]): FilterQuery {
  const kept = Object.entries(filter).filter(([name]) => !names.includes(name as never));
  return Object.fromEntries(kept) as FilterQuery;
}

/** Nothing is asked of the books but that they are there. */
function isWhole({ q, status, exact: _, ...filters }: FilterQuery): boolean {
  return q === '' && status === 'available' && Object.keys(filters).length === 0;
}
