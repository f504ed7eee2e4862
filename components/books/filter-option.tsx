import type { ReactNode } from 'react';

type FilterOptionProps = {
  readonly checked: boolean;
  readonly onChange: () => void;
  /** How many books it would show, as text. */
  readonly count: string;
  readonly children: ReactNode;
};

/** A value to choose, with the number of its books. */
export function FilterOption({ checked, onChange, count, children }: FilterOptionProps) {
  return (
    <label className="flex min-h-11 cursor-pointer items-center gap-2.5 rounded-md px-1.5 text-sm hover:bg-sunken md:min-h-8">
      <input
        type="checkbox"
        checked={checked}
        onChange={onChange}
        className="size-4 shrink-0 accent-accent"
      />
      <span className="min-w-0 flex-1 truncate">{children}</span>
      <span className="text-muted text-xs tabular-nums">{count}</span>
    </label>
  );
}
