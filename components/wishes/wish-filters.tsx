import { shows } from './wish-filter.ts';

type WishFiltersProps = {
  readonly show: string;
  readonly sort: string;
  readonly onShow: (show: string) => void;
  readonly onSort: (sort: string) => void;
};

const sorts = [
  ['', 'Most wanted'],
  ['newest', 'Newest'],
] as const;

const choice =
  'inline-flex min-h-11 cursor-pointer items-center rounded-full border border-line-strong px-3.5 ' +
  'text-sm has-checked:border-accent has-checked:bg-accent-soft has-checked:font-medium ' +
  'has-checked:text-accent-strong has-focus-visible:outline-2 has-focus-visible:outline-accent ' +
  'has-focus-visible:outline-offset-2 md:min-h-8';

/** Which wishes, and in which order. */
export function WishFilters({ show, sort, onShow, onSort }: WishFiltersProps) {
  return (
    <div className="-mt-2 flex flex-wrap justify-between gap-x-8 gap-y-3">
      <Choices legend="Which wishes" name="show" value={show} options={shows} onChange={onShow} />
      <Choices legend="In which order" name="sort" value={sort} options={sorts} onChange={onSort} />
    </div>
  );
}

type ChoicesProps = {
  readonly legend: string;
  readonly name: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onChange: (value: string) => void;
};

function Choices({ legend, name, value, options, onChange }: ChoicesProps) {
  return (
    <fieldset className="flex flex-wrap gap-2">
      <legend className="sr-only">{legend}</legend>
      {options.map(([option, label]) => (
        <label key={option} className={choice}>
          <input
            type="radio"
            name={name}
            className="sr-only"
            checked={value === option}
            onChange={() => onChange(option)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
