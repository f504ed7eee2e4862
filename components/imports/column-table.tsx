import type { ColumnField } from '@/lib/browser/book-file/column-field.ts';
import type { Layout } from '@/lib/browser/book-file/guess-layout.ts';
import { ChoiceField } from './choice-field.tsx';
import { columnChoices } from './column-choices.ts';
import type { ChosenFile } from './import-flow.ts';

type ColumnTableProps = {
  readonly file: ChosenFile;
  readonly onChange: (layout: Layout) => void;
};

/** Each column of the file with a few of its cells, and what it is taken for. */
export function ColumnTable({ file: { opened, layout }, onChange }: ColumnTableProps) {
  function say(column: number, value: string) {
    const fields = layout.fields.map((field, index) =>
      index === column ? ((value || null) as ColumnField | null) : field,
    );
    onChange({ ...layout, fields });
  }

  return (
    <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
      {opened.columns.map(({ place, name, samples }) => (
        <li
          key={place}
          className="grid content-start gap-2 rounded-xl border border-line bg-surface p-4"
        >
          <ChoiceField
            label={name}
            value={layout.fields[place] ?? ''}
            choices={columnChoices}
            onValueChange={(value) => say(place, value)}
          />
          <p className="line-clamp-2 break-words text-muted text-xs">
            {samples.filter(Boolean).join(' · ') || 'Nothing in the first rows'}
          </p>
        </li>
      ))}
    </ul>
  );
}
