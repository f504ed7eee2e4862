'use client';

import { type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { countFigure } from './count-words.ts';
import { FilterOption } from './filter-option.tsx';

type Value<T> = { readonly value: T; readonly label: string; readonly books: number };

type FilterGroupProps<T> = {
  readonly title: string;
  readonly facet: { readonly exact: boolean; readonly values: readonly Value<T>[] };
  readonly isChosen: (value: T) => boolean;
  readonly onToggle: (value: T) => void;
  /** How people read a value. */
  readonly name?: (value: Value<T>) => string;
};

const shownFirst = 6;

/** The values of one facet; the rarer ones when asked for. */
export function FilterGroup<T extends string | number>(props: FilterGroupProps<T>) {
  const { title, facet, isChosen, onToggle, name = ({ label }) => label } = props;
  const [whole, setWhole] = useState(false);
  if (facet.values.length === 0) return null;
  const shown = facet.values.filter(
    ({ value }, index) => whole || index < shownFirst || isChosen(value),
  );
  return (
    <FilterFrame title={title}>
      {shown.map((one) => (
        <FilterOption
          key={one.value}
          checked={isChosen(one.value)}
          onChange={() => onToggle(one.value)}
          count={countFigure({ exact: facet.exact, count: one.books })}
        >
          {name(one)}
        </FilterOption>
      ))}
      {facet.values.length > shownFirst ? (
        <Button look="quiet" size="small" className="-mx-1.5" onClick={() => setWhole(!whole)}>
          {whole ? 'Show fewer' : `Show all ${facet.values.length}`}
          <span className="sr-only">{title.toLowerCase()}</span>
        </Button>
      ) : null}
    </FilterFrame>
  );
}

/** A heading and what can be chosen under it. */
export function FilterFrame({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="border-line border-t pt-3">
      <legend className="float-left mb-1 w-full font-semibold text-sm">{title}</legend>
      <div className="clear-both grid grid-cols-1 justify-items-stretch">{children}</div>
    </fieldset>
  );
}
