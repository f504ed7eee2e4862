import type { Difference } from './book-differences.ts';

type DifferenceChoiceProps = {
  readonly difference: Difference;
  readonly chosen: 'theirs' | 'yours';
  readonly onChoose: (whose: 'theirs' | 'yours') => void;
};

const labels: Readonly<Record<Difference['field'], string>> = {
  title: 'Title',
  authors: 'Authors',
  isbn: 'ISBN',
  year: 'Year',
  language: 'Language',
  subjects: 'Subjects',
  description: 'Description',
};

/** One field, as somebody else left it and as it is typed here. */
export function DifferenceChoice({ difference, chosen, onChoose }: DifferenceChoiceProps) {
  const { field } = difference;
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1.5 font-medium text-sm/6">{labels[field]}</legend>
      {(['theirs', 'yours'] as const).map((whose) => (
        <label
          key={whose}
          className="flex cursor-pointer items-start gap-3 rounded-lg border border-line-strong px-3 py-2 text-sm has-checked:border-accent has-checked:bg-accent-soft"
        >
          <input
            type="radio"
            name={field}
            className="mt-1 accent-accent"
            checked={chosen === whose}
            onChange={() => onChoose(whose)}
          />
          <span className="min-w-0">
            <span className="block text-muted text-xs">
              {whose === 'theirs' ? 'Theirs' : 'Yours'}
            </span>
            <span className="wrap-anywhere">{difference[whose] || 'empty'}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
