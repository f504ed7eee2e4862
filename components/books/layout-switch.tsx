import { LayoutGrid, Rows3 } from 'lucide-react';

type LayoutSwitchProps = {
  readonly list: boolean;
  readonly onChange: (list: boolean) => void;
};

const half =
  'grid w-11 place-items-center text-muted -outline-offset-4 hover:text-ink ' +
  'aria-pressed:bg-accent-soft aria-pressed:text-accent-strong';

/** Covers or lines. */
export function LayoutSwitch({ list, onChange }: LayoutSwitchProps) {
  return (
    <fieldset className="flex h-12 shrink-0 divide-x divide-line-strong overflow-hidden rounded-lg border border-line-strong bg-surface">
      <legend className="sr-only">Layout</legend>
      <button type="button" aria-pressed={!list} className={half} onClick={() => onChange(false)}>
        <LayoutGrid aria-hidden className="size-4.5" />
        <span className="sr-only">Covers</span>
      </button>
      <button type="button" aria-pressed={list} className={half} onClick={() => onChange(true)}>
        <Rows3 aria-hidden className="size-4.5" />
        <span className="sr-only">List</span>
      </button>
    </fieldset>
  );
}
