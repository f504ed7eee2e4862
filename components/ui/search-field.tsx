'use client';

import { Search, X } from 'lucide-react';
import { type ComponentProps, useRef } from 'react';
import { classNames } from './class-names.ts';
import { inputStyles } from './field.tsx';

type SearchFieldProps = Omit<ComponentProps<'input'>, 'value' | 'onChange'> & {
  readonly label: string;
  readonly value: string;
  readonly onValueChange: (value: string) => void;
};

/** A search box: Escape or the cross clears it. */
export function SearchField({ label, value, onValueChange, ...rest }: SearchFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="relative w-full">
      <Search
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-3.5 size-4.5 -translate-y-1/2 text-muted"
      />
      <input
        ref={input}
        type="search"
        aria-label={label}
        autoComplete="off"
        enterKeyHint="search"
        {...rest}
        value={value}
        onChange={(event) => onValueChange(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && onValueChange('')}
        className={classNames(
          inputStyles,
          'h-12 bg-surface pr-11 pl-11 [&::-webkit-search-cancel-button]:appearance-none',
        )}
      />
      {value === '' ? null : (
        <button
          type="button"
          aria-label="Clear the search"
          className="absolute top-0.5 right-0.5 grid size-11 place-items-center rounded-md text-muted hover:text-ink"
          onClick={() => {
            onValueChange('');
            input.current?.focus();
          }}
        >
          <X aria-hidden className="size-4.5" />
        </button>
      )}
    </div>
  );
}
