'use client';

import { ProblemNotice } from '@/components/shell/problem-notice.tsx';
import type { Layout } from '@/lib/browser/book-file/guess-layout.ts';
import type { NameOrder } from '@/lib/browser/book-file/read-names.ts';
import { useOffices } from '@/lib/browser/queries/use-offices.ts';
import { ChoiceField } from './choice-field.tsx';
import { nameOrderChoices } from './column-choices.ts';
import type { ChosenFile } from './import-flow.ts';

type LayoutOptionsProps = {
  readonly file: ChosenFile;
  readonly onChange: (layout: Layout) => void;
};

/** What cannot be told from the columns alone. */
export function LayoutOptions({ file: { layout, opened }, onChange }: LayoutOptionsProps) {
  const { fields, nameOrder } = layout;
  const guessed = opened.layout.headingRow || 1;
  const needsOffice = fields.includes('barcode') && !fields.includes('office');
  return (
    <>
      <ChoiceField
        label="How authors are written"
        value={nameOrder}
        choices={nameOrderChoices}
        onValueChange={(value) => onChange({ ...layout, nameOrder: value as NameOrder })}
      />
      <ChoiceField
        label="The first row of the list"
        value={layout.headingRow === 0 ? 'book' : 'headings'}
        choices={[
          ['headings', 'holds headings'],
          ['book', 'is a book already'],
        ]}
        onValueChange={(value) =>
          onChange({ ...layout, headingRow: value === 'book' ? 0 : guessed })
        }
      />
      {needsOffice ? <OfficeChoice layout={layout} onChange={onChange} /> : null}
    </>
  );
}

function OfficeChoice({
  layout,
  onChange,
}: { readonly layout: Layout } & Pick<LayoutOptionsProps, 'onChange'>) {
  const offices = useOffices();
  if (offices.error && !offices.data) {
    return <ProblemNotice error={offices.error} onRetry={() => void offices.refetch()} />;
  }
  const names = (offices.data?.items ?? []).map(({ name }) => [name, name] as const);
  return (
    <ChoiceField
      label="Where the copies stand"
      hint="No column says it."
      value={layout.office ?? ''}
      choices={[['', 'Choose an office'], ...names]}
      onValueChange={(office) => onChange({ ...layout, office: office || null })}
    />
  );
}
