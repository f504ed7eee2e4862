'use client';

import { Button } from '@/components/ui/button.tsx';
import { SelectField } from '@/components/ui/select-field.tsx';
import { useKeptFocus } from '@/components/ui/use-kept-focus.ts';
import { useOffices } from '@/lib/browser/queries/use-offices.ts';
import { type StatisticsFilter, useLoanStatistics } from '@/lib/browser/queries/use-statistics.ts';
import { MonthField } from './month-field.tsx';

type StatisticsFiltersProps = {
  readonly filter: StatisticsFilter;
  readonly onFrom: (month: string) => void;
  readonly onTo: (month: string) => void;
  readonly onOffice: (id: string) => void;
};

/** Which months, and which office. */
export function StatisticsFilters({ filter, onFrom, onTo, onOffice }: StatisticsFiltersProps) {
  const offices = useOffices().data?.items ?? [];
  const shown = useLoanStatistics(filter).data;
  const changed = Object.values(filter).some((value) => value !== '');

  /** A range that would end before it begins becomes the one month that was chosen last. */
  function changeFrom(month: string) {
    onFrom(month);
    if (filter.to !== '' && month > filter.to) onTo(month);
  }

  function changeTo(month: string) {
    onTo(month);
    if (month !== '' && month < filter.from) onFrom(month);
  }

  return (
    <search
      {...useKeptFocus<HTMLElement>()}
      className="-mt-2 grid grid-cols-1 items-end gap-4 sm:grid-cols-2 md:grid-cols-3 lg:grid-cols-[12rem_12rem_minmax(12rem,18rem)_auto]"
    >
      <MonthField label="From" value={filter.from} usual={shown?.from} onChange={changeFrom} />
      <MonthField label="To" value={filter.to} usual={shown?.to} onChange={changeTo} />
      <SelectField
        className="grid-cols-1"
        label="Office"
        value={filter.office}
        onChange={({ target }) => onOffice(target.value)}
      >
        <option value="">All offices</option>
        {offices.map(({ id, name, city }) => (
          <option key={id} value={id}>
            {name}, {city}
          </option>
        ))}
      </SelectField>
      {changed ? (
        <Button
          look="quiet"
          className="justify-self-start"
          onClick={() => {
            for (const reset of [onFrom, onTo, onOffice]) reset('');
          }}
        >
          Reset
        </Button>
      ) : null}
    </search>
  );
}
