'use client';

import type { BookFacets } from '@/lib/contract/books.ts';
import { countFigure } from './count-words.ts';
import { FilterFrame, FilterGroup } from './filter-group.tsx';
import { FilterOption } from './filter-option.tsx';
import { languageName } from './language-name.ts';
import type { BookSearchState } from './use-book-search.ts';

type BookFiltersProps = {
  readonly state: BookSearchState;
  readonly facets: BookFacets;
};

const lastYearOfDecade = 9;

/** What narrows the catalogue down: each choice shows how many books it has. */
export function BookFilters({ state, facets }: BookFiltersProps) {
  const { search, valuesOf, toggle, setAvailable, setYears } = state;
  const chosen = (name: 'subject' | 'language' | 'office') => (value: string) =>
    valuesOf(name).includes(value);
  const isDecade = (first: number) =>
    search.from === first && search.to === first + lastYearOfDecade;
  return (
    <div className="grid grid-cols-1 gap-4">
      <FilterFrame title="Availability">
        <FilterOption
          checked={search.available === 'now'}
          onChange={() => setAvailable(search.available !== 'now')}
          count={countFigure(facets.available)}
        >
          Available now
        </FilterOption>
      </FilterFrame>
      <FilterGroup
        title="Offices"
        facet={facets.offices}
        isChosen={chosen('office')}
        onToggle={(id) => toggle('office', id)}
      />
      <FilterGroup
        title="Subjects"
        facet={facets.subjects}
        isChosen={chosen('subject')}
        onToggle={(subject) => toggle('subject', subject)}
      />
      <FilterGroup
        title="Languages"
        facet={facets.languages}
        isChosen={chosen('language')}
        onToggle={(tag) => toggle('language', tag)}
        name={({ label }) => languageName(label)}
      />
      <FilterGroup
        title="Published"
        facet={{ ...facets.decades, values: facets.decades.values.toReversed() }}
        isChosen={isDecade}
        onToggle={(first) =>
          isDecade(first)
            ? setYears('', '')
            : setYears(String(first), String(first + lastYearOfDecade))
        }
      />
    </div>
  );
}
