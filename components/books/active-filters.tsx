'use client';

import { X } from 'lucide-react';
import { Button } from '@/components/ui/button.tsx';
import { useKeptFocus } from '@/components/ui/use-kept-focus.ts';
import type { BookFacets } from '@/lib/contract/books.ts';
import { languageName } from './language-name.ts';
import { type BookSearchState, filtersOf } from './use-book-search.ts';

type ActiveFiltersProps = {
  readonly state: BookSearchState;
  readonly facets: BookFacets | undefined;
};

/** Each filter that holds, to be taken away with one press. */
export function ActiveFilters({ state, facets }: ActiveFiltersProps) {
  const kept = useKeptFocus<HTMLFieldSetElement>();
  const { search, valuesOf, toggle, setAvailable, setYears, removeFilters } = state;
  if (filtersOf(state) === 0) return null;
  const labelOf = (facet: 'subjects' | 'languages' | 'offices', value: string) =>
    facets?.[facet].values.find((one) => one.value === value)?.label ?? value;
  return (
    <fieldset {...kept} className="flex flex-wrap items-center gap-2">
      <legend className="sr-only">Filters in use</legend>
      {search.available ? (
        <Chip label="Available now" onRemove={() => setAvailable(false)} />
      ) : null}
      {valuesOf('office').map((id) => (
        <Chip key={id} label={labelOf('offices', id)} onRemove={() => toggle('office', id)} />
      ))}
      {valuesOf('subject').map((key) => (
        <Chip key={key} label={labelOf('subjects', key)} onRemove={() => toggle('subject', key)} />
      ))}
      {valuesOf('language').map((tag) => (
        <Chip key={tag} label={languageName(tag)} onRemove={() => toggle('language', tag)} />
      ))}
      {search.from !== undefined || search.to !== undefined ? (
        <Chip label={yearsPhrase(search.from, search.to)} onRemove={() => setYears('', '')} />
      ) : null}
      <Button look="quiet" size="small" onClick={removeFilters}>
        Remove all filters
      </Button>
    </fieldset>
  );
}

function yearsPhrase(from: number | '' | undefined, to: number | '' | undefined): string {
  if (from && to) return from === to ? String(from) : `${from}–${to}`;
  return from ? `From ${from}` : `Until ${to}`;
}

function Chip({ label, onRemove }: { readonly label: string; readonly onRemove: () => void }) {
  return (
    <button
      type="button"
      onClick={onRemove}
      className="inline-flex min-h-11 items-center gap-1.5 rounded-full bg-accent-soft pr-2.5 pl-3.5 text-accent-strong text-sm hover:bg-sunken md:min-h-8"
    >
      <span className="sr-only">Remove filter</span> {label}
      <X aria-hidden className="size-4" />
    </button>
  );
}
