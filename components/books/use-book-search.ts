'use client';

import { useSearchParameter } from '@/components/ui/use-search-parameter.ts';
import type { BookSearch } from '@/lib/browser/queries/use-books.ts';
import { type BookSort, bookSorts } from '@/lib/contract/books.ts';
import { parameterOf, valuesIn } from '@/lib/contract/list-parameter.ts';

/** The filters that hold several values, with commas between. */
export type ListFilter = 'subject' | 'language' | 'office';

const year = /^\d{4}$/;

/**
 * The search of the catalogue. The address is the state: a link, a reload or the way back shows the
 * same books.
 */
export function useBookSearch() {
  const [q, setWords] = useSearchParameter('q');
  const [subject, setSubject] = useSearchParameter('subject');
  const [language, setLanguage] = useSearchParameter('language');
  const [office, setOffice] = useSearchParameter('office');
  const [from, setFrom] = useSearchParameter('from');
  const [to, setTo] = useSearchParameter('to');
  const [available, setAvailable] = useSearchParameter('available');
  const [sort, setSort] = useSearchParameter('sort');
  const [exact, setExact] = useSearchParameter('exact');
  const lists = { subject, language, office };
  const setters = { subject: setSubject, language: setLanguage, office: setOffice };

  const search: BookSearch = {
    q: q.trim(),
    ...lists,
    from: year.test(from) ? Number(from) : undefined,
    to: year.test(to) ? Number(to) : undefined,
    available: available === 'now' ? available : undefined,
    exact: exact === 'words' ? exact : undefined,
    sort: (bookSorts as readonly string[]).includes(sort) ? (sort as BookSort) : undefined,
  };
  const valuesOf = (name: ListFilter) => valuesIn(lists[name]);

  function toggle(name: ListFilter, value: string) {
    const values = valuesOf(name);
    const others = values.filter((one) => one !== value);
    setters[name](parameterOf(others.length < values.length ? others : [...values, value]));
  }

  function setYears(first: string, last: string) {
    setFrom(first);
    setTo(last);
  }

  function removeFilters() {
    for (const set of Object.values(setters)) set('');
    setYears('', '');
    setAvailable('');
  }

  return {
    search,
    words: q,
    years: { from, to },
    valuesOf,
    toggle,
    setYears,
    removeFilters,
    setAvailable: (now: boolean) => setAvailable(now ? 'now' : ''),
    setSort,
    setExact: () => setExact('words'),
    setWords: (words: string) => {
      setWords(words);
      setExact('');
    },
  };
}

export type BookSearchState = ReturnType<typeof useBookSearch>;

/** How many filters narrow the catalogue down; a span of years is one. */
export function filtersOf({ search, valuesOf }: BookSearchState): number {
  const lists = (['subject', 'language', 'office'] as const).flatMap(valuesOf).length;
  const years = search.from === undefined && search.to === undefined ? 0 : 1;
  return lists + years + (search.available ? 1 : 0);
}
