import { useId } from 'react';
import { inputStyles } from '@/components/ui/field.tsx';

type SortMenuProps = {
  readonly sort: string;
  /** Whether there are words that a book can fit more or less. */
  readonly hasWords: boolean;
  readonly onChange: (sort: string) => void;
};

const sorts = [
  ['title', 'Title'],
  ['author', 'Author'],
  ['year', 'Latest published'],
  ['newest', 'Newest in the library'],
] as const;

/** The order of the books; the usual one is not in the address. */
export function SortMenu({ sort, hasWords, onChange }: SortMenuProps) {
  const id = useId();
  const usual = hasWords ? 'relevance' : 'title';
  return (
    <div className="flex min-w-0 items-center gap-2 text-sm max-sm:flex-1">
      <label htmlFor={id} className="sr-only text-muted sm:not-sr-only sm:whitespace-nowrap">
        Sort by
      </label>
      <select
        id={id}
        value={sort === '' ? usual : sort}
        onChange={({ target }) => onChange(target.value === usual ? '' : target.value)}
        className={`${inputStyles} h-11 pr-8 sm:w-auto md:h-10`}
      >
        {hasWords ? <option value="relevance">Best match</option> : null}
        {sorts.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}
